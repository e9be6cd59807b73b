/// A text's file as it was read: valid UTF-8, split at the end of the front matter.
package struct TextSource: Hashable, Sendable {
  /// The most bytes a text may have.
  package static let sizeLimit = 16 * 1024 * 1024

  /// The file, relative to the site's folder, as diagnostics name it.
  package let file: String

  /// The whole file, front matter included, with its original line ends.
  package let bytes: [UInt8]

  /// The offset of the body in `bytes`: after the front matter's last line, or after a byte order mark.
  package let bodyStart: Int

  /// The line of the file on which the body begins, counted from 1.
  package let bodyFirstLine: Int

  /// Creates a source that has been split already.
  package init(file: String, bytes: [UInt8], bodyStart: Int, bodyFirstLine: Int) {
    self.file = file
    self.bytes = bytes
    self.bodyStart = bodyStart
    self.bodyFirstLine = bodyFirstLine
  }

  /// Creates a source, splitting it at the end of the front matter.
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
