/// Bytes of addresses written as `%` and two hexadecimal digits (RFC 3986 §2.1).
package enum PercentEncoding {
  /// Encodes all bytes of a text but those that are kept.
  ///
  /// - Parameter isKept: Whether a byte stays as it is; without it, those that stand in a path for themselves.
  package static func encoded(
    _ text: some StringProtocol, keeping isKept: (UInt8) -> Bool = isPlainInPath
  ) -> String {
    if text.utf8.allSatisfy(isKept) { return String(text) }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a byte stands for itself in a path: letters and digits of ASCII, `-`, `.`, `_`, `~` (RFC 3986 §2.3) and
  /// `/`.
  package static func isPlainInPath(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "-._~/".utf8.contains(byte)
  }

  /// Decodes a text, once.
  ///
  /// - Returns: `nil` when an escape is broken, or what comes out is not UTF-8.
  package static func decoded(_ text: some StringProtocol) -> String? {
    guard let bytes = bytes(of: text, escapesMayBeBroken: false) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Decodes a text, once; escapes that are broken stay as they are.
  package static func decodedWherePossible(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    return String(decoding: bytes(of: text, escapesMayBeBroken: true) ?? [], as: UTF8.self)
  }

  private static func bytes(of text: some StringProtocol, escapesMayBeBroken: Bool) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2).compactMap(\.hexadecimalValue)
      if digits.count == 2 {
        bytes.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        guard escapesMayBeBroken else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit; `nil` for anything else.
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
