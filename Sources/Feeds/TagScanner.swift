import Escaping
import Model

/// A scanner of the tags and texts of an XML document, as far as feeds need it.
struct TagScanner {
  /// A tag, a stretch of text or a declaration.
  enum Piece {
    case start(String, [String: String], isEmpty: Bool)
    case end(String)
    case text(String)
    /// `<!DOCTYPE …`
    case declaration
  }

  private let bytes: [UInt8]
  private var index = 0

  /// Creates a scanner.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next piece; `nil` at the end.
  mutating func next() -> Piece? {
    guard index < bytes.count else { return nil }
    guard bytes[index] == UInt8(ascii: "<") else {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
      return .text(CharacterReference.decoded(bytes[start..<index]))
    }
    if starts(with: "<!--") {
      skip(past: "-->")
      return .text("")
    }
    if starts(with: "<![CDATA[") {
      let start = index + 9
      skip(past: "]]>")
      return .text(String(decoding: bytes[min(start, index)..<max(start, index - 3)], as: UTF8.self))
    }
    if starts(with: "<!") {
      index = bytes.count
      return .declaration
    }
    if starts(with: "<?") {
      skip(past: "?>")
      return .text("")
    }
    let start = index + 1
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return tag(bytes[start..<max(start, index - 1)])
  }

  private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func skip(past text: String) {
    let wanted = Array(text.utf8)
    while index < bytes.count, !bytes[index...].starts(with: wanted) { index += 1 }
    index = min(bytes.count, index + wanted.count)
  }

  private func tag(_ inside: ArraySlice<UInt8>) -> Piece {
    if inside.first == UInt8(ascii: "/") {
      return .end(String(decoding: inside.dropFirst().prefix { $0 > 0x20 }, as: UTF8.self))
    }
    let isEmpty = inside.last == UInt8(ascii: "/")
    var rest = isEmpty ? inside.dropLast() : inside
    let name = String(decoding: rest.prefix { $0 > 0x20 }, as: UTF8.self)
    rest = rest.drop { $0 > 0x20 }
    var attributes: [String: String] = [:]
    while attributes.count < 20 {
      rest = rest.drop { $0 <= 0x20 }
      guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { break }
      let key = String(decoding: rest[..<equals].prefix { $0 > 0x20 }, as: UTF8.self)
      rest = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.dropFirst().firstIndex(of: quote)
      else { break }
      attributes[key] = CharacterReference.decoded(rest[(rest.startIndex + 1)..<end])
      rest = rest[(end + 1)...]
    }
    return .start(name, attributes, isEmpty: isEmpty)
  }
}
