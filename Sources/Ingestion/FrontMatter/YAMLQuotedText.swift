/// A text in quotes, as YAML reads it.
struct YAMLQuotedText {
  /// The byte of its quotes.
  let quote: UInt8

  /// The text; `nil` when it goes over lines or has escapes that need a YAML parser.
  private(set) var text: String?

  /// Whether the closing quote was found.
  private(set) var isClosed = false

  /// The place of a backslash before something it means nothing with.
  private(set) var unknownEscapes: [YAMLPosition] = []

  /// Reads the text whose opening quote the cursor stands at.
  ///
  /// - Parameter cursor: It comes to stand behind the closing quote; when there is none, at the beginning of the line
  ///   that shows it.
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
        // A text in quotes goes on indented, so a line that is not indented shows a forgotten quote.
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

  /// The text between the quotes, where each quote was written twice or behind a backslash.
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
