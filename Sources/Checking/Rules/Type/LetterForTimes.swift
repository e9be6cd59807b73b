import Diagnostics

/// The letter x instead of a multiplication sign.
///
/// ```
/// A sheet of 21 x 30 cm.
/// ```
///
/// ```
/// A sheet of 21 × 30 cm.
/// ```
///
/// Source: The Chicago Manual of Style; Duden, Die deutsche Rechtschreibung; Мильчин, Справочник издателя и автора.
struct LetterForTimes: WordRule {
  static let code = DiagnosticCode.letterForTimes
  static let words = ["x", "х"]
  static let parts: Word.Parts? = [.digit, .letter]
  private static let units: Set<String> = ["cm", "mm", "m", "km", "in", "ft", "feet", "inches", "px", "см", "мм", "м"]

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    if word.parts.contains(.digit) { return lookInside(word, index, in: passage, &report) }
    guard passage.byte(word.start - 1) == 0x20, passage.byte(word.end) == 0x20, passage.isDigit(word.start - 2),
      passage.isDigit(word.end + 1)
    else { return }
    report.add(word.range, "the letter x stands for a multiplication sign", hint: "write ×")
  }

  /// Looks at a word like `21x30`, which is no product's name where a unit follows.
  private func lookInside(_ word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    let parts = passage.string(word).split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "х" }
    guard parts.count == 2, let first = parts.first, let last = parts.last, !first.isEmpty, !last.isEmpty,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }), first != "0",
      let unit = passage.word(index + 1), Self.units.contains(passage.lowered(unit)),
      passage.byte(word.end) == 0x20 || passage.byte(word.end) >= 0x80
    else { return }
    let offset = word.start + first.utf8.count
    report.add(offset..<(offset + 1), "the letter x stands for a multiplication sign", hint: "write \(first) × \(last)")
  }
}
