/// Words that keep their hyphen in languages without a word list: closed lists, as in grammars.
struct HyphenHabits: Sendable {
  /// Whether a text is French.
  let isFrench: Bool

  /// Determines the language by its tag, or by its commonest short words.
  init(language: String, vocabulary: Vocabulary) {
    let small = ["les", "des", "est", "une", "dans", "que", "qui", "pas"].reduce(0) {
      $0 + vocabulary.occurrences(of: Scalars($1))
    }
    isFrench = language.isEmpty ? small * 20 >= vocabulary.total && small > 4 : language.lowercased().hasPrefix("fr")
  }

  private static let frenchEnds: Set<String> = [
    "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ci", "là", "même", "mêmes", "moi", "toi", "lui",
    "leur", "être", "dire",
  ]
  private static let frenchStarts: Set<String> = [
    "demi", "avant", "arrière", "après", "vice", "quasi", "saint", "sainte", "quelques", "c'est", "c'est-à", "arc-en",
    "vis-à", "quatre", "vingt", "soixante",
  ]
  private static let russianStarts: Set<String> = [
    "что", "кто", "как", "где", "когда", "куда", "какой", "какая", "какое", "какие", "чей", "почему", "откуда", "кого",
    "чего", "кому", "чему",
  ]

  /// Whether two halves of a word broken at a hyphen are two words joined by it.
  func keepsHyphen(_ left: Scalars, _ right: Scalars) -> Bool {
    let head = Vocabulary.key(left)
    let tail = Vocabulary.key(right)
    if ["нибудь", "либо"].contains(tail) || tail == "то" && HyphenHabits.russianStarts.contains(head) { return true }
    guard isFrench else { return false }
    if tail.hasPrefix("t-") || HyphenHabits.frenchEnds.contains(tail) { return true }
    let bare = head.split(whereSeparator: { $0 == "'" || $0 == "’" }).last.map(String.init) ?? head
    return HyphenHabits.frenchStarts.contains(head) || HyphenHabits.frenchStarts.contains(bare)
      || head == "arc" && tail.hasPrefix("en-")
  }
}
