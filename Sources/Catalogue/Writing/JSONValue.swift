/// A value of JSON (RFC 8259), written so that it is safe inside a page's `<script>` too.
package indirect enum JSONValue: Sendable {
  case string(String)
  /// A string given by its UTF-8 bytes.
  case text([UInt8])
  case number(Int)
  case array([JSONValue])
  /// The members in order; those that are `nil` are left out.
  case object(KeyValuePairs<StaticString, JSONValue?>)

  /// The value as UTF-8.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .string(let string): Self.write(Array(string.utf8), into: &bytes)
    case .text(let text): Self.write(text, into: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      var opening = UInt8(ascii: "{")
      for (name, value) in members {
        guard let value else { continue }
        bytes.append(opening)
        opening = UInt8(ascii: ",")
        Self.write(Array(name.description.utf8), into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.write(into: &bytes)
      }
      if opening == UInt8(ascii: "{") { bytes.append(opening) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Writes a string. `<`, `>`, `&` and the line separators of JavaScript are written by number, so that no string can
  /// end a `<script>`.
  private static func write(_ text: [UInt8], into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    unsafe text.withUnsafeBufferPointer { text in
      var start = 0
      for index in 0..<text.count {
        let byte = unsafe text[index]
        guard Self.isSpecial(byte) else { continue }
        var first = index
        let replacement: StaticString
        switch byte {
        case UInt8(ascii: "<"): replacement = "\\u003C"
        case UInt8(ascii: ">"): replacement = "\\u003E"
        case UInt8(ascii: "&"): replacement = "\\u0026"
        case UInt8(ascii: "\""): replacement = "\\\""
        case UInt8(ascii: "\\"): replacement = "\\\\"
        case 0x0A: replacement = "\\n"
        case 0x09: replacement = "\\t"
        case 0x0D: replacement = "\\r"
        case 0xA8, 0xA9:
          guard unsafe index >= start + 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE2 else { continue }
          first = index - 2
          replacement = byte == 0xA8 ? "\\u2028" : "\\u2029"
        default:
          unsafe bytes.append(contentsOf: text[start..<index])
          bytes += "\\u00".utf8
          bytes += [byte >> 4, byte & 0xF].map { $0 < 10 ? 0x30 + $0 : 0x41 + $0 - 10 }
          start = index + 1
          continue
        }
        unsafe bytes.append(contentsOf: text[start..<first])
        replacement.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        start = index + 1
      }
      unsafe bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte of a string has to be looked at.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x40
      ? specialSigns &>> UInt64(byte) & 1 != 0
      : byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xA8 || byte == 0xA9
  }

  /// The control characters, `"`, `&`, `<` and `>`, each as a bit.
  private static let specialSigns: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
}
