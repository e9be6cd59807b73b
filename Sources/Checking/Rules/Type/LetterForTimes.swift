import Diagnostics

/// The letter x for a multiplication sign.
///
/// ```
/// A sheet of 21 x 30 cm.
/// ```
///
/// ```
/// A sheet of 21 × 30 cm.
/// ```
///
/// Source: The Chicago Manual of Style, 12.18; Duden, D 51; Мильчин, 9.2.
struct LetterForTimes: WordRule {
  static let code = DiagnosticCode.letterForTimes
  static let words = ["x", "х"]

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.byte(word.start - 1) == 0x20, passage.byte(word.end) == 0x20, passage.isDigit(word.start - 2),
      passage.isDigit(word.end + 1)
    else { return }
    report.tell(word.range, "the letter x stands for a multiplication sign", hint: "write ×")
  }
}
