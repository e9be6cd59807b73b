/// Function words of English that cannot follow each other: `the | is`, `of | they`, `must | the`.
///
/// A page that ends inside a sentence could continue on any page that begins in lower case; this excludes some of them.
enum Grammar {
  private static let articles: Set<String> = [
    "the", "a", "an", "my", "his", "their", "our", "your", "its", "every", "whose",
  ]
  private static let prepositions: Set<String> = [
    "of", "in", "on", "at", "by", "for", "with", "from", "into", "upon", "through", "between", "among", "against",
    "under", "without", "towards", "toward", "during",
  ]
  private static let auxiliaries: Set<String> = [
    "must", "will", "would", "shall", "should", "can", "could", "may", "might", "cannot",
  ]
  private static let being: Set<String> = ["is", "are", "was", "were", "be", "been", "am"]
  private static let doing: Set<String> = ["has", "had", "have", "do", "does", "did"]
  private static let pronouns: Set<String> = ["he", "she", "it", "they", "we", "you", "i", "who"]
  private static let joints: Set<String> = ["and", "or", "but", "than", "if", "because", "nor"]

  /// Scores two adjacent words, both in lower case: 0 when the rules say nothing.
  static func score(_ first: String, _ second: String) -> Double {
    let isVerb = being.contains(second) || auxiliaries.contains(second) || doing.contains(second)
    let isSmall =
      isVerb || prepositions.contains(second) || articles.contains(second) || pronouns.contains(second)
      || joints.contains(second) || second == "to" || second == "not"
    if articles.contains(first) { return isSmall ? -2 : 0.4 }
    if prepositions.contains(first) {
      if isVerb && second != "being" || joints.contains(second) || second == "of" || second == "to" { return -1.5 }
      return pronouns.contains(second) && !["it", "you", "who"].contains(second) ? -1.2 : 0.2
    }
    if auxiliaries.contains(first) {
      if being.contains(second) && second != "be" || auxiliaries.contains(second) || second == "of" { return -1.5 }
      return articles.contains(second) || prepositions.contains(second) || pronouns.contains(second) ? -0.7 : 0.2
    }
    if being.contains(first), isVerb && second != "been" && second != "be" { return -1 }
    if first == "to",
      isVerb && second != "be" && second != "have" && second != "do" || joints.contains(second) || second == "of"
    {
      return -1.5
    }
    if joints.contains(first), second == "of" || joints.contains(second) && second != "if" { return -0.6 }
    if pronouns.contains(first),
      articles.contains(second) || prepositions.contains(second) && first != "it" && first != "you"
    {
      return -0.5
    }
    return 0
  }
}
