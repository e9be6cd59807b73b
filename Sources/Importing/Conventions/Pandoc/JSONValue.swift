/// A value in JSON, as pandoc writes its document trees.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a value.
  ///
  /// - Returns: `nil` when the bytes are no JSON, or nested deeper than any document.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }

  /// The text of a string.
  var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The values of an array; none for anything else.
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

  /// A number without fraction.
  var whole: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }

  /// A member of an object.
  subscript(_ key: String) -> JSONValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  /// An item of an array.
  subscript(_ index: Int) -> JSONValue {
    if case .array(let items) = self, items.indices.contains(index) { items[index] } else { .null }
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    /// The depth to which values may lie in each other: pandoc's own trees are three or four levels to one of the
    /// document.
    private static let limit = 1500

    mutating func value(depth: Int) -> JSONValue? {
      guard depth < Reader.limit else { return nil }
      skipBlanks()
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "{"): return object(depth)
      case UInt8(ascii: "["): return array(depth)
      case UInt8(ascii: "\""): return string().map { .string($0) }
      case UInt8(ascii: "t"): return word("true", .bool(true))
      case UInt8(ascii: "f"): return word("false", .bool(false))
      case UInt8(ascii: "n"): return word("null", .null)
      default: return number()
      }
    }

    private mutating func skipBlanks() {
      while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else { return false }
      index += 1
      return true
    }

    private mutating func word(_ word: String, _ value: JSONValue) -> JSONValue? {
      guard bytes[index...].starts(with: word.utf8) else { return nil }
      index += word.utf8.count
      return value
    }

    private mutating func number() -> JSONValue? {
      let start = index
      func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
          true
        default: false
        }
      }
      while index < bytes.count, isPart(bytes[index]) { index += 1 }
      return Double(String(decoding: bytes[start..<index], as: UTF8.self)).map { .number($0) }
    }

    private mutating func array(_ depth: Int) -> JSONValue? {
      index += 1
      var items: [JSONValue] = []
      if take("]") { return .array(items) }
      repeat {
        guard let item = value(depth: depth + 1) else { return nil }
        items.append(item)
      } while take(",")
      return take("]") ? .array(items) : nil
    }

    private mutating func object(_ depth: Int) -> JSONValue? {
      index += 1
      var members: [String: JSONValue] = [:]
      if take("}") { return .object(members) }
      repeat {
        skipBlanks()
        guard let key = string(), take(":"), let member = value(depth: depth + 1) else { return nil }
        members[key] = member
      } while take(",")
      return take("}") ? .object(members) : nil
    }

    private mutating func string() -> String? {
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
        guard index < bytes.count else { return nil }
        let escape = bytes[index]
        index += 1
        switch escape {
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "u"):
          guard var code = hex() else { return nil }
          if (0xD800..<0xDC00).contains(code), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
          {
            index += 2
            guard let low = hex(), (0xDC00..<0xE000).contains(low) else { return nil }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
          }
          units += Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
        default: units.append(escape)
        }
      }
      return nil
    }

    private mutating func hex() -> UInt32? {
      guard index + 4 <= bytes.count else { return nil }
      defer { index += 4 }
      return UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
    }
  }
}
