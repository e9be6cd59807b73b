import Diagnostics
import Model

/// A summary that only repeats the title.
///
/// ```
/// title: On Walking
/// summary: On walking.
/// ```
///
/// ```
/// title: On Walking
/// summary: Why the author walks every day, and what he finds.
/// ```
///
/// Source: Standard Ebooks Manual of Style.
struct SummaryRepeatsTitle: TextRule {
  static let code = DiagnosticCode.summaryRepeatsTitle

  func look(at text: CheckedText, _ report: inout Report) {
    func plain(_ words: String) -> String { words.lowercased().filter { $0.isLetter || $0.isNumber } }
    guard let summary = text.text.frontMatter.summary, plain(summary) == plain(text.text.frontMatter.title) else {
      return
    }
    report.add(
      at: text.location(ofKey: "summary"), length: summary.unicodeScalars.count,
      "the summary says only the title again",
      hint: "say in a sentence what the text is about")
  }
}
