import Diagnostics
import Model

/// A title that is repeated in the first line of the text.
///
/// The page already prints the title. A heading that repeats it is left out; a line of text is not.
///
/// ```
/// ---
/// title: On Walking
/// ---
///
/// **On Walking**
///
/// I walked.
/// ```
///
/// ```
/// ---
/// title: On Walking
/// ---
///
/// I walked.
/// ```
///
/// Source: common practice.
struct TitleInBody: TextRule {
  static let code = DiagnosticCode.titleInBody

  func look(at text: CheckedText, _ report: inout Report) {
    guard let first = text.passages.first(where: { _ in true }), first.passage.kind == .paragraph,
      first.passage.footnote == nil, first.range.count < 64 + 2 * text.text.frontMatter.title.utf8.count
    else { return }
    func plain(_ words: String) -> String { words.lowercased().filter { $0.isLetter || $0.isNumber } }
    let title = plain(text.text.frontMatter.title)
    guard title.count > 3, plain(first.string) == title, text.location(ofKey: "title").line > 1 else { return }
    report.add(first.range, "the first line says the title again, which is printed above it", hint: "take it out")
  }
}
