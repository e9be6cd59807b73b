import Diagnostics
import Model

/// A summary that is longer than lists and search engines show.
///
/// They cut it off in the middle. A sentence or two is enough. You can change the limit: `check: { long-summary: 600
/// }`.
///
/// ```
/// summary: Four hundred characters and more.
/// ```
///
/// ```
/// summary: Why the author walks every day, and what he finds.
/// ```
///
/// Source: Standard Ebooks Manual of Style.
struct LongSummary: TextRule {
  static let code = DiagnosticCode.longSummary

  func look(at text: CheckedText, _ report: inout Report) {
    let limit = text.text.frontMatter.checks.amount(Self.code) ?? 400
    guard let summary = text.text.frontMatter.summary else { return }
    let length = summary.unicodeScalars.count
    guard length > limit else { return }
    report.add(
      at: text.location(ofKey: "summary"), length: 1, "the summary has \(length) characters, more than \(limit)",
      hint: "shorten it")
  }
}
