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
    bytes.reserveCapacity(bytes.count + text.count + text.count / 8)
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in text.enumerated() {
      var first = index
      let replacement: String
      switch byte {
      case UInt8(ascii: "\""): replacement = "\\\""
      case UInt8(ascii: "\\"): replacement = "\\\\"
      case 0x0A: replacement = "\\n"
      case 0x09: replacement = "\\t"
      case 0x0D: replacement = "\\r"
      case 0x00..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        let digits = String(byte, radix: 16, uppercase: true)
        replacement = "\\u00" + (digits.utf8.count < 2 ? "0" : "") + digits
      case 0xA8, 0xA9:
        guard index >= start + 2, text[index - 1] == 0x80, text[index - 2] == 0xE2 else { continue }
        first = index - 2
        replacement = byte == 0xA8 ? "\\u2028" : "\\u2029"
      default: continue
      }
      bytes += text[start..<first]
      bytes += replacement.utf8
      start = index + 1
    }
    bytes += text[start...]
    bytes.append(UInt8(ascii: "\""))
  }
}
