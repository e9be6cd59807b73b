import Diagnostics
import Model

/// A number that is missing from a series.
///
/// Readers look for it.
///
/// ```
/// series: [Tracts, 1]
/// series: [Tracts, 3]
/// ```
///
/// ```
/// series: [Tracts, 1]
/// series: [Tracts, 2]
/// ```
///
/// Source: common practice of catalogues.
struct SeriesGap: SiteRule {
  static let code = DiagnosticCode.seriesGap

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    for (name, texts) in site.series {
      for (first, second) in zip(texts, texts.dropFirst()) where second.number > first.number + 1 {
        report.add(
          at: second.text.head.location(of: "series"),
          "number \(second.number) of '\(name)' follows number \(first.number)",
          hint: "look whether a text is missing, or number them anew",
          related: [RelatedLocation(first.text.head.location(of: "series"), "number \(first.number)")])
      }
    }
  }
}

extension CheckedSite {
  /// The numbered texts of each series and language, in the order of their numbers.
  var series: [(name: String, texts: [(number: Int, text: CheckedTextFacts)])] {
    var groups: [String: [(number: Int, text: CheckedTextFacts)]] = [:]
    for text in pamphlets {
      let matter = text.text.frontMatter
      if let series = matter.series, let number = series.number {
        groups["\(series.name)\u{0}\(matter.language.language)", default: []].append((number, text))
      }
    }
    return groups.sorted { $0.key < $1.key }.map { group in
      (
        String(group.key.prefix { $0 != "\u{0}" }),
        group.value.sorted { ($0.number, $0.text.text.source) < ($1.number, $1.text.text.source) }
      )
    }
  }
}
