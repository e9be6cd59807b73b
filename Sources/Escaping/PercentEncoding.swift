/// Bytes of addresses written as `%` and two hexadecimal digits (RFC 3986 §2.1).
package enum PercentEncoding {
  /// Encodes all bytes of a text but those that are kept.
  ///
  /// - Parameter isKept: Whether a byte stays as it is; by default, whether it stands for itself in a path.
  package static func encoded(
    _ text: some StringProtocol, keeping isKept: (UInt8) -> Bool = isPlainInPath
  ) -> String {
    if text.utf8.allSatisfy(isKept) { return String(text) }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        let digits = digits(of: byte)
        bytes += [UInt8(ascii: "%"), digits.high, digits.low]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The two digits a byte is written with behind `%`.
  package static func digits(of byte: UInt8) -> (high: UInt8, low: UInt8) {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10 }
    return (digit(byte >> 4), digit(byte & 0xF))
  }

  /// Whether a byte stands for itself in a path: letters and digits of ASCII, `-`, `.`, `_`, `~` (RFC 3986 §2.3) and
  /// `/`.
  package static func isPlainInPath(_ byte: UInt8) -> Bool {
    plainInPath.contains(byte)
  }

  private static let plainInPath = ByteSet.lettersAndDigits.union("-._~/".utf8)

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
