/// The known words: the list of the text's language, and the counts of words in the text itself.
struct Vocabulary: Sendable {
  /// The list of the language.
  let list: WordList

  /// The number of times the text has each word, in lower case with straight apostrophes.
  private var counts: [String: Int] = [:]

  /// The number of words the text has.
  private(set) var total = 0

  /// The number of times the text has two words in a row, separated by a blank and in the same form.
  private var pairs: [String: Int] = [:]

  /// Creates a vocabulary with a language's list and no text.
  init(list: WordList) {
    self.list = list
  }

  /// Counts the words of a line; one broken at its end is left out.
  mutating func count(_ line: Line) {
    let tokens = line.text.tokens
    var previous: String?
    for (index, token) in tokens.enumerated() {
      let core = token.letters.core
      let isCut = index == tokens.count - 1 && token.letters.last?.isHyphen == true
      guard !core.isEmpty, !isCut else {
        previous = nil
        continue
      }
      let key = Vocabulary.key(core)
      counts[key, default: 0] += 1
      total += 1
      // Words joined by a dash are counted one by one too.
      for part in core.split(whereSeparator: { $0 == "—" || $0 == "–" }) where part.count < core.count {
        counts[Vocabulary.key(part), default: 0] += 1
      }
      if let previous { pairs[previous + " " + key, default: 0] += 1 }
      previous = token.letters.last.map { $0.isLetter || $0.isDigit } == true ? key : nil
    }
  }

  /// The form in which words are counted and looked up.
  static func key(_ word: some Collection<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in word {
      view.append(scalar.isApostrophe ? "'" : scalar.value == 0x2010 || scalar.value == 0x2011 ? "-" : scalar.lowered)
    }
    return String(view)
  }

  /// The number of times the text has a word.
  func occurrences(of word: some Collection<Unicode.Scalar>) -> Int { counts[Vocabulary.key(word)] ?? 0 }

  /// The number of times the text has two words in a row.
  func occurrences(of first: some Collection<Unicode.Scalar>, then second: some Collection<Unicode.Scalar>) -> Int {
    pairs[Vocabulary.key(first) + " " + Vocabulary.key(second)] ?? 0
  }

  /// Whether the list has a word, or the word without a possessive ending, or all parts of a compound.
  func standing(of word: some Collection<Unicode.Scalar>) -> WordList.Standing {
    let key = Vocabulary.key(word)
    let direct = list.standing(of: key.utf8)
    if direct != .unknown { return direct }
    for ending in ["'s", "'", "s'"] where key.hasSuffix(ending) {
      let stem = list.standing(of: key.utf8.dropLast(ending == "'s" ? 2 : 1))
      if stem != .unknown { return stem }
    }
    if key.contains("-") {
      let parts = key.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      let standings = parts.map { list.standing(of: $0) }
      if !standings.contains(.unknown) { return .rare }
    }
    return .unknown
  }

  /// Whether a word is in the list, or is derived from one in the list by a common suffix or prefix: `adviseth`,
  /// `unteachable`, `workmanlike`.
  func mayBeWord(_ word: some Collection<Unicode.Scalar>) -> Bool {
    if standing(of: word) != .unknown { return true }
    let key = Vocabulary.key(word)
    for ending in [
      "eth", "est", "edst", "ness", "less", "like", "ly", "ment", "ship", "wise", "able", "er", "ers", "ed", "ing", "s",
      "es", "ism", "ist",
    ]
    where key.utf8.count >= ending.utf8.count + 4 && key.hasSuffix(ending) {
      let stem = Array(key.utf8.dropLast(ending.utf8.count))
      if list.standing(of: stem).rawValue >= 2 || list.standing(of: stem + [UInt8(ascii: "e")]).rawValue >= 2 {
        return true
      }
    }
    for beginning in [
      "un", "re", "non", "over", "under", "out", "fore", "mis", "pre", "anti", "co", "dis", "inter", "sub", "super",
    ]
    where key.utf8.count >= beginning.utf8.count + 4 && key.hasPrefix(beginning) {
      if list.standing(of: key.utf8.dropFirst(beginning.utf8.count)).rawValue >= 2 { return true }
    }
    return false
  }
}
