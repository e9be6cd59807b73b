/// A text in quotes, as YAML reads it.
struct YAMLQuotedText {
  /// The byte of the quotes around it.
  let quote: UInt8

  /// The text; `nil` when it has several lines or escapes that need a YAML parser.
  private(set) var text: String?

  /// Whether the closing quote was found.
  private(set) var isClosed = false

  /// The positions of backslashes before characters that they do not escape.
  private(set) var unknownEscapes: [YAMLPosition] = []

  /// Reads the text that begins with the quote at the cursor.
  ///
  /// - Parameter cursor: It is moved past the closing quote; if there is none, to the beginning of the line where
  ///   that is noticed.
  init(at cursor: inout YAMLCursor) {
    quote = cursor.bytes[cursor.index]
    cursor.index += 1
    let start = cursor.index
    let startLine = cursor.line
    var hasEscapes = false
    var needsParser = false
    while let byte = cursor.byte {
      let next = cursor.index + 1 < cursor.end ? cursor.bytes[cursor.index + 1] : 0
      if byte.endsLine {
        cursor.skipLine()
        // Further lines of a text in quotes are indented, so one that is not means that a quote is missing.
        if !cursor.isAtLineEnd, let first = cursor.byte, !first.isBlank { return }
      } else if byte == quote, quote == UInt8(ascii: "'"), next == quote {
        hasEscapes = true
        cursor.index += 2
      } else if byte == quote {
        let range = start..<cursor.index
        cursor.index += 1
        isClosed = true
        if !needsParser, cursor.line == startLine { text = Self.text(in: cursor.bytes[range], quote, hasEscapes) }
        return
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if next == quote || next == byte {
          hasEscapes = true
        } else if !next.endsLine {
          needsParser = true
          if !"0abtnvfe /N_LPxuU\t".utf8.contains(next) { unknownEscapes.append(cursor.position) }
        }
        cursor.index = min(cursor.index + (next.endsLine ? 1 : 2), cursor.end)
      } else {
        cursor.index += 1
      }
    }
  }

  /// The text between the quotes, with doubled quotes or backslash escapes resolved.
  private static func text(in bytes: ArraySlice<UInt8>, _ quote: UInt8, _ hasEscapes: Bool) -> String {
    guard hasEscapes else { return String(decoding: bytes, as: UTF8.self) }
    let escape = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == escape { index += 1 }
      plain.append(bytes[index])
      index += 1
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
