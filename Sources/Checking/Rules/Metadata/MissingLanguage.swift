import Diagnostics
import Model

/// Texts that do not give their language, on a site that does not give it either.
///
/// They are treated as English. Hyphenation, quotation marks and the voice of a screen reader depend on the language.
///
/// ```
/// title: Flugschriften
/// ```
///
/// ```
/// title: Flugschriften
/// lang: de
/// ```
///
/// Source: WCAG 2.2, success criterion 3.1.1.
struct MissingLanguage: SiteRule {
  static let code = DiagnosticCode.missingLanguage

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    guard HeadLines(site.settingsSource[...], file: "site.yml").location(of: "lang").column == 1,
      let first = site.texts.first(where: { !$0.saysLanguage && !site.unreadable.contains($0.text.source) })
    else { return }
    let count = site.texts.count { !$0.saysLanguage && !site.unreadable.contains($0.text.source) }
    report.add(
      at: .start(of: first.text.source),
      count > 1
        ? "this and \(SiteReport.more(count - 1)) do not say their language, and neither does site.yml"
        : "the text does not say its language, and neither does site.yml",
      hint: "write lang: in site.yml")
  }
}
