import Diagnostics
import Model

/// Texts without a date.
///
/// They come last in lists, and nobody who cites them can say when they were written. `date: c. 1900` is enough.
///
/// ```
/// ---
/// title: On Walking
/// ---
/// ```
///
/// ```
/// ---
/// title: On Walking
/// date: 1862
/// ---
/// ```
///
/// Source: The Chicago Manual of Style; Dublin Core, *date*.
struct MissingDate: SiteRule {
  static let code = DiagnosticCode.missingDate

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    report.addMissing("date", "date", in: site, hint: "write date: and a year, such as 1975 or c. 1900") {
      $0.date == nil
    }
  }
}
