import Diagnostics
import Model

/// A text in a language other than the one it gives.
///
/// Hyphenation, quotation marks, the voice of a screen reader and all the words that the page adds depend on the
/// language.
///
/// ```
/// ---
/// lang: en
/// ---
///
/// Die Welt ist schön und nicht so groß, wie man es in der Stadt von den Leuten hört.
/// ```
///
/// ```
/// ---
/// lang: de
/// ---
///
/// Die Welt ist schön und nicht so groß, wie man es in der Stadt von den Leuten hört.
/// ```
///
/// Source: WCAG 2.2, success criterion 3.1.1.
struct WrongLanguage: TextRule {
  static let code = DiagnosticCode.wrongLanguage

  func look(at text: CheckedText, _ report: inout Report) {
    guard let other = text.otherLanguage else { return }
    report.add(
      at: text.location(ofKey: "lang"),
      "the text seems to be in '\(other)', and says '\(text.text.frontMatter.language.tag)'",
      hint: "write lang: \(other)")
  }
}
