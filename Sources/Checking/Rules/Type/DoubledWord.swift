import Diagnostics

/// The same word twice in a row.
///
/// Nobody notices it when a line ends between the two.
///
/// ```
/// He came to the the pond.
/// ```
///
/// ```
/// He came to the pond.
/// ```
///
/// Source: The Chicago Manual of Style, on proof-reading; Мильчин, Справочник издателя и автора.
struct DoubledWord: WordRule {
  static let code = DiagnosticCode.doubledWord

  /// Words that never stand beside themselves, by language.
  private static let lists: [String: Set<String>] = [
    "en": [
      "the", "a", "an", "of", "and", "to", "with", "for", "from", "by", "at", "or", "was", "this", "his", "their", "my",
      "our", "we", "but", "be", "are", "were", "into", "when", "than", "they", "he", "as", "which", "who", "if", "its",
      "your", "these", "those", "upon", "through", "between", "would", "could", "should", "must", "shall", "because",
      "been", "being", "she", "them", "not",
    ],
    "de": [
      "und", "von", "mit", "zu", "auf", "ist", "ein", "eine", "einen", "einem", "einer", "dem", "den", "des", "im",
      "zum", "zur", "für", "als", "aber", "oder", "nicht", "auch", "bei", "nach", "aus", "wie", "war", "wird", "wurde",
      "sich", "durch", "über", "unter", "vor", "er", "ich", "wir", "hat", "haben", "werden", "dass", "wenn", "weil",
    ],
    "fr": [
      "le", "la", "les", "de", "des", "et", "un", "une", "dans", "du", "au", "aux", "par", "pour", "sur", "avec", "ce",
      "cette", "qui", "est", "ou", "mais", "sans", "à", "il", "elle", "on", "je", "ne", "se", "ces", "son", "sa", "ses",
      "leur", "sous", "entre", "comme",
    ],
    "es": [
      "el", "la", "los", "las", "de", "del", "y", "en", "un", "una", "con", "por", "para", "al", "su", "se", "lo", "es",
      "pero", "como", "sin", "sobre", "entre", "sus", "más", "cuando", "porque", "esta", "este",
    ],
    "it": [
      "il", "la", "lo", "gli", "le", "di", "del", "della", "e", "un", "una", "con", "per", "da", "nel", "al", "che",
      "è", "ma", "come", "a", "in", "alla", "dei", "delle", "degli", "dal", "dalla", "nella", "sono", "su", "tra",
      "questo",
      "questa", "sua", "suo",
    ],
    "pt": [
      "o", "os", "as", "de", "do", "da", "dos", "das", "e", "em", "um", "uma", "com", "por", "para", "ao", "que", "mas",
    ],
    "nl": ["de", "het", "een", "van", "en", "te", "met", "voor", "op", "aan", "is", "niet", "maar", "door"],
    "ru": [
      "и", "в", "на", "с", "не", "по", "из", "от", "за", "для", "к", "о", "но", "или", "это", "как", "у", "я", "мы",
      "он", "они",
      "что", "а", "же", "бы", "когда", "если", "его", "их", "был", "была", "были", "до", "без",
    ],
  ]

  static let words = Array(lists.values.reduce(into: Set<String>()) { $0.formUnion($1) }).sorted()

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard let next = passage.word(index + 1), next.key == word.key, next.start - word.end <= 2,
      passage.isBlank(word.end),
      !next.parts.contains(.upper) || word.parts.contains(.upper) && !word.parts.contains(.lower),
      Self.lists[passage.text.language]?.contains(passage.lowered(word)) == true,
      !passage.passage.hasLines, !passage.passage.isForeign
    else { return }
    report.add(word.start..<next.end, "'\(passage.string(word))' stands twice", hint: "take one out")
  }
}
