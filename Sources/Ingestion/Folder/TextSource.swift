/// A text's file as it was read: known to be UTF-8, split where the front matter ends.
package struct TextSource: Hashable, Sendable {
  /// The file, relative to the site's folder, as diagnostics name it.
  package let file: String

  /// The whole file, front matter and all, with the line ends its author's editor wrote.
  package let bytes: [UInt8]

  /// Where the body begins in `bytes`: behind the front matter's last line, or behind a byte order mark.
  package let bodyStart: Int

  /// The file's line the body begins on, counted from 1.
  package let bodyFirstLine: Int

  /// Creates a source from parts that were found already.
  package init(file: String, bytes: [UInt8], bodyStart: Int, bodyFirstLine: Int) {
    self.file = file
    self.bytes = bytes
    self.bodyStart = bodyStart
    self.bodyFirstLine = bodyFirstLine
  }

  /// The body.
  package var body: ArraySlice<UInt8> { bytes[bodyStart...] }
}
