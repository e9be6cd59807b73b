/// JSON on its way into bytes (RFC 8259), without line ends in it.
package struct JSONText {
  /// The bytes written so far.
  package private(set) var bytes: [UInt8] = []

  private var needsComma = false

  /// Creates an empty text.
  package init() {}

  /// Writes an object.
  package mutating func object(_ members: (inout JSONText) -> Void) { enclose("{", "}", members) }

  /// Writes an array.
  package mutating func array(_ elements: (inout JSONText) -> Void) { enclose("[", "]", elements) }

  /// Writes a member of the object that is open.
  package mutating func member(_ name: String, _ value: (inout JSONText) -> Void) {
    element { json in
      json.string(name)
      json.bytes.append(UInt8(ascii: ":"))
      value(&json)
    }
  }

  /// Writes an element of the array that is open.
  package mutating func element(_ value: (inout JSONText) -> Void) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    value(&self)
    needsComma = true
  }

  /// Writes a string.
  package mutating func string(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a number.
  package mutating func number(_ number: Int) { bytes += Array(String(number).utf8) }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) { bytes += Array((value ? "true" : "false").utf8) }

  private mutating func enclose(_ start: String, _ end: String, _ content: (inout JSONText) -> Void) {
    bytes += Array(start.utf8)
    needsComma = false
    content(&self)
    bytes += Array(end.utf8)
    needsComma = true
  }
}
