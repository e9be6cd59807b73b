/// A writer of JSON, without blanks and line ends.
struct JSONWriter {
  /// The bytes written so far.
  private(set) var bytes: [UInt8] = []

  /// Writes a value.
  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .fraction(let number): bytes += (number.isFinite ? String(number) : "null").utf8
    case .string(let string): write(string)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(item)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      var needsComma = false
      object.forEach { name, value in
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        write(name)
        bytes.append(UInt8(ascii: ":"))
        write(value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Writes a string. `<`, `>`, `&` and the line separators of JavaScript are written as `\u` escapes, so that no
  /// string can end a `<script>`.
  private mutating func write(_ string: String) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { text in
      var start = 0
      var index = 0
      while index < text.count {
        let byte = unsafe text[index]
        guard !byte.isPlainInJSON, let escape = unsafe Self.escape(of: byte, at: index, in: text) else {
          index += 1
          continue
        }
        unsafe bytes.append(contentsOf: text[start..<index])
        bytes += escape.written.utf8
        index += escape.length
        start = index
      }
      unsafe bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The escape for a character, and the character's length in bytes; `nil` for one that stands for itself.
  private static func escape(
    of byte: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (written: String, length: Int)? {
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case 0xE2:
      guard index + 2 < text.count, unsafe text[index + 1] == 0x80, unsafe text[index + 2] & 0xFE == 0xA8 else {
        return nil
      }
      return (unsafe text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits, 1)
    }
  }
}

extension UInt8 {
  /// Whether it stands for itself in a string; 0xE2 may begin a line separator of JavaScript.
  fileprivate var isPlainInJSON: Bool {
    // Nearly all bytes are letters and spaces, which take few comparisons.
    if self > UInt8(ascii: ">") { return self != UInt8(ascii: "\\") && self != 0x7F && self != 0xE2 }
    return Self.plainBytes &>> UInt64(self) & 1 != 0
  }

  /// The characters up to `>` that stand for themselves, as a bit set.
  private static var plainBytes: UInt64 { ~(0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E) }
}
