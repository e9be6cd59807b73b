/// A text's file as it was read: known to be UTF-8, split where the front matter ends.
package struct TextSource: Hashable, Sendable {
  /// The most bytes a text may have.
  package static let sizeLimit = 16 * 1024 * 1024

  /// The file, relative to the site's folder, as diagnostics name it.
  package let file: String

  /// The whole file, front matter and all, with the line ends its author's editor wrote.
  package let bytes: [UInt8]

  /// The beginning of the body in `bytes`: behind the front matter's last line, or behind a byte order mark.
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

  /// Creates a source by looking for the front matter's end.
  ///
  /// - Parameters:
  ///   - file: The name diagnostics give it.
  ///   - bytes: The whole file, in UTF-8.
  package init(file: String, bytes: [UInt8]) {
    let split = FrontMatterSplit(bytes)
    self.init(file: file, bytes: bytes, bodyStart: split.bodyStart, bodyFirstLine: split.bodyFirstLine)
  }

  /// The body.
  package var body: ArraySlice<UInt8> { bytes[bodyStart...] }
}
