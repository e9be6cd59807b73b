/// Characters that are only a typographic form of letters: ligatures, long s, soft hyphens.
enum Glyphs {
  /// Returns a word with plain letters.
  ///
  /// - Returns: `nil` when there is nothing to change. A soft hyphen at the end stays, since the word is broken there.
  static func plain(_ word: Scalars) -> Scalars? {
    guard word.contains(where: { $0.value >= 0xAD }) else { return nil }
    var plain = Scalars()
    var isChanged = false
    for (index, scalar) in word.enumerated() {
      if let letters = replacement(scalar), !(scalar.value == 0xAD && index == word.count - 1) {
        plain += letters
        isChanged = true
      } else {
        plain.append(scalar)
      }
    }
    return isChanged && !plain.isEmpty ? plain : nil
  }

  private static func replacement(_ scalar: Unicode.Scalar) -> Scalars? {
    switch scalar.value {
    case 0x17F: ["s"]
    case 0xFB00: ["f", "f"]
    case 0xFB01: ["f", "i"]
    case 0xFB02: ["f", "l"]
    case 0xFB03: ["f", "f", "i"]
    case 0xFB04: ["f", "f", "l"]
    case 0xFB05, 0xFB06: ["s", "t"]
    case 0xAD: []
    default: nil
    }
  }
}
