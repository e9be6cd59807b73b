import Diagnostics
import Model

/// A number that is used twice in a series.
///
/// ```
/// series: [Tracts, 2]
/// series: [Tracts, 2]
/// ```
///
/// ```
/// series: [Tracts, 2]
/// series: [Tracts, 3]
/// ```
///
/// Source: common practice of catalogues.
struct SeriesDouble: SiteRule {
  static let code = DiagnosticCode.seriesDouble

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    for (name, texts) in site.series {
      for (first, second) in zip(texts, texts.dropFirst()) where second.number == first.number {
        report.add(
          at: second.text.head.location(of: "series"),
          "number \(second.number) of '\(name)' is '\(first.text.text.source)' already",
          hint: "give one of them another number",
          related: [RelatedLocation(first.text.head.location(of: "series"), "the same number")])
      }
    }
  }
}
