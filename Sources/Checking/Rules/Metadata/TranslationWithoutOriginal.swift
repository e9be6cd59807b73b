import Diagnostics
import Model

/// A translation whose original is missing.
///
/// A file named `walking.de.md` is treated as a translation of `walking.md`.
///
/// ```
/// content/walking.de.md
/// ```
///
/// ```
/// content/walking.md
/// content/walking.de.md
/// ```
///
/// Source: the manual, on translations.
struct TranslationWithoutOriginal: SiteRule {
  static let code = DiagnosticCode.translationWithoutOriginal

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    let sources = Set(site.texts.map(\.text.source))
    for text in site.texts {
      let parts = text.text.source.split(separator: ".")
      guard parts.count == 3, parts[2] == "md", (2...3).contains(parts[1].utf8.count),
        LanguageTag(String(parts[1])) != nil
      else { continue }
      let original = "\(parts[0]).md"
      let hasSibling = sources.contains { $0 != text.text.source && $0.hasPrefix(parts[0] + ".") }
      guard !sources.contains(original), !hasSibling else { continue }
      report.add(
        at: .start(of: text.text.source), "there is no '\(original)' that this could be a translation of",
        hint: "name the file \(original), or add the original")
    }
  }
}
