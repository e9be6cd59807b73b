/// Joins words that were hyphenated at a line's end.
struct LineJoiner: Sendable {
  let vocabulary: Vocabulary

  /// The hyphens that the text's language keeps.
  let habits: HyphenHabits

  init(vocabulary: Vocabulary, language: String = "") {
    self.vocabulary = vocabulary
    habits = HyphenHabits(language: language, vocabulary: vocabulary)
  }

  /// The relation of the words on both sides of a line's end.
  enum Outcome: Hashable, Sendable {
    /// Two words.
    case apart
    /// One word, without the hyphen.
    case joined
    /// One word with its own hyphen.
    case kept
    /// Two words with a dash between them, and no blank.
    case dashed
  }

  private static let joints: Set<String> = [
    "self", "half", "well", "ill", "quasi", "ex", "all", "cross", "a", "non", "semi", "vice", "by",
  ]

  /// Appends the first word of a line to the words before it.
  ///
  /// - Returns: The way it was joined, for the count in the summary.
  func join(_ next: Word, to words: inout [Word]) -> Outcome {
    guard let last = words.last, last.references.isEmpty, let end = last.text.last else {
      words.append(next)
      return .apart
    }
    if end == "—" || end == "―" || last.text.suffix(2).elementsEqual(["-", "-"]) {
      guard last.text.count > 2, last.text.first?.isLetter == true || last.text.first?.isOpening == true else {
        words.append(next)
        return .apart
      }
      merge(next, into: &words, as: last.text + next.text)
      return .dashed
    }
    if next.text.count > 1, next.text[0] == "—", next.text[1].isLetter || next.text[1].isOpening, !end.isBlank,
      end.isLetter || end.isSentenceEnd || end == "," || end.isClosing
    {
      merge(next, into: &words, as: last.text + next.text)
      return .dashed
    }
    guard end.isHyphen, last.text.count > 1, let first = next.text.first, first.isLetter || first.isDigit else {
      words.append(next)
      return .apart
    }
    if end.value == 0xAD, last.text.dropLast().last?.isHyphen == true {
      // The word's own hyphen, followed by the soft one of the line break.
      merge(next, into: &words, as: Scalars(last.text.dropLast()) + next.text)
      return .kept
    }
    let stem = Scalars(last.text.dropLast())
    guard stem.last.map({ $0.isLetter || $0.isDigit }) == true else {
      words.append(next)
      return .apart
    }
    let isCertain = end.value == 0xAD || end == "¬"
    if isCertain || isOneWord(stem, next.text) {
      merge(next, into: &words, as: stem + next.text)
      return .joined
    }
    merge(next, into: &words, as: stem + ["-"] + next.text)
    return .kept
  }

  private func merge(_ next: Word, into words: inout [Word], as text: Scalars) {
    let index = words.count - 1
    words[index].origins = words[index].sources + next.sources
    words[index].text = text
    words[index].references += next.references
  }

  /// Whether two halves are one word without a hyphen.
  func isOneWord(_ left: Scalars, _ right: Scalars) -> Bool {
    guard let first = right.first, let last = left.last else { return false }
    if first.isDigit || last.isDigit { return false }
    // The text before a dash or an earlier hyphen is not part of the word.
    let head = Scalars(left.core)
    let start = head.lastIndex { !$0.isLetter && !$0.isApostrophe }.map { $0 + 1 } ?? 0
    let part = Scalars(head[start...])
    let tail = Scalars(right.core)
    let end = tail.firstIndex { !$0.isLetter && !$0.isApostrophe } ?? tail.count
    let rest = Scalars(tail[..<end])
    if first.isUpper, !part.isAllCapitals { return false }
    let joined =
      vocabulary.occurrences(of: head + tail)
      + (rest.count < tail.count || start > 0 ? vocabulary.occurrences(of: part + rest) : 0)
    let hyphened =
      vocabulary.occurrences(of: head + ["-"] + tail)
      + (start > 0 || rest.count < tail.count ? vocabulary.occurrences(of: part + ["-"] + rest) : 0)
    if joined != hyphened { return joined > hyphened }
    if joined > 0 { return true }
    // `make-a-|stir`: a short word between hyphens is a word of its own.
    if start > 0, part.count <= 3, vocabulary.standing(of: part) == .common { return false }
    let whole = part + rest
    if vocabulary.standing(of: whole).rawValue >= WordList.Standing.rare.rawValue { return true }
    let leftStanding = vocabulary.standing(of: part).rawValue
    let rightStanding = vocabulary.standing(of: rest).rawValue
    if vocabulary.list.isEmpty {
      // Without a list the text itself decides; if it does not, the hyphen is only that of the line break.
      return
        !habits.keepsHyphen(head, tail)
        && !(vocabulary.occurrences(of: part) > 1 && vocabulary.occurrences(of: rest) > 1 && part.count >= 3
          && rest.count >= 3)
    }
    let isJoint = LineJoiner.joints.contains(Vocabulary.key(part))
    if isJoint, rightStanding >= 2, part.count > 1 || vocabulary.standing(of: whole) == .unknown { return false }
    if vocabulary.standing(of: whole) == .name { return true }
    if part.count >= 3, rest.count >= 3, leftStanding >= 2, rightStanding >= 2 {
      // A prefix or suffix that is also a word.
      return vocabulary.mayBeWord(whole) && (leftStanding < 3 || rightStanding < 3)
    }
    return true
  }
}
