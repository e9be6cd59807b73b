import Model

/// A position in YAML that advances byte by byte and knows its line.
struct YAMLCursor {
  /// The file's bytes.
  let bytes: [UInt8]

  /// The offset after the YAML in them.
  let end: Int

  /// The offset of the current byte.
  var index: Int

  /// The offset of the beginning of the current line.
  private(set) var lineStart: Int

  /// The current line of the file, counted from 1.
  private(set) var line: Int

  /// Creates a cursor at the beginning of the YAML.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - range: The range of the YAML.
  ///   - firstLine: The line of the file on which it begins.
  init(_ bytes: [UInt8], in range: Range<Int>, firstLine: Int) {
    self.bytes = bytes
    self.end = range.upperBound
    self.index = range.lowerBound
    self.lineStart = range.lowerBound
    self.line = firstLine
  }

  /// The current byte; `nil` at the end.
  var byte: UInt8? { index < end ? bytes[index] : nil }

  /// Whether the line has no more characters.
  var isAtLineEnd: Bool { index >= end || bytes[index].endsLine }

  /// Whether the rest of the line is a comment or nothing.
  var isAtComment: Bool {
    isAtLineEnd || (bytes[index] == UInt8(ascii: "#") && (index == lineStart || bytes[index - 1].isBlank))
  }

  /// Whether the cursor is at the dash of a list item.
  var isAtDash: Bool { byte == UInt8(ascii: "-") && isBlank(after: 1) }

  /// The number of bytes between the beginning of the line and the cursor.
  var indent: Int { index - lineStart }

  /// The cursor's line and column.
  var position: YAMLPosition { position(at: index) }

  /// The line and column of a byte in the current line.
  func position(at offset: Int) -> YAMLPosition {
    var column = 1
    for byte in bytes[lineStart..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return YAMLPosition(line: line, column: column)
  }

  /// Whether the byte at a distance ahead is a blank, a line end or the end.
  func isBlank(after distance: Int) -> Bool {
    let offset = index + distance
    return offset >= end || bytes[offset].isBlank || bytes[offset].endsLine
  }

  /// The text between two offsets, without blanks at its end.
  func text(from start: Int, to stop: Int) -> String {
    var stop = stop
    while stop > start, bytes[stop - 1].isBlank { stop -= 1 }
    return String(decoding: bytes[start..<stop], as: UTF8.self)
  }

  /// The text from an offset to the end of the line.
  func restOfLine(from start: Int) -> String {
    var stop = start
    while stop < end, !bytes[stop].endsLine { stop += 1 }
    return text(from: start, to: stop)
  }

  /// Skips spaces and tabs.
  mutating func skipBlanks() {
    while index < end, bytes[index].isBlank { index += 1 }
  }

  /// Skips spaces.
  mutating func skipSpaces() {
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
  }

  /// Moves to the beginning of the next line.
  mutating func skipLine() {
    while index < end, !bytes[index].endsLine { index += 1 }
    guard index < end else { return }
    let isPair = bytes[index] == UInt8(ascii: "\r") && index + 1 < end && bytes[index + 1] == UInt8(ascii: "\n")
    index += isPair ? 2 : 1
    lineStart = index
    line += 1
  }

  /// Whether the line that begins at the cursor is `---` or `...`, which separate documents.
  var isAtDocumentBoundary: Bool {
    guard index == lineStart, index + 3 <= end else { return false }
    let position = bytes[index..<index + 3]
    return (position.elementsEqual("---".utf8) || position.elementsEqual("...".utf8)) && isBlank(after: 3)
  }

  /// Whether the line that begins at the cursor looks like a key: a word of ASCII and a colon.
  var isAtKeyLine: Bool {
    guard index == lineStart else { return false }
    var offset = index
    while offset < end,
      bytes[offset].isLetter || bytes[offset].isDigit || [UInt8(ascii: "_"), UInt8(ascii: "-")].contains(bytes[offset])
    { offset += 1 }
    return offset > index && offset < end && bytes[offset] == UInt8(ascii: ":") && isBlank(after: offset + 1 - index)
  }
}
