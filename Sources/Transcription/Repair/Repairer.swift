/// Stage 7: puts right what the scanner misread, as far as that is beyond doubt.
///
/// What cannot be a word in any text is put right always. A word that is in no list is changed only when the text also
/// has misreadings that are beyond doubt, and only into one candidate. Words that exist are never changed without
/// the words beside them saying so.
struct Repairer {
  let vocabulary: Vocabulary

  /// How many misreadings beyond doubt there are in a thousand words; 0 in a clean text.
  private var noise = 0.0

  /// How many dashes stand between blanks, and how many lost one of them.
  private var spacedDashes = 0
  private var halfDashes = 0

  /// Why a word was changed or is doubtful.
  enum Reason: Hashable, Sendable {
    case digit, point, space, dash, misread, bracket, parted, context, doubtful(Letters?), unknown
  }

  /// A change, or a doubt, at a word.
  struct Finding: Hashable, Sendable {
    let line: Int
    let column: Int
    let before: Letters
    let after: Letters
    let reason: Reason
  }

  /// Everything changed or doubted.
  private(set) var findings: [Finding] = []

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Learns from the whole text how far its scanner may be trusted.
  mutating func learn(_ texts: [[Word]]) {
    var words = 0
    var signs = 0
    for text in texts {
      words += text.count
      for (index, word) in text.enumerated() {
        if word.text == ["—"] { spacedDashes += 1 }
        if isHalfDash(word.text, before: index > 0 ? text[index - 1].text : nil) { halfDashes += 1 }
        if word.text == ["["] { signs += 1 }
        if digitRepair(word.text) != nil { signs += 1 } else if isPlainMisreading(word.text) { signs += 1 }
        if word.sources.contains(where: { $0.contains("\u{17F}") }) { signs += 1 }
        if let parts = joinedWords(word.text), parts { signs += 1 }
      }
    }
    guard words > 0 else { return }
    // A single odd word may be the author's, as may a few in a long book.
    let rate = Double(signs + halfDashes) * 1000 / Double(words)
    noise = signs + halfDashes >= 2 && rate >= 0.2 ? rate : 0
  }

  /// Whether an unknown word is one misreading from a very common one: `tbe`, `wbich`, `aud`.
  private func isPlainMisreading(_ word: Letters) -> Bool {
    let core = Letters(word.core)
    guard core.count >= 2, core.allSatisfy(\.isLower), vocabulary.standing(of: core) == .unknown,
      vocabulary.occurrences(of: core) <= 1, !vocabulary.list.isEmpty, !word.contains(".") else { return false }
    return Confusion.candidates(for: core).contains {
      $0.isUsual && vocabulary.standing(of: $0.word) == .common && vocabulary.occurrences(of: $0.word) >= 3
    }
  }

  /// Whether a word hides a lost blank beyond doubt.
  private func joinedWords(_ word: Letters) -> Bool? {
    guard let parts = split(Letters(word.core)) else { return nil }
    return parts.0.count >= 1
  }

  /// Puts the words of one block right.
  mutating func repair(_ words: inout [Word]) {
    let strange = noise > 0 ? words.map { isStrange($0.text) } : []
    for index in words.indices {
      // Among words that are in no list, another language is spoken.
      let near = strange.isEmpty ? 0 : strange[max(0, index - 3)...min(words.count - 1, index + 3)].count(where: { $0 })
      let before = index > 0 ? words[index - 1].text : nil
      let after = index + 1 < words.count ? words[index + 1].text : nil
      if repairSigns(&words, at: index, before: before, after: after) { continue }
      repairWord(&words[index], before: before, after: after, isForeign: near >= 4)
    }
    if noise > 0 { joinParted(&words) }
  }

  private mutating func change(_ word: inout Word, to text: Letters, _ reason: Reason) {
    guard text != word.text else { return }
    findings.append(Finding(line: word.line, column: word.column, before: word.text, after: text, reason: reason))
    word.change(to: text)
    word.standing = .changed
  }

  private mutating func doubt(_ word: inout Word, _ candidate: Letters?) {
    findings.append(
      Finding(line: word.line, column: word.column, before: word.text, after: candidate ?? word.text, reason: .doubtful(candidate)))
    if word.standing == .read { word.standing = .doubtful }
  }

  // MARK: Signs

  /// Whether a word in lower case is in no list.
  private func isStrange(_ text: Letters) -> Bool {
    let core = Letters(text.core)
    return core.count >= 2 && core.allSatisfy(\.isLetter) && !vocabulary.mayBeWord(core)
  }

  /// Repairs that have to do with the signs between words.
  private mutating func repairSigns(_ words: inout [Word], at index: Int, before: Letters?, after: Letters?) -> Bool {
    let text = words[index].text
    // A bracket that nothing closes, where the pronoun stands.
    if text == ["["], let after, after.first?.isLower == true, !words[index...].contains(where: { $0.text.contains("]") }),
      !vocabulary.list.isEmpty
    {
      change(&words[index], to: ["I"], .bracket)
      return true
    }
    if isHalfDash(text, before: before), spacedDashes >= 2 {
      change(&words[index], to: ["—", " "] + text.dropFirst(), .dash)
      return true
    }
    if let dashed = dashRepair(text) {
      change(&words[index], to: dashed, .dash)
      return true
    }
    return false
  }

  /// Whether a word begins with a hyphen that was a dash between blanks.
  private func isHalfDash(_ text: Letters, before: Letters?) -> Bool {
    guard text.count >= 3, text[0] == "-", text[1].isLower, text.dropFirst().allSatisfy({ $0.isLetter || $0 == "," || $0.isApostrophe }),
      let before, before.last.map({ $0.isLetter || $0.isDigit || $0 == "," || $0 == "”" }) == true
    else { return false }
    return vocabulary.list.isEmpty || vocabulary.standing(of: text.core) != .unknown
  }

  /// A hyphen between words that no compound joins, where the text has dashes between blanks and some have lost them.
  private func dashRepair(_ text: Letters) -> Letters? {
    guard halfDashes > 0, spacedDashes >= 5, let hyphen = text.firstIndex(of: "-"), text.lastIndex(of: "-") == hyphen else { return nil }
    let left = Letters(text[..<hyphen])
    let right = Letters(text[(hyphen + 1)...])
    let leftCore = Letters(left.core)
    let rightCore = Letters(right.core)
    guard leftCore.count >= 3, rightCore.count >= 3, leftCore.allSatisfy(\.isLetter), rightCore.allSatisfy(\.isLower),
      vocabulary.occurrences(of: text.core) <= 1, vocabulary.standing(of: leftCore) != .unknown
    else { return nil }
    let key = Vocabulary.key(rightCore)
    if ["the", "this", "that", "which", "these", "those", "and", "but", "because", "such"].contains(key) {
      return left + [" ", "—", " "] + right
    }
    if ["any", "the", "some", "every", "their", "without"].contains(Vocabulary.key(leftCore)), vocabulary.standing(of: rightCore) == .common {
      return left + [" "] + right
    }
    if key.hasSuffix("ly"), vocabulary.standing(of: rightCore) == .common, !["friendly", "early", "only", "likely", "lonely", "family"].contains(key) {
      return left + [" ", "—", " "] + right
    }
    // Two plurals make no compound.
    let isPlural = { (word: Letters) in
      word.count >= 5 && word.last == "s" && vocabulary.standing(of: word) == .common
        && (vocabulary.standing(of: word.dropLast()) == .common
          || word.suffix(3).elementsEqual(["i", "e", "s"]) && vocabulary.standing(of: word.dropLast(3) + ["y"]) == .common)
    }
    return isPlural(leftCore) && isPlural(rightCore) ? left + [" ", "—", " "] + right : nil
  }

  // MARK: Words

  private mutating func repairWord(_ word: inout Word, before: Letters?, after: Letters?, isForeign: Bool) {
    let text = word.text
    guard text.hasLetter, !text.contains("@"), !text.holds(Letters("://")), text.count <= 40,
      !text.contains("/"), !text.contains("["), !text.contains("]"), text.last?.isHyphen != true
    else { return }
    if let mended = pointRepair(text) {
      change(&word, to: mended, .point)
      return
    }
    guard !vocabulary.list.isEmpty, !isAddress(text) else { return }
    // Words joined by dashes are looked at one by one.
    var rebuilt = Letters()
    var reason: Reason?
    var index = 0
    var doubtful: Letters??
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
      let part = Letters(text[index..<high])
      let left = index == 0 || text[..<index].allSatisfy(\.isOpening) ? before : nil
      let isFirst = left == nil ? index == 0 : left?.endsSentence == true
      let right = high == text.count ? after : nil
      let followedByPoint = high < text.count && text[high] == "."
      switch verdict(part, before: left, after: right, startsSentence: isFirst, isAbbreviation: followedByPoint, isForeign: isForeign) {
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

  /// Whether a word has a point between letters, as addresses and abbreviations have.
  private func isAddress(_ text: Letters) -> Bool {
    text.indices.dropFirst().dropLast().contains { text[$0] == "." && text[$0 - 1].isLetter && text[$0 + 1].isLetter }
  }

  private enum Verdict {
    case right
    case wrong(Letters, Reason)
    case doubtful(Letters?)
  }

  private func verdict(
    _ word: Letters, before: Letters?, after: Letters?, startsSentence: Bool, isAbbreviation: Bool, isForeign: Bool
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
    if vocabulary.mayBeWord(lowered), !isShortName { return inContext(word, before: before, after: after) }
    let count = vocabulary.occurrences(of: lowered)
    if isAbbreviation, word.count <= 3 { return .right }
    if word.contains("-") { return .right }
    if !isHigh, let (left, right) = split(word) {
      let isPlain = [left, right].contains { Repairer.plain.contains($0.string) } || vocabulary.occurrences(of: left, then: right) > 0
      if noise == 0, !isPlain { return .doubtful(left + [" "] + right) }
      return count <= 1 || noise > 0 && count <= 2 ? .wrong(left + [" "] + right, .space) : .doubtful(left + [" "] + right)
    }
    if !isHigh, count <= 2, let hyphened = hyphened(word) { return noise > 0 ? .wrong(hyphened, .space) : .doubtful(hyphened) }
    guard noise > 0 else { return .right }
    // Another language, or a name.
    if isForeign { return .right }
    guard let best = bestCandidate(for: lowered, before: before, after: after) else {
      return isHigh || count > 1 ? .right : .doubtful(nil)
    }
    let others = vocabulary.occurrences(of: best.word)
    if isHigh {
      // A name is changed only into one the text has often, a sentence's first word as any other.
      let isOften = others >= 3 && count <= 1
      guard isOften || startsSentence && best.isCommon && count <= 1 else { return .right }
    } else if count > 1, others < count * 8 {
      return count <= 2 && best.isClear ? .doubtful(best.word) : .right
    }
    guard best.isClear else { return .doubtful(best.word) }
    var mended = best.word
    if isHigh, let first = mended.first {
      let upper = first.properties.uppercaseMapping.unicodeScalars
      if upper.count == 1, let sign = upper.first { mended[0] = sign }
    }
    return .wrong(mended, .misread)
  }

  private struct Candidate {
    let word: Letters
    let isClear: Bool
    let isCommon: Bool
  }

  /// The likeliest word that a misreading turns into one.
  private func bestCandidate(for word: Letters, before: Letters?, after: Letters?) -> Candidate? {
    var scored: [(word: Letters, score: Double, isCommon: Bool)] = []
    func weigh(_ found: [Confusion.Candidate]) {
      var seen: Set<Letters> = []
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
      weigh(single.filter(\.isUsual).flatMap { Confusion.candidates(for: $0.word) }.filter { $0.isUsual && $0.word != word })
    }
    scored.sort { ($0.score, $1.word.string) > ($1.score, $0.word.string) }
    guard let best = scored.first else { return nil }
    let next = scored.dropFirst().first?.score ?? -1
    return Candidate(word: best.word, isClear: best.score >= next + 1, isCommon: best.isCommon)
  }

  /// A word that exists, but which the words beside it say should be another.
  ///
  /// The text itself must have the other word there: between both neighbours, or so often beside one of them that the
  /// two go together. A common word needs more of that than a rare one.
  private func inContext(_ word: Letters, before: Letters?, after: Letters?) -> Verdict {
    guard noise > 0, word[0].isLower, word.count >= 2, word.allSatisfy(\.isLower) else { return .right }
    let left = before.flatMap { $0.last?.isLetter == true ? Letters($0.core) : nil } ?? []
    let right = after.map { Letters($0.core) } ?? []
    let isCommon = vocabulary.standing(of: word) == .common
    let ownCount = vocabulary.occurrences(of: word)
    guard isCommon || ownCount <= 1, vocabulary.occurrences(of: left, then: word) <= 1, vocabulary.occurrences(of: word, then: right) <= 1
    else { return .right }
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
        if isTied, candidate.isUsual || ownCount <= 3 { return ownCount <= 3 ? .wrong(other, .context) : .doubtful(other) }
        if candidate.isUsual, ownCount <= 1, leftPair + rightPair >= 3 { return .doubtful(other) }
      } else if leftPair + rightPair >= 1 {
        return isTied || candidate.isUsual && leftPair + rightPair >= 2 || word.count <= 3 && candidate.isUsual && count >= 10 ? .wrong(other, .context) : .doubtful(other)
      }
    }
    return .right
  }

  /// A word with figures in it that are letters.
  private func digitRepair(_ text: Letters) -> Letters? {
    let core = text.core
    let digits = core.count(where: \.isDigit)
    // Two figures in front are a number: `19th-century`.
    if core.prefix(2).count(where: \.isDigit) == 2 { return nil }
    guard digits > 0, core.count >= 2, core.count - digits >= max(1, digits), digits <= 2,
      core.allSatisfy({ $0.isLetter || $0.isDigit || $0.isApostrophe || $0 == "-" }) else { return nil }
    // `1st`, `2nd`, `20th`, `3d`, `10s`: figures first, with an ending.
    let tail = core.drop(while: \.isDigit)
    if tail.count < core.count, ["st", "nd", "rd", "th", "d", "s", "m", "p", "c", "ly", "a", "b", "mm", "cm", "km", "kg", "am", "pm", "l", "v", "o"].contains(tail.lowered.string),
      !["1s", "0f", "1t", "1n"].contains(core.lowered.string), !(core.first == "0" && tail.lowered.string == "ld")
    { return nil }
    var found: [Letters] = [[]]
    for sign in core {
      let choices: Letters
      switch sign {
      case "0": choices = ["o"]
      case "1": choices = ["i", "l"]
      case "5": choices = ["s"]
      case "8": choices = ["b"]
      case "6": choices = ["b"]
      case "9": choices = ["g"]
      default:
        if sign.isDigit { return nil }
        choices = [sign]
      }
      found = found.flatMap { start in choices.map { start + [$0] } }
    }
    let known = found.filter { vocabulary.standing(of: $0).rawValue >= 2 || vocabulary.occurrences(of: $0) > 0 }
    guard let best = known.max(by: { vocabulary.occurrences(of: $0) < vocabulary.occurrences(of: $1) }) else { return nil }
    var mended = best
    if core.first?.isDigit == true, core.dropFirst().first?.isUpper == true || core.dropFirst().allSatisfy({ $0.isUpper }) {
      mended = mended.map { sign in sign.properties.uppercaseMapping.unicodeScalars.first ?? sign }
    }
    return Letters(text[..<core.startIndex]) + mended + Letters(text[core.endIndex...])
  }

  /// A word with a point or another stop inside, where a blank was lost or a speck was read.
  private func pointRepair(_ text: Letters) -> Letters? {
    guard text.count >= 4 else { return nil }
    for index in 1..<(text.count - 1) {
      let sign = text[index]
      guard sign == "." || sign == "," || sign == "?" || sign == "!" || sign == ";" || sign == ":" || sign == "(" else { continue }
      let left = Letters(text[..<index])
      let right = Letters(text[(index + 1)...])
      let leftCore = Letters(left.core)
      let rightCore = Letters(right.core)
      if sign == ".", index >= 1, [",", ";", ":"].contains(text[index - 1]) || text[index - 1] == ")" || text[index - 1] == "—" || text[index - 1] == "”",
        rightCore.first?.isLower == true, right.first?.isLower == true
      {
        return left + (text[index - 1] == "—" ? [] : [" "]) + right
      }
      guard text[index - 1].isLower, leftCore.count >= 2, rightCore.count >= 2, leftCore.allSatisfy(\.isPartOfWord), rightCore.allSatisfy(\.isPartOfWord),
        !leftCore.contains("."), !rightCore.contains(".") else { continue }
      let areWords = vocabulary.mayBeWord(leftCore) && vocabulary.mayBeWord(rightCore)
      guard areWords else { continue }
      let first = text[index + 1]
      if sign == "(" {
        return first.isLetter && text[index...].contains(")") == false ? left + [" ", "("] + right : nil
      }
      if sign == ".", first.isLower {
        guard !["com", "org", "net", "html", "htm", "txt", "pdf", "edu", "gov", "info", "co", "uk"].contains(rightCore.string) else { return nil }
        return left + [" "] + right
      }
      if first.isUpper || (first.isLower && sign != ".") { return left + [sign, " "] + right }
    }
    return nil
  }

  /// The words that run freely beside others, and are no beginnings or endings of words themselves.
  private static let free: Set<String> = [
    "the", "of", "and", "that", "with", "which", "is", "was", "were", "has", "had", "his", "their", "they", "from", "this",
    "these", "those", "than", "then", "when", "would", "could", "should", "not", "it", "be", "been", "have", "at", "or",
    "nor", "if", "but", "as", "we", "he", "she", "her", "our", "your", "you", "who", "what", "may", "must", "can", "will",
    "are", "its", "them", "some", "such", "into", "very", "any", "only",
  ]

  /// Those of them that stand in no compound at all.
  private static let plain: Set<String> = [
    "the", "of", "and", "that", "with", "which", "was", "were", "his", "their", "they", "from", "this", "have", "been",
  ]

  /// Words that are also beginnings of words, or single letters: only where the text has the pair apart, too.
  private static let bound: Set<String> = ["a", "in", "to", "for", "on", "by", "so", "no", "all", "one", "out", "up", "an", "do", "my", "me", "even", "more", "now", "own", "every"]

  /// The two words a word was before a blank was lost.
  private func split(_ word: Letters) -> (Letters, Letters)? {
    guard word.count >= 5, word.count <= 24, word.allSatisfy(\.isLower), !vocabulary.mayBeWord(word) else { return nil }
    var found: [(left: Letters, right: Letters, score: Double)] = []
    for cut in 1..<word.count {
      let left = Letters(word[..<cut])
      let right = Letters(word[cut...])
      let leftKey = left.string
      let rightKey = right.string
      let leftFree = Repairer.free.contains(leftKey)
      let rightFree = Repairer.free.contains(rightKey)
      let leftBound = Repairer.bound.contains(leftKey)
      let rightBound = Repairer.bound.contains(rightKey)
      guard leftFree || rightFree || leftBound || rightBound else { continue }
      let leftStanding = vocabulary.standing(of: left)
      let rightStanding = vocabulary.standing(of: right)
      let leftWord = cut == 1 ? leftBound : leftStanding == .common || leftStanding == .rare && (left.count >= 6 || vocabulary.occurrences(of: left) > 0)
      let rightWord = right.count == 1 ? rightBound : rightStanding == .common || rightStanding == .rare && (right.count >= 6 || vocabulary.occurrences(of: right) > 0)
      guard leftWord, rightWord, left.count > 1 || right.count >= 4, right.count > 1 || left.count >= 4 else { continue }
      let pairs = vocabulary.occurrences(of: left, then: right)
      let uses = min(vocabulary.occurrences(of: left), 30) + min(vocabulary.occurrences(of: right), 30)
      let other = leftFree || leftBound ? right : left
      let otherUses = vocabulary.occurrences(of: other)
      if !(leftFree || rightFree), pairs == 0, otherUses == 0, !(leftKey == "a" && rightStanding == .common) { continue }
      if otherUses == 0, pairs == 0, other.count < 4 { continue }
      found.append((left, right, Double(pairs) * 10 + Double(uses) + (leftFree && rightFree ? 10 : 0) + (leftKey == "a" ? 20 : 0)))
    }
    found.sort { $0.score > $1.score }
    guard let best = found.first, found.count == 1 || best.score > found[1].score * 1.3 + 1 else { return nil }
    return (best.left, best.right)
  }

  /// A compound that lost its hyphen, which the text has elsewhere.
  private func hyphened(_ word: Letters) -> Letters? {
    guard word.count >= 6 else { return nil }
    for cut in 3..<(word.count - 2) {
      let other = Letters(word[..<cut]) + ["-"] + Letters(word[cut...])
      if vocabulary.occurrences(of: other) > 0 { return other }
    }
    return nil
  }

  /// Joins two words that the text has elsewhere as one.
  private mutating func joinParted(_ words: inout [Word]) {
    let apart: Set<String> = [
      "anyone", "everyone", "someone", "maybe", "sometime", "sometimes", "cannot", "forever", "into", "onto", "today", "tomorrow",
      "already", "altogether", "anyway", "everyday", "awhile", "nobody", "another", "upon", "within", "without", "almost", "also",
      "however", "therefore", "whatever", "whoever", "nevertheless", "itself", "himself", "themselves", "myself", "throughout",
      "anything", "everything", "nothing", "something", "away", "alone", "along", "around", "about", "again", "until", "become", "overall", "allow", "asunder", "asleep", "arise", "apart", "abroad", "alike", "aside",
    ]
    var index = 0
    while index + 1 < words.count {
      let left = words[index].text
      let right = words[index + 1].text
      defer { index += 1 }
      guard left.count >= 3, words[index].references.isEmpty, !words[index].endsLine, left.allSatisfy(\.isLetter), right.first?.isLower == true,
        left.dropFirst().allSatisfy(\.isLower) else { continue }
      let core = Letters(right.core)
      guard core.count >= 4, core.allSatisfy(\.isLower) else { continue }
      let joined = left + core
      let key = Vocabulary.key(joined)
      guard !apart.contains(key), vocabulary.standing(of: joined) == .common || vocabulary.standing(of: joined) == .rare,
        vocabulary.occurrences(of: left, then: core) == 1
      else { continue }
      let stem = joined.count > 6 && joined.suffix(3).elementsEqual(["i", "n", "g"]) ? Letters(joined.dropLast(3)) : joined
      let uses = vocabulary.occurrences(of: joined) + (stem.count < joined.count ? vocabulary.occurrences(of: stem) + vocabulary.occurrences(of: stem + ["n"]) : 0)
      guard uses >= 2 else { continue }
      findings.append(
        Finding(
          line: words[index].line, column: words[index].column, before: left + [" "] + right, after: left + right, reason: .parted))
      words[index].origins = words[index].sources + words[index + 1].sources
      words[index].text = left + right
      words[index].references = words[index + 1].references
      words[index].endsLine = words[index + 1].endsLine
      words[index].standing = .changed
      words.remove(at: index + 1)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it stands inside words.
  fileprivate var isPartOfWord: Bool { isLetter || isDigit || isApostrophe || self == "-" }
}
