import Diagnostics

/// Two references to the same note, side by side.
///
/// ```
/// Walk softly.[^1][^1]
/// ```
///
/// ```
/// Walk softly.[^1]
/// ```
///
/// Source: common practice.
struct DoubledReference: TextRule {
  static let code = DiagnosticCode.doubledReference

  func look(at text: CheckedText, _ report: inout Report) {
    let references = text.prose.references
    for (first, second) in zip(references, references.dropFirst())
    where first.footnote == second.footnote && first.index == second.index {
      report.add(
        source: second.source, length: second.length, "the same note is called twice here",
        hint: "take one of the references out, or name another note")
    }
  }
}
