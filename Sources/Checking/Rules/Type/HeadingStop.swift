import Diagnostics

/// A heading that ends with a full stop.
///
/// A heading stands alone already.
///
/// ```
/// ## The Pond.
/// ```
///
/// ```
/// ## The Pond
/// ```
///
/// Source: The Chicago Manual of Style, 6.14; Duden, D 153.
struct HeadingStop: PassageRule {
  static let code = DiagnosticCode.headingStop

  func look(at passage: PassageView, _ report: inout Report) {
    guard case .heading = passage.passage.kind, passage.byte(passage.range.upperBound - 1) == 0x2E,
      passage.byte(passage.range.upperBound - 2) != 0x2E, let last = passage.word(passage.passage.words.upperBound - 1),
      last.end == passage.range.upperBound - 1, last.range.count > 3, last.parts.contains(.lower),
      !["etc", "bros", "usw", "corp"].contains(passage.lowered(last))
    else { return }
    // Two sentences in a heading are a quotation or a summary, which have their stops.
    let inner = passage.string(passage.range.lowerBound..<last.start)
    guard !inner.contains(". "), !inner.contains("! "), !inner.contains("? ") else { return }
    report.tell(
      (passage.range.upperBound - 1)..<passage.range.upperBound, "the heading ends with a full stop",
      hint: "take it out")
  }
}
