import Diagnostics

/// A misread word that exists, but does not fit the words beside it.
///
/// *Arid* and *tile* are words, but English has no *arid the* and no *of tile whole*. Only pairs that do not exist in
/// English are reported.
///
/// ```
/// The lake arid the woods.
/// ```
///
/// ```
/// The lake and the woods.
/// ```
///
/// Source: the pairs that `pamphlet import` knows; Distributed Proofreaders, Proofreading Guidelines, on “stealth scannos”.
struct ScanCompany: WordRule {
  static let code = DiagnosticCode.scanCompany
  static let languages: Set<String>? = ["en"]

  /// The misread words, each with the word meant and the words required before and behind it; where there are none, any
  /// will do.
  private static let company: [String: (meant: String, before: Set<String>, behind: Set<String>)] = [
    "arid": (
      "and", [], ["the", "that", "he", "she", "they", "we", "it", "his", "her", "their", "all", "of", "to", "then"]
    ),
    "tile": (
      "the", ["of", "in", "to", "for", "from", "with", "by", "at", "on", "and"],
      ["same", "whole", "most", "first", "other", "world", "people", "great"]
    ),
    "be": (
      "he", ["when", "if", "but", "where", "because", "then", "what"],
      ["was", "would", "could", "did", "knew", "came", "went", "saw"]
    ),
    "bo": ("be", ["to", "will", "would", "may", "must", "can", "should", "could", "not"], []),
    "ho": (
      "he", ["that", "when", "if", "as", "and", "what"], ["was", "had", "is", "has", "said", "would", "could", "did"]
    ),
    "hut": ("but", [], ["that", "they", "he", "she", "we", "it", "if", "when", "not", "also"]),
    "lie": ("he", ["that", "when", "if"], ["was", "had", "is", "has", "said", "would", "could", "did"]),
    "bad": ("had", ["he", "she", "they", "we", "who", "i"], ["been", "not", "to", "come", "gone", "seen", "never"]),
    "tins": ("this", ["of", "in", "to", "at", "by"], ["is", "was", "man", "time", "way", "world", "place"]),
    "docs": ("does", ["he", "she", "it", "who", "what", "that"], ["not", "it", "he", "she"]),
    "arc": ("are", ["they", "we", "you", "there", "these", "those", "who"], ["not", "the", "you", "we", "they"]),
    "modem": ("modern", [], ["times", "world", "life", "society", "man", "state", "science"]),
    "comer": ("corner", ["the", "a", "street", "each", "every", "this"], ["of", "where"]),
    "bum": ("burn", ["to", "will", "would", "must", "and"], ["the", "down", "it", "their", "his"]),
    "tiling": (
      "thing", ["any", "every", "some", "no", "the", "a", "one", "only", "same", "such"],
      ["that", "which", "is", "to", "was"]
    ),
    "wc": (
      "we", ["that", "if", "and", "when", "as"],
      ["are", "have", "do", "must", "shall", "can", "may", "were", "had", "know"]
    ),
    "anil": ("and", [], ["the", "that", "he", "they", "we", "of", "to", "his"]),
    "clay": ("day", ["every", "one", "next", "that"], ["after", "before", "he", "they", "when"]),
    "tum": ("turn", ["to", "in", "will", "and"], ["to", "the", "into", "away", "out"]),
    "Ms": ("his", ["of", "in", "to", "with"], ["own", "life", "mind", "heart", "father"]),
  ]

  static let words = company.keys.map { $0.lowercased() }.sorted()

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    let letters = passage.string(word)
    guard let known = Self.company[letters], !passage.isEmphasised(word.start) else { return }
    func neighbour(_ index: Int, _ gap: (Word) -> Int) -> String? {
      guard let other = passage.word(index), (1...2).contains(gap(other)) else { return nil }
      return passage.lowered(other)
    }
    let before = neighbour(index - 1) { word.start - $0.end }
    let behind = neighbour(index + 1) { $0.start - word.end }
    let fitsBefore = known.before.isEmpty || before.map(known.before.contains) == true
    let fitsBehind = known.behind.isEmpty || behind.map(known.behind.contains) == true
    guard fitsBefore, fitsBehind else { return }
    // A hut can be named before *that*; *but* begins a clause.
    if letters == "hut", index > passage.passage.words.lowerBound, passage.byte(word.start - 2) | 0x20 &- 0x61 < 26 {
      return
    }
    report.add(
      word.range, "'\(letters)' is hardly meant here; '\(known.meant)' may have been misread",
      hint: "compare it with the page")
  }
}
