import Escaping

/// A scanner of the tags and texts of XML or HTML, which does not check their nesting.
struct MarkupScanner: Sequence, IteratorProtocol {
  /// A piece of markup.
  enum Token {
    case open(String, [String: String])
    case close(String)
    case text(Scalars)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// The closing token of an empty element such as `<br/>`.
  private var pending: Token?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    if let token = pending {
      pending = nil
      return token
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else { return .text(text()) }
      if bytes[index...].starts(with: Array("<!--".utf8)) {
        skip(past: "-->")
      } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?")
      {
        skip(past: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func skip(past end: String) {
    let mark = Array(end.utf8)
    while index < bytes.count, !bytes[index...].starts(with: mark) { index += 1 }
    index = Swift.min(bytes.count, index + mark.count)
  }

  private mutating func text() -> Scalars {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return Scalars(CharacterReference.decoded(bytes[start..<index]))
  }

  private mutating func tag() -> Token {
    index += 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = word { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var attributes: [String: String] = [:]
    var closesItself = false
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") {
        closesItself = bytes[index] == UInt8(ascii: "/")
        index += 1
        continue
      }
      closesItself = false
      let key = word {
        $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/")
      }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        if key.isEmpty { index += 1 }
        continue
      }
      index += 1
      attributes[key] = value()
    }
    index = Swift.min(bytes.count, index + 1)
    if closesItself { pending = .close(name) }
    return isEnd ? .close(name) : .open(name, attributes)
  }

  private mutating func word(while isPart: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func value() -> String {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return word { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote { index += 1 }
    defer { index = Swift.min(bytes.count, index + 1) }
    return CharacterReference.decoded(bytes[start..<index])
  }
}
