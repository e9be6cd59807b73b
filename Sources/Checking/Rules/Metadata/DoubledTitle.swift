import Diagnostics
import Model

/// Two texts with the same title.
///
/// In lists, nobody can tell them apart. A subtitle or a date in the title helps.
///
/// ```
/// title: On Walking
/// ```
///
/// ```
/// title: On Walking, Continued
/// ```
///
/// Source: Dublin Core, *title*; common practice of catalogues.
struct DoubledTitle: SiteRule {
  static let code = DiagnosticCode.doubledTitle

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    var known: [String: CheckedTextFacts] = [:]
    for text in site.pamphlets {
      let matter = text.text.frontMatter
      let key =
        "\(matter.language.tag) \(matter.title.lowercased()) \(matter.subtitle ?? "") \(matter.authors.joined(separator: ","))"
      if let first = known[key] {
        report.add(
          at: text.head.location(of: "title"), "the title '\(matter.title)' is that of '\(first.text.source)' too",
          hint: "give one of them another title or a subtitle",
          related: [RelatedLocation(first.head.location(of: "title"), "the same title")])
      } else {
        known[key] = text
      }
    }
  }
}
