import Diagnostics

/// A passage in a language other than that of its text.
///
/// A screen reader speaks it as if it were in the language of the text, and hyphens and quotation marks come out wrong.
///
/// ```
/// > Die Welt ist schön und nicht so groß, wie man es in der Stadt von den Leuten hört.
/// ```
///
/// ```
/// <div lang="de">
///
/// > Die Welt ist schön und nicht so groß, wie man es in der Stadt von den Leuten hört.
///
/// </div>
/// ```
///
/// Source: WCAG 2.2, success criterion 3.1.2; Standard Ebooks Manual of Style, on foreign words.
struct ForeignPassage: PassageRule {
  static let code = DiagnosticCode.foreignPassage
  static let isReportedOnce = true
  static let languages: Set<String>? = Set(FunctionWords.languages)

  func look(at passage: PassageView, _ report: inout Report) {
    guard passage.passage.words.count >= 12, !passage.passage.isForeign,
      let other = FunctionWords.language(of: passage), other != passage.text.language, !passage.text.isInOtherLanguage
    else { return }
    report.add(
      passage.range.lowerBound..<min(passage.range.lowerBound + 1, passage.range.upperBound),
      "this passage seems to be in '\(other)', and the text in '\(passage.text.language)'",
      hint: "put <div lang=\"\(other)\"> and </div> around it, each with a blank line before and behind it")
  }
}
