import Model

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
      var index = 0
      while index < text.count { unsafe writePiece(of: text, from: &index, into: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The number of bytes written at a time. HTML is full of special signs: memory for a piece is taken as if it held
  /// nothing else.
  private static let lengthOfPiece = 4096

  private static func writePiece(
    of text: UnsafeBufferPointer<UInt8>, from start: inout Int, into bytes: inout [UInt8]
  ) {
    let end = min(start + lengthOfPiece, text.count)
    start = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: (end - start) * 6) { piece in
      var index = start
      var count = 0
      let source = UnsafeRawBufferPointer(text)
      let target = UnsafeMutableRawBufferPointer(piece)
      while index < end {
        if end - index >= 8 {
          let block = unsafe source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let length = UInt64(littleEndian: block).lengthOfPlainText
          unsafe target.storeBytes(of: block, toByteOffset: count, as: UInt64.self)
          index &+= length
          count &+= length
          if length == 8 { continue }
        }
        let byte = unsafe text[index]
        index &+= 1
        if byte.isPlainInJSON {
          unsafe piece[count] = byte
          count &+= 1
          continue
        }
        let sign: StaticString
        switch byte {
        case UInt8(ascii: "<"): sign = "\\u003C"
        case UInt8(ascii: ">"): sign = "\\u003E"
        case UInt8(ascii: "&"): sign = "\\u0026"
        case UInt8(ascii: "\""): sign = "\\\""
        case UInt8(ascii: "\\"): sign = "\\\\"
        case 0x0A: sign = "\\n"
        case 0x09: sign = "\\t"
        case 0x0D: sign = "\\r"
        case 0xE2:
          guard index + 1 < text.count, unsafe text[index] == 0x80, unsafe text[index + 1] & 0xFE == 0xA8 else {
            unsafe piece[count] = byte
            count &+= 1
            continue
          }
          sign = unsafe text[index + 1] == 0xA8 ? "\\u2028" : "\\u2029"
          index += 2
        case 0x7F: sign = "\\u007F"
        case let control: sign = controls[Int(control)]
        }
        for offset in 0..<sign.utf8CodeUnitCount { unsafe piece[count + offset] = sign.utf8Start[offset] }
        count += sign.utf8CodeUnitCount
      }
      unsafe bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: piece[..<count]))
      return index
    }
  }

  /// The escapes of the control characters below the space.
  private static let controls: [StaticString] = [
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
    "\\u0008", "\\u0009", "\\u000A", "\\u000B", "\\u000C", "\\u000D", "\\u000E", "\\u000F",
    "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
    "\\u0018", "\\u0019", "\\u001A", "\\u001B", "\\u001C", "\\u001D", "\\u001E", "\\u001F",
  ]
}

extension UInt8 {
  /// Whether it stands for itself in a string; 0xE2 may begin a line separator of JavaScript.
  @inline(__always)
  fileprivate var isPlainInJSON: Bool {
    // Nearly all are letters and spaces, which are told by two looks.
    if self > UInt8(ascii: ">") { return self != UInt8(ascii: "\\") && self != 0x7F && self != 0xE2 }
    return Self.plainSigns &>> UInt64(self) & 1 != 0
  }

  /// The signs up to `>` that stand for themselves, each as a bit.
  private static var plainSigns: UInt64 { ~(0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E) }
}
