import Diagnostics

/// *A* before a vowel, or *an* before a consonant.
///
/// ```
/// It was a old house.
/// ```
///
/// ```
/// It was an old house.
/// ```
///
/// Source: The Chicago Manual of Style, on *a* and *an*.
struct WrongArticle: WordRule {
  static let code = DiagnosticCode.wrongArticle
  static let languages: Set<String>? = ["en"]
  static let words = ["a", "an"]

  private static let vowels = Array("aeiou".utf8)

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard word.parts.contains(.lower) || word.end - word.start == 2 || isAtStart(word, index, in: passage),
      let next = passage.word(index + 1),
      next.start - word.end == 1, passage.isBlank(word.end), next.range.count > 2,
      !next.parts.contains(.upper), !next.parts.contains(.digit), !next.parts.contains(.beyondASCII),
      !passage.isEmphasised(word.start), !passage.isEmphasised(next.start), !passage.passage.isForeign,
      passage.byte(word.start - 1) != 0x27
    else { return }
    // The first letter behind an article decides nearly all cases.
    let first = passage.byte(next.start) | 0x20
    let isVowel = Self.vowels.contains(first) || first == UInt8(ascii: "h") && isSilent(next, in: passage)
    guard word.end - word.start == 1 ? isVowel : !isVowel && first != UInt8(ascii: "h") else { return }
    let article = passage.lowered(word)
    let noun = passage.string(next)
    let isWrong =
      if article == "a" {
        first == UInt8(ascii: "h")
          || first == UInt8(ascii: "o")
          ? !noun.hasPrefix("one") && !noun.hasPrefix("once") && !noun.hasPrefix("oui")
          : first != UInt8(ascii: "u") && !noun.hasPrefix("eu") && !noun.hasPrefix("ew")
      } else {
        "bcdfgjklmnpqrstvwz".utf8.contains(passage.byte(next.start))
      }
    // `a` may also be the letter or begin a Latin phrase: `the letter a is`, `a priori`.
    guard isWrong, !["a", "priori", "posteriori", "fortiori", "et", "est"].contains(noun),
      !["letter", "note", "vowel", "la", "il", "elle", "ein"].contains(
        passage.word(index - 1).map { passage.lowered($0) } ?? "")
    else { return }
    let right = article == "a" ? "an" : "a"
    report.add(
      word.start..<next.end, "'\(passage.string(word)) \(noun)' has the wrong article",
      hint: "write \(word.parts.contains(.upper) ? right.capitalizedFirst : right) \(noun)")
  }

  /// Whether a word begins with a silent *h*.
  private func isSilent(_ word: Word, in passage: PassageView) -> Bool {
    let letters = passage.string(word)
    return letters == "hour" || letters == "hours" || letters == "heir" || letters.hasPrefix("honest")
      || letters.hasPrefix("honour") || letters.hasPrefix("honor") && !letters.hasPrefix("honorar")
  }

  /// Whether a capital A begins a sentence, and is not the letter, as in *A and B*.
  private func isAtStart(_ word: Word, _ index: Int, in passage: PassageView) -> Bool {
    guard let next = passage.word(index + 1), let third = passage.word(index + 2), third.range.count > 1,
      !["and", "are", "also", "asks", "asked", "answers", "answered", "acts", "appears", "into", "onto", "over"]
        .contains(
          passage.string(next))
    else { return false }
    let before = passage.word(index - 1)
    return word.start == passage.range.lowerBound
      || before.map { passage.byte($0.end) == 0x2E && $0.end + 2 == word.start && $0.range.count > 2 } == true
  }
}

extension String {
  /// The string with a capital at its beginning.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
