/// A character as HTML and XML refer to it: `&amp;`, `&#8217;`, `&#x2019;`.
package struct CharacterReference {
  /// The character.
  package let scalar: Unicode.Scalar

  /// The number of bytes it is written with, from `&` to `;`.
  package let length: Int

  /// Reads a reference at the beginning of some bytes.
  ///
  /// - Returns: `nil` when none begins there, or one by a name that is not known.
  package init?(_ bytes: some Collection<UInt8>) {
    let start = bytes.prefix(Self.longest)
    guard start.first == UInt8(ascii: "&"), let end = start.firstIndex(of: UInt8(ascii: ";")),
      let scalar = Self.scalar(named: String(decoding: start[..<end].dropFirst(), as: UTF8.self))
    else { return nil }
    self.scalar = scalar
    length = start.distance(from: start.startIndex, to: end) + 1
  }

  /// The number of bytes of the longest reference that is read: `&#x0010FFFF;`.
  package static let longest = 12

  /// The character a reference names between `&` and `;`: `amp`, `#8217`, `#x2019`.
  package static func scalar(named name: String) -> Unicode.Scalar? {
    if let scalar = scalars[name] { return scalar }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    guard digits.first != "+", digits.dropFirst().first != "+" else { return nil }
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { Unicode.Scalar($0) }
  }

  /// The text with its references decoded; unknown ones stay as they are.
  package static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var decoded: [UInt8] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      decoded += rest[..<start]
      rest = rest[start...]
      if let reference = CharacterReference(rest) {
        decoded += String(reference.scalar).utf8
        rest = rest.dropFirst(reference.length)
      } else {
        decoded.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      }
    }
    return String(decoding: decoded + rest, as: UTF8.self)
  }

  /// The five names of XML, and those of HTML that other programs write in running text.
  private static let scalars: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
  ]
}
