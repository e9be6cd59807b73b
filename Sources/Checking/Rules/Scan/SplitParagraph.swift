import Diagnostics

/// A paragraph that goes on in the next one.
///
/// The first ends without a full stop, and the second begins with a small letter: there was a page break between them.
///
/// ```
/// He walked on and on, and in the evening he
///
/// came to the pond, which was frozen.
/// ```
///
/// ```
/// He walked on and on, and in the evening he
/// came to the pond, which was frozen.
/// ```
///
/// Source: Distributed Proofreaders, Proofreading Guidelines, on paragraphs across pages.
struct SplitParagraph: PassageRule {
  static let code = DiagnosticCode.splitParagraph

  func look(at passage: PassageView, _ report: inout Report) {
    guard passage.passage.kind == .paragraph, passage.passage.followsParagraph, let previous = passage.previous,
      passage.isLower(passage.range.lowerBound), !passage.passage.hasLines, !previous.passage.hasLines,
      previous.range.count > 40, passage.range.count > 20, !previous.range.isEmpty
    else { return }
    let last = previous.range.upperBound - 1
    let isLetter = previous.isLetter(before: previous.range.upperBound)
    guard isLetter || previous.byte(last) == 0x2C && previous.range.count > 120 || previous.byte(last) == 0x2D else {
      return
    }
    report.add(
      passage.range.lowerBound..<(passage.range.lowerBound + 1),
      "the paragraph begins with a small letter, and the one before it has no end",
      hint: "take the blank line between them out, or end the one before it with a stop")
  }
}
