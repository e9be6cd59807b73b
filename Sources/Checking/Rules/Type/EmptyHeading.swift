import Diagnostics

/// A heading without words.
///
/// It makes an empty line in the table of contents, and a link that says nothing.
///
/// ```
/// ##
///
/// Walk softly.
/// ```
///
/// ```
/// ## The Walk
///
/// Walk softly.
/// ```
///
/// Source: WCAG 2.2, success criterion 2.4.6.
struct EmptyHeading: PassageRule {
  static let code = DiagnosticCode.emptyHeading

  func look(at passage: PassageView, _ report: inout Report) {
    guard case .heading = passage.passage.kind, passage.range.isEmpty else { return }
    report.add(
      at: passage.text.location(of: passage.text.lines.start(of: passage.passage.line)), "the heading has no words",
      hint: "write some, or take its signs out")
  }
}
