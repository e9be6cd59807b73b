/// Repairs the misreadings of OCR, as far as they are beyond doubt.
///
/// Letters that cannot be a word in any text are always repaired. A word in no list is changed only if the text also
/// has misreadings that are beyond doubt, and only if one candidate is clearly the best. Words that exist are changed
/// only if the words beside them show that they are wrong.
struct Repairer {
  let vocabulary: Vocabulary

  /// The number of certain misreadings in a thousand words; 0 in a clean text.
  var noise = 0.0

  /// The numbers of dashes between blanks, and of those that lost a blank.
  var spacedDashes = 0
  var halfDashes = 0

  /// The reason a word was changed or is doubtful.
  enum Reason: Hashable, Sendable {
    case digit, point, space, dash, misread, bracket, parted, context, doubtful(Scalars?)
  }

  /// A word that was changed, or is doubtful.
  struct Finding: Hashable, Sendable {
    let line: Int
    let column: Int
    let before: Scalars
    let after: Scalars
    let reason: Reason
  }

  /// Whether the text has sums of pounds, shillings and pence.
  var hasMoney = false

  /// All words that were changed or are doubtful.
  var findings: [Finding] = []

  /// The judge of existing words; `nil` without a word list.
  private var judge: ContextJudge?

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    judge = vocabulary.list.isEmpty ? nil : ContextJudge(vocabulary: vocabulary)
  }

  /// Learns from the whole text how reliably it was read.
  mutating func learn(_ texts: [[Word]]) {
    var words = 0
    var misreadings = 0
    hasMoney = texts.contains { $0.contains { Repairer.isSum($0.text) } }
    for text in texts {
      words += text.count
      let strange = strangers(in: text)
      for (index, word) in text.enumerated() where !isForeign(index, among: strange) {
        if word.text == ["—"] { spacedDashes += 1 }
        if isHalfDash(word.text, before: index > 0 ? text[index - 1].text : nil) { halfDashes += 1 }
        if word.text == ["["] { misreadings += 1 }
        if digitRepair(word.text) != nil { misreadings += 1 } else if isPlainMisreading(word.text) { misreadings += 1 }
        if word.sources.contains(where: { $0.contains("\u{17F}") }) { misreadings += 1 }
        if hidesLostBlank(word.text) { misreadings += 1 }
      }
    }
    guard words > 0 else { return }
    // A single odd word may be the author's own, and so may a few in a long book.
    let rate = Double(misreadings + halfDashes) * 1000 / Double(words)
    noise = misreadings + halfDashes >= 2 && rate >= 0.2 ? rate : 0
  }

  /// Whether a word is a sum of money: `£1`, `10d.`, `3s.`
  private static func isSum(_ word: Scalars) -> Bool {
    if word.contains("£"), word.contains(where: \.isDigit) { return true }
    let core = word.core
    let digits = core.prefix { $0.isDigit }
    return (1...3).contains(digits.count) && core.count == digits.count + 1 && digits.string != "1"
      && (core.last == "s" || core.last == "d") && word.last == "."
  }

  /// Whether an unknown word differs from a common one by a usual misreading: `tbe`, `wbich`, `aud`.
  private func isPlainMisreading(_ word: Scalars) -> Bool {
    let core = Scalars(word.core)
    guard core.count >= 2, core.allSatisfy(\.isLower), vocabulary.standing(of: core) == .unknown,
      vocabulary.occurrences(of: core) <= 1, !vocabulary.list.isEmpty, !word.contains(".")
    else { return false }
    return Confusion.candidates(for: core).contains {
      $0.isUsual && vocabulary.standing(of: $0.word) == .common && vocabulary.occurrences(of: $0.word) >= 3
    }
  }

  /// Whether a word is two words that lost the blank between them.
  func hidesLostBlank(_ word: Scalars) -> Bool { split(Scalars(word.core)) != nil }

  /// Repairs the words of one block.
  mutating func repair(_ words: inout [Word]) {
    let strange = strangers(in: words)
    for index in words.indices where words[index].standing != .corrected {
      let before = index > 0 ? words[index - 1].text : nil
      let after = index + 1 < words.count ? words[index + 1].text : nil
      if repairCharacters(&words, at: index, before: before, after: after) { continue }
      repairWord(&words[index], before: before, after: after, isForeign: isForeign(index, among: strange))
    }
    if noise > 0 { joinParted(&words) }
  }

  mutating func change(_ word: inout Word, to text: Scalars, _ reason: Reason) {
    guard text != word.text else { return }
    findings.append(Finding(line: word.line, column: word.column, before: word.text, after: text, reason: reason))
    word.change(to: text)
    word.standing = .changed
  }

  mutating func doubt(_ word: inout Word, _ candidate: Scalars?) {
    findings.append(
      Finding(
        line: word.line, column: word.column, before: word.text, after: candidate ?? word.text,
        reason: .doubtful(candidate)))
    if word.standing == .read { word.standing = .doubtful }
  }

  private mutating func repairWord(_ word: inout Word, before: Scalars?, after: Scalars?, isForeign: Bool) {
    let text = word.text
    guard text.hasLetter, !text.contains("@"), !text.holds(Scalars("://")), text.count <= 40,
      !text.contains(where: \.isCodeCharacter), text.last?.isHyphen != true
    else { return }
    if let mended = pointRepair(text) {
      change(&word, to: mended, .point)
      return
    }
    guard !vocabulary.list.isEmpty, !isAddress(text) else { return }
    // Words joined by dashes are examined one by one.
    var rebuilt = Scalars()
    var reason: Reason?
    var index = 0
    var doubtful: Scalars??
    while index < text.count {
      guard text[index].isPartOfWord else {
        rebuilt.append(text[index])
        index += 1
        continue
      }
      var end = index
      while end < text.count, text[end].isPartOfWord { end += 1 }
      var high = end
      while high > index, !text[high - 1].isLetter, !text[high - 1].isDigit { high -= 1 }
      let part = Scalars(text[index..<high])
      let left = index == 0 || text[..<index].allSatisfy(\.isOpening) ? before : nil
      let isFirst = left == nil ? index == 0 : left?.endsSentence == true
      let right = high == text.count ? after : nil
      let followedByPoint = high < text.count && text[high] == "."
      switch verdict(
        part, before: left, after: right, startsSentence: isFirst, isAbbreviation: followedByPoint, isForeign: isForeign
      ) {
      case .right: rebuilt += part
      case .wrong(let mended, let why):
        rebuilt += mended
        reason = why
      case .doubtful(let candidate):
        rebuilt += part
        doubtful = .some(candidate)
      }
      rebuilt += text[high..<end]
      index = end
    }
    if let reason { change(&word, to: rebuilt, reason) } else if let doubtful { doubt(&word, doubtful) }
  }

  /// Whether a word has a full stop between letters, like addresses and abbreviations.
  private func isAddress(_ text: Scalars) -> Bool {
    text.indices.dropFirst().dropLast().contains { text[$0] == "." && text[$0 - 1].isLetter && text[$0 + 1].isLetter }
  }

  private enum Verdict {
    case right
    case wrong(Scalars, Reason)
    case doubtful(Scalars?)
  }

  private mutating func verdict(
    _ word: Scalars, before: Scalars?, after: Scalars?, startsSentence: Bool, isAbbreviation: Bool, isForeign: Bool
  ) -> Verdict {
    guard word.count >= 2, word.hasLetter else { return .right }
    if word.contains(where: \.isDigit) {
      guard let mended = digitRepair(word) else { return .right }
      return .wrong(mended, .digit)
    }
    let isHigh = word[0].isUpper
    guard word.dropFirst().allSatisfy({ $0.isLower || $0.isApostrophe || $0 == "-" }) else { return .right }
    let lowered = word.lowered
    let isShortName = !isHigh && word.count <= 3 && vocabulary.standing(of: lowered) == .name
    if let apart = twoWords(word) { return .doubtful(apart) }
    if vocabulary.mayBeWord(lowered), !isShortName {
      guard !isForeign, word.allSatisfy(\.isLower) else { return .right }
      // A stop separates a word from the next, which then does not count as its neighbour.
      return inContext(word, before: before, after: isAbbreviation ? nil : after)
    }
    let count = vocabulary.occurrences(of: lowered)
    if isAbbreviation, word.count <= 3 { return .right }
    if word.contains("-") { return .right }
    if !isHigh, let (left, right) = split(word) {
      let isPlain =
        [left, right].contains { Repairer.neverCompounded.contains($0.string) }
        || vocabulary.occurrences(of: left, then: right) > 0
      if noise == 0, !isPlain { return .doubtful(left + [" "] + right) }
      return count <= 1 || noise > 0 && count <= 2
        ? .wrong(left + [" "] + right, .space) : .doubtful(left + [" "] + right)
    }
    if !isHigh, count <= 2, let hyphened = hyphened(word) {
      return noise > 0 ? .wrong(hyphened, .space) : .doubtful(hyphened)
    }
    guard noise > 0 else { return .right }
    // The word belongs to another language, or is a name.
    if isForeign { return .right }
    guard let best = bestCandidate(for: lowered, before: before, after: after) else {
      return isHigh || count > 1 ? .right : .doubtful(nil)
    }
    let others = vocabulary.occurrences(of: best.word)
    if isHigh {
      // A capitalised word may be a name: it is changed only into one the text has often, or at a sentence's beginning.
      let isOften = others >= 3 && count <= 1
      guard isOften || startsSentence && best.isCommon && count <= 1 else { return .right }
    } else if count > 1, others < count * 8 {
      return count <= 2 && best.isClear ? .doubtful(best.word) : .right
    }
    guard best.isClear else { return .doubtful(best.word) }
    var mended = best.word
    if isHigh, let first = mended.first {
      let upper = first.properties.uppercaseMapping.unicodeScalars
      if upper.count == 1, let scalar = upper.first { mended[0] = scalar }
    }
    return .wrong(mended, .misread)
  }

  struct Candidate {
    let word: Scalars
    let isClear: Bool
    let isCommon: Bool
  }

  /// The likeliest word that was misread as the given one; `nil` when there is none.
  private func bestCandidate(for word: Scalars, before: Scalars?, after: Scalars?) -> Candidate? {
    var scored: [(word: Scalars, score: Double, isCommon: Bool)] = []
    func weigh(_ found: [Confusion.Candidate]) {
      var seen: Set<Scalars> = []
      for candidate in found where seen.insert(candidate.word).inserted {
        let other = candidate.word
        let standing = vocabulary.standing(of: other)
        let count = vocabulary.occurrences(of: other)
        guard standing.rawValue >= 2 || standing == .name && count > 0 || count >= 3 else { continue }
        var score = standing == .common ? 2.0 : standing == .rare ? 0.5 : 0
        if candidate.isUsual { score += 1 }
        score += count == 0 ? 0 : count == 1 ? 1.2 : count < 5 ? 2 : count < 30 ? 3 : 4.5
        if let before, vocabulary.occurrences(of: before.core, then: other) > 0 { score += 2 }
        if let after, vocabulary.occurrences(of: other, then: after.core) > 0 { score += 2 }
        scored.append((other, score, standing == .common))
      }
    }
    let single = Confusion.candidates(for: word)
    weigh(single)
    if scored.isEmpty, word.count >= 6, noise >= 2 {
      weigh(
        single.filter(\.isUsual).flatMap { Confusion.candidates(for: $0.word) }.filter { $0.isUsual && $0.word != word }
      )
    }
    scored.sort { ($0.score, $1.word.string) > ($1.score, $0.word.string) }
    guard let best = scored.first else { return nil }
    let next = scored.dropFirst().first?.score ?? -1
    return Candidate(word: best.word, isClear: best.score >= next + 1, isCommon: best.isCommon)
  }

  /// Judges an existing word by the words beside it.
  private mutating func inContext(_ word: Scalars, before: Scalars?, after: Scalars?) -> Verdict {
    let left = before.flatMap { $0.last?.isLetter == true ? Scalars($0.core) : nil } ?? []
    let right = after.flatMap { $0.first?.isLetter == true ? Scalars($0.core) : nil } ?? []
    let rival = judge?.rival(of: word, between: left, and: right)
    if noise > 0, let habit = inHabit(word, left, right) {
      // The text's own usage counts, unless the word is common and English has no better one.
      if rival != nil || vocabulary.standing(of: word) != .common { return habit }
    }
    guard let rival else { return .right }
    guard noise > 0 else { return rival.odds >= Odds.cleanDoubt ? .doubtful(rival.word) : .right }
    if rival.odds >= (rival.occursBesideNeighbour ? Odds.changeBesideNeighbour : Odds.change), !rival.isSameWordForm,
      vocabulary.occurrences(of: word) <= 1
    {
      return .wrong(rival.word, .context)
    }
    return rival.odds >= Odds.doubt ? .doubtful(rival.word) : .right
  }

  /// The odds by which another word must be likelier.
  private enum Odds {
    /// For a doubt in an otherwise clean text: about one in ten thousand words.
    static let cleanDoubt = 22_000.0
    /// For a doubt in a text with misreadings.
    static let doubt = 60.0
    /// For a change in a text with misreadings that has the other word beside this neighbour elsewhere.
    static let changeBesideNeighbour = 5_000.0
    /// For a change by the statistics of English alone.
    static let change = 1_000_000.0
  }

  /// Judges a word by the text's own usage beside its neighbours.
  ///
  /// The text must have another word there: beside both neighbours, or so often beside one that the two belong
  /// together. A common word needs more evidence than a rare one.
  private func inHabit(_ word: Scalars, _ left: Scalars, _ right: Scalars) -> Verdict? {
    let isCommon = vocabulary.standing(of: word) == .common
    let ownCount = vocabulary.occurrences(of: word)
    guard isCommon || ownCount <= 1, vocabulary.occurrences(of: left, then: word) <= 1,
      vocabulary.occurrences(of: word, then: right) <= 1
    else { return nil }
    for candidate in Confusion.candidates(for: word) {
      let other = candidate.word
      let count = vocabulary.occurrences(of: other)
      guard count >= 2, vocabulary.standing(of: other) == .common else { continue }
      let leftPair = left.isEmpty ? 0 : vocabulary.occurrences(of: left, then: other)
      let rightPair = right.isEmpty ? 0 : vocabulary.occurrences(of: other, then: right)
      if leftPair > 0, rightPair > 0, !isCommon || ownCount <= 1 { return .wrong(other, .context) }
      let leftTie = Double(leftPair) / Double(max(1, vocabulary.occurrences(of: left)))
      let rightTie = Double(rightPair) / Double(max(1, vocabulary.occurrences(of: right)))
      let isTied = leftPair >= 2 && leftTie >= 0.25 || rightPair >= 2 && rightTie >= 0.25
      if isCommon {
        if isTied, candidate.isUsual || ownCount <= 3 {
          return ownCount <= 3 ? .wrong(other, .context) : .doubtful(other)
        }
        if candidate.isUsual, ownCount <= 1, leftPair + rightPair >= 3 { return .doubtful(other) }
      } else if leftPair + rightPair >= 1 {
        return isTied || candidate.isUsual && leftPair + rightPair >= 2
          || word.count <= 3 && candidate.isUsual && count >= 10 ? .wrong(other, .context) : .doubtful(other)
      }
    }
    return nil
  }

  /// The two words that English writes for one with a hyphen: `may-be`.
  private mutating func twoWords(_ word: Scalars) -> Scalars? {
    guard noise > 0, let hyphen = word.firstIndex(of: "-"), word[0].isLower, vocabulary.occurrences(of: word) <= 1,
      vocabulary.list.entry(of: Vocabulary.key(word).utf8) == nil
    else { return nil }
    let left = Scalars(word[..<hyphen])
    let right = Scalars(word[(hyphen + 1)...])
    return judge?.areTied(left, right) == true ? left + [" "] + right : nil
  }

  /// For each word whether it is in no list; empty without a list.
  private func strangers(in words: [Word]) -> [Bool] {
    vocabulary.list.isEmpty ? [] : words.map { isStrange($0.text) }
  }

  /// Whether a word is among words that are in no list, in a passage in another language.
  private func isForeign(_ index: Int, among strange: [Bool]) -> Bool {
    guard !strange.isEmpty else { return false }
    return strange[max(0, index - 3)...min(strange.count - 1, index + 3)].count(where: { $0 }) >= 4
  }

  /// Whether a word is in no list.
  private func isStrange(_ text: Scalars) -> Bool {
    let core = Scalars(text.core)
    return core.count >= 2 && core.allSatisfy(\.isLetter) && !vocabulary.mayBeWord(core)
  }
}

extension Unicode.Scalar {
  /// Whether it may be inside a word.
  var isPartOfWord: Bool { isLetter || isDigit || isApostrophe || self == "-" }

  /// Whether it occurs in code and addresses rather than in prose.
  fileprivate var isCodeCharacter: Bool {
    switch self {
    case "/", "[", "]", "<", ">", "=", "{", "}", "\\", "^", "`", "%", "#", "&": true
    default: false
    }
  }
}
