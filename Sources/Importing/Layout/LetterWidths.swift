/// The widths of letters in the usual roman typefaces, as shares of the type size.
///
/// The heights of scanned lines vary with every tall letter and every speck; the width of a whole line of words does
/// not.
enum LetterWidths {
  /// The characters of each width.
  private static let classes: [(characters: String, width: Double)] = [
    (".,", 0.25), ("ijlt;:/|", 0.278), ("frI!'’‘-()[]", 0.333), ("sJ", 0.389), ("aceéèêàáâçz?“”\"", 0.444),
    ("FPSß", 0.556), ("ELTZ", 0.611), ("BCR", 0.667), ("ADGHKNOQUVXYw", 0.722), ("m&", 0.778), ("M", 0.889),
    ("W", 0.944),
    ("—", 1),
  ]

  private static let widths: [Unicode.Scalar: Double] = {
    var found: [Unicode.Scalar: Double] = [:]
    for group in classes { for scalar in group.characters.unicodeScalars { found[scalar] = group.width } }
    return found
  }()

  /// The width of a word, without the blank space at its ends.
  static func width(of word: Scalars) -> Double {
    word.reduce(-0.05) { sum, scalar in
      // Chinese and Japanese characters are square; other letters are of similar widths.
      sum + (widths[scalar] ?? (scalar.value > 0x2E80 ? 1 : scalar.isUpper ? 0.65 : 0.5))
    }
  }
}
