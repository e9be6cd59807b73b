/// Recognises English text by its commonest words.
enum LanguageGuess {
  private static let words: Set<String> = [
    "the", "of", "and", "to", "in", "that", "is", "was", "for", "it", "with", "as", "his", "on", "be", "at", "by",
    "had",
    "not", "are", "but", "from", "or", "have", "an", "they", "which", "you", "were", "this", "their",
  ]

  /// Whether a text is English, by its tag or by its words.
  static func isEnglish(_ lines: [Line], tag: String) -> Bool {
    if !tag.isEmpty {
      return tag.lowercased() == "en" || tag.lowercased().hasPrefix("en-") || tag.lowercased().hasPrefix("en_")
    }
    var total = 0
    var known = 0
    for line in lines.prefix(3000) {
      for token in line.text.tokens {
        let core = token.letters.core
        guard !core.isEmpty, core[core.startIndex].isLetter else { continue }
        total += 1
        if core.count <= 5, words.contains(core.lowered.string) { known += 1 }
      }
    }
    return total > 0 && known * 100 >= total * 14
  }
}
