/// A JSON value that somebody else has written.
package indirect enum JSONAnswer: Hashable, Sendable {
  case text(String)
  /// A number, `true`, `false` or `null`, as written.
  case word(String)
  case list([JSONAnswer])
  case object([String: JSONAnswer])

  /// A member of an object.
  package subscript(name: String) -> JSONAnswer? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }

  /// A text; `nil` for anything else.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// A whole number; `nil` for anything else.
  package var number: Int? {
    if case .word(let word) = self { Int(word) } else { nil }
  }

  /// The items of a list; empty for anything else.
  package var items: [JSONAnswer] {
    if case .list(let items) = self { items } else { [] }
  }
}

/// Reads JSON (RFC 8259) that somebody else has written, fifty values deep at most.
package struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// Creates a reader.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads the next value; `nil` when there is none.
  package mutating func value() -> JSONAnswer? {
    skipSpace()
    guard index < bytes.count, depth < 50 else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch bytes[index] {
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "{"): return object()
    default: return word()
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  /// Moves past a byte, if it is the next.
  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else { return false }
    index += 1
    return true
  }

  private mutating func list() -> JSONAnswer? {
    index += 1
    var items: [JSONAnswer] = []
    if take("]") { return .list(items) }
    repeat {
      guard let item = value() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .list(items) : nil
  }

  private mutating func object() -> JSONAnswer? {
    index += 1
    var fields: [String: JSONAnswer] = [:]
    if take("}") { return .object(fields) }
    repeat {
      skipSpace()
      guard let name = text(), take(":"), let field = value() else { return nil }
      fields[name] = field
    } while take(",")
    return take("}") ? .object(fields) : nil
  }

  private mutating func word() -> JSONAnswer? {
    let start = index
    while index < bytes.count, !",]} \t\r\n".utf8.contains(bytes[index]) { index += 1 }
    return start == index ? nil : .word(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func text() -> String? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    index += 1
    var units: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        units.append(byte)
        continue
      }
      guard let character = escaped() else { return nil }
      units += Array(String(character).utf8)
    }
    return nil
  }

  private mutating func escaped() -> Character? {
    guard index < bytes.count else { return nil }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let first = unit() else { return nil }
      guard (0xD800..<0xDC00).contains(first), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\") else {
        return Unicode.Scalar(first).map(Character.init) ?? "\u{FFFD}"
      }
      index += 2
      guard let second = unit(), (0xDC00..<0xE000).contains(second) else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)).map(Character.init)
    default: return Character(Unicode.Scalar(letter))
    }
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    defer { index += 4 }
    return UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
  }
}
