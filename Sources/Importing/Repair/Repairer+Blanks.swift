/// Repairs of blanks that were lost or inserted.
extension Repairer {
  /// Words that stand beside any others, and are rarely prefixes or suffixes.
  static let functionWords: Set<String> = [
    "the", "of", "and", "that", "with", "which", "is", "was", "were", "has", "had", "his", "their", "they", "from",
    "this",
    "these", "those", "than", "then", "when", "would", "could", "should", "not", "it", "be", "been", "have", "at", "or",
    "nor", "if", "but", "as", "we", "he", "she", "her", "our", "your", "you", "who", "what", "may", "must", "can",
    "will",
    "are", "its", "them", "some", "such", "into", "very", "any", "only",
  ]

  /// Those of the function words that are part of no compound.
  static let neverCompounded: Set<String> = [
    "the", "of", "and", "that", "with", "which", "was", "were", "his", "their", "they", "from", "this", "have", "been",
  ]

  /// Words that are also prefixes, or single letters: split off only with further evidence in the text.
  static let prefixLike: Set<String> = [
    "a", "in", "to", "for", "on", "by", "so", "no", "all", "one", "out", "up", "an", "do", "my", "me", "even", "more",
    "now", "own", "every",
  ]

  /// Returns the two words that a word was before a blank was lost.
  func split(_ word: Scalars) -> (Scalars, Scalars)? {
    guard word.count >= 5, word.count <= 24, word.allSatisfy(\.isLower), !vocabulary.mayBeWord(word) else { return nil }
    var found: [(left: Scalars, right: Scalars, score: Double)] = []
    for cut in 1..<word.count {
      let left = Scalars(word[..<cut])
      let right = Scalars(word[cut...])
      let leftKey = left.string
      let rightKey = right.string
      let isLeftFunctionWord = Repairer.functionWords.contains(leftKey)
      let isRightFunctionWord = Repairer.functionWords.contains(rightKey)
      let isLeftPrefixLike = Repairer.prefixLike.contains(leftKey)
      let isRightPrefixLike = Repairer.prefixLike.contains(rightKey)
      guard isLeftFunctionWord || isRightFunctionWord || isLeftPrefixLike || isRightPrefixLike else { continue }
      let leftStanding = vocabulary.standing(of: left)
      let rightStanding = vocabulary.standing(of: right)
      let leftWord =
        cut == 1
        ? isLeftPrefixLike
        : leftStanding == .common || leftStanding == .rare && (left.count >= 6 || vocabulary.occurrences(of: left) > 0)
      let rightWord =
        right.count == 1
        ? isRightPrefixLike
        : rightStanding == .common
          || rightStanding == .rare && (right.count >= 6 || vocabulary.occurrences(of: right) > 0)
      guard leftWord, rightWord, left.count > 1 || right.count >= 4, right.count > 1 || left.count >= 4 else {
        continue
      }
      let pairs = vocabulary.occurrences(of: left, then: right)
      let uses = min(vocabulary.occurrences(of: left), 30) + min(vocabulary.occurrences(of: right), 30)
      let other = isLeftFunctionWord || isLeftPrefixLike ? right : left
      let otherUses = vocabulary.occurrences(of: other)
      if !(isLeftFunctionWord || isRightFunctionWord), pairs == 0, otherUses == 0,
        !(leftKey == "a" && rightStanding == .common)
      {
        continue
      }
      if otherUses == 0, pairs == 0, other.count < 4 { continue }
      found.append(
        (
          left, right,
          Double(pairs) * 10 + Double(uses) + (isLeftFunctionWord && isRightFunctionWord ? 10 : 0)
            + (leftKey == "a" ? 20 : 0)
        ))
    }
    found.sort { $0.score > $1.score }
    guard let best = found.first, found.count == 1 || best.score > found[1].score * 1.3 + 1 else { return nil }
    return (best.left, best.right)
  }

  /// Returns a compound with its lost hyphen, if the text has it elsewhere.
  func hyphened(_ word: Scalars) -> Scalars? {
    guard word.count >= 6 else { return nil }
    for cut in 3..<(word.count - 2) {
      let other = Scalars(word[..<cut]) + ["-"] + Scalars(word[cut...])
      if vocabulary.occurrences(of: other) > 0 { return other }
    }
    return nil
  }

  /// Joins adjacent words that the text has as one word elsewhere.
  mutating func joinParted(_ words: inout [Word]) {
    let apart: Set<String> = [
      "anyone", "everyone", "someone", "maybe", "sometime", "sometimes", "cannot", "forever", "into", "onto", "today",
      "tomorrow",
      "already", "altogether", "anyway", "everyday", "awhile", "nobody", "another", "upon", "within", "without",
      "almost", "also",
      "however", "therefore", "whatever", "whoever", "nevertheless", "itself", "himself", "themselves", "myself",
      "throughout",
      "anything", "everything", "nothing", "something", "away", "alone", "along", "around", "about", "again", "until",
      "become", "overall", "allow", "asunder", "asleep", "arise", "apart", "abroad", "alike", "aside",
    ]
    var index = 0
    while index + 1 < words.count {
      let left = words[index].text
      let right = words[index + 1].text
      defer { index += 1 }
      guard left.count >= 3, words[index].references.isEmpty, !words[index].endsLine, left.allSatisfy(\.isLetter),
        right.first?.isLower == true,
        left.dropFirst().allSatisfy(\.isLower)
      else { continue }
      let core = Scalars(right.core)
      guard core.count >= 4, core.allSatisfy(\.isLower) else { continue }
      let joined = left + core
      let key = Vocabulary.key(joined)
      guard !apart.contains(key),
        vocabulary.standing(of: joined) == .common || vocabulary.standing(of: joined) == .rare,
        vocabulary.occurrences(of: left, then: core) == 1
      else { continue }
      let stem =
        joined.count > 6 && joined.suffix(3).elementsEqual(["i", "n", "g"]) ? Scalars(joined.dropLast(3)) : joined
      let uses =
        vocabulary.occurrences(of: joined)
        + (stem.count < joined.count ? vocabulary.occurrences(of: stem) + vocabulary.occurrences(of: stem + ["n"]) : 0)
      guard uses >= 2 else { continue }
      findings.append(
        Finding(
          line: words[index].line, column: words[index].column, before: left + [" "] + right, after: left + right,
          reason: .parted))
      words[index].origins = words[index].sources + words[index + 1].sources
      words[index].text = left + right
      words[index].references = words[index + 1].references
      words[index].endsLine = words[index + 1].endsLine
      words[index].standing = .changed
      words.remove(at: index + 1)
    }
  }
}
