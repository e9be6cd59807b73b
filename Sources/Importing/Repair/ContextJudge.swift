/// Compares an existing word with those it may have been misread from, by the words beside it.
///
/// A word is examined only if it is not usual in English beside one of its neighbours. The repairer decides which odds
/// are enough for a doubt or a change: in a clean text next to nothing is misread.
struct ContextJudge: Sendable {
  /// A word that fits better.
  struct Rival: Hashable, Sendable {
    let word: Scalars

    /// The ratio of its likelihood to that of the word that was read.
    let odds: Double

    /// Whether the text has it beside one of the same neighbours elsewhere.
    let occursBesideNeighbour: Bool

    /// Whether it is the same word in another form: `become` for `became`.
    let isSameWordForm: Bool
  }

  private struct Candidate: Sendable {
    let word: Scalars
    let rank: Int
    let weight: Double
  }

  private let vocabulary: Vocabulary
  private let pairs: WordPairs

  // Words recur, so look-ups are cached.
  private var ranks: [Scalars: Int?] = [:]
  private var candidates: [Scalars: [Candidate]] = [:]

  /// Creates the judge of an English text.
  init(vocabulary: Vocabulary, pairs: WordPairs = .english) {
    self.vocabulary = vocabulary
    self.pairs = pairs
  }

  /// Returns the word that fits best in place of one that was read.
  ///
  /// - Parameters:
  ///   - word: A word in lower case.
  ///   - left: The word before it; empty when there is none or punctuation between.
  ///   - right: The word after it, likewise.
  /// - Returns: `nil` when none fits better, or a neighbour is unknown.
  mutating func rival(of word: Scalars, between left: Scalars, and right: Scalars) -> Rival? {
    guard !ContextJudge.isNumeral(word) else { return nil }
    let own = rank(of: word)
    let before = left.isEmpty ? nil : rank(of: left.lowered)
    let after = right.isEmpty ? nil : rank(of: right.lowered)
    guard before != nil || after != nil, !isUnknown(left, before), !isUnknown(right, after) else { return nil }
    let knowsLeft = before.map { count(of: $0, then: own) > ContextJudge.seldom } ?? true
    let knowsRight = after.map { count(of: own, then: $0) > ContextJudge.seldom } ?? true
    guard !knowsLeft || !knowsRight, vocabulary.occurrences(of: left, then: word) <= 1,
      vocabulary.occurrences(of: word, then: right) <= 1
    else { return nil }
    let plain = likelihood(of: own, between: before, and: after, extra: (0, 0))
    // A word used more often than expected is the author's own.
    let expected = Double(vocabulary.total) * frequency(of: own) / pairs.total
    let habit: Double = max(1, Double(vocabulary.occurrences(of: word)) - expected)
    var best: Rival?
    for candidate in candidates(for: word) {
      let extra = (
        before == nil ? 0 : vocabulary.occurrences(of: left, then: candidate.word),
        after == nil ? 0 : vocabulary.occurrences(of: candidate.word, then: right)
      )
      let other = likelihood(of: candidate.rank, between: before, and: after, extra: extra)
      let odds = candidate.weight * other / plain / habit
      if odds > best?.odds ?? 1 {
        best = Rival(
          word: candidate.word, odds: odds, occursBesideNeighbour: extra.0 + extra.1 > 0,
          isSameWordForm: ContextJudge.areFormsOfOneWord(word, candidate.word))
      }
    }
    return best
  }

  /// Whether two words are often adjacent in English: `may be`.
  mutating func areTied(_ first: Scalars, _ second: Scalars) -> Bool {
    guard let left = rank(of: first), let right = rank(of: second) else { return false }
    return pairs.count(of: left, then: right) >= pairs.count(of: left) * 0.05
  }

  /// The likelihood of a word between two others.
  private func likelihood(of word: Int?, between left: Int?, and right: Int?, extra: (Int, Int)) -> Double {
    let start = left.map { share(of: word, after: $0, extra.0) } ?? frequency(of: word) / pairs.total
    return start * (right.map { share(of: $0, after: word, extra.1) } ?? 1)
  }

  /// The probability that a word is followed by another.
  ///
  /// Counts are smoothed by the probability expected by chance, so that low counts mean little; a pair in the text
  /// itself counts as much as twenty in the table.
  private func share(of second: Int?, after first: Int?, _ extra: Int) -> Double {
    let chance = frequency(of: second) / pairs.total
    let all = frequency(of: first)
    var seen = count(of: first, then: second) + 20 * Double(extra)
    if seen == 0 { seen = min(1, 0.5 * all * chance) }
    return (seen + ContextJudge.caution * chance) / (all + ContextJudge.caution)
  }

  /// The count up to which a pair may be chance.
  private static let seldom = 12.0

  /// The weight of the probability expected by chance, as a count.
  private static let caution = 300.0

  private func frequency(of rank: Int?) -> Double { rank.map(pairs.count(of:)) ?? 4 }

  private func count(of first: Int?, then second: Int?) -> Double {
    guard let first, let second else { return 0 }
    return pairs.count(of: first, then: second)
  }

  /// Whether a neighbour is no English word at all.
  private func isUnknown(_ word: Scalars, _ rank: Int?) -> Bool {
    !word.isEmpty && rank == nil && !vocabulary.mayBeWord(word)
  }

  private mutating func rank(of word: Scalars) -> Int? {
    if let known = ranks[word] { return known }
    let rank = vocabulary.list.entry(of: Vocabulary.key(word).utf8).flatMap { pairs.rank(at: $0.index) }
    ranks.updateValue(rank, forKey: word)
    return rank
  }

  /// The words of the table that a single misreading turns into a word.
  private mutating func candidates(for word: Scalars) -> [Candidate] {
    if let known = candidates[word] { return known }
    var found: [Candidate] = []
    var seen: Set<Scalars> = [word]
    func add(_ other: Scalars, _ weight: Double) {
      guard seen.insert(other).inserted, let entry = vocabulary.list.entry(of: Vocabulary.key(other).utf8),
        entry.standing == .common, let rank = pairs.rank(at: entry.index)
      else { return }
      found.append(Candidate(word: other, rank: rank, weight: weight))
    }
    for candidate in Confusion.candidates(for: word) { add(candidate.word, candidate.isUsual ? 2.7 : 1) }
    for candidate in Confusion.candidates(for: word, by: Confusion.rare) { add(candidate.word, 1) }
    if word.count >= 5 {
      // A thin letter that was not read at all.
      for place in 1..<word.count {
        for letter in ContextJudge.thin {
          add(Scalars(word[..<place]) + [letter] + Scalars(word[place...]), 1)
        }
      }
    }
    candidates[word] = found
    return found
  }

  private static let thin: Scalars = ["i", "l", "t", "s", "r"]

  /// Whether a word is a Roman numeral.
  private static func isNumeral(_ word: Scalars) -> Bool {
    word.allSatisfy { $0 == "i" || $0 == "v" || $0 == "x" || $0 == "l" || $0 == "c" }
  }

  /// Whether two words are forms of one word: they differ only in one vowel, or in an ending.
  private static func areFormsOfOneWord(_ word: Scalars, _ other: Scalars) -> Bool {
    let shorter = min(word.count, other.count)
    let start = zip(word, other).prefix { $0 == $1 }.count
    if start == shorter || start >= 4 && start + 1 == shorter { return true }
    guard word.count == other.count, word.count >= 4 else { return false }
    let parts = word.indices.filter { word[$0] != other[$0] }
    let vowels: Scalars = ["a", "e", "i", "o", "u"]
    return parts.count == 1 && parts.allSatisfy { vowels.contains(word[$0]) && vowels.contains(other[$0]) }
  }
}
