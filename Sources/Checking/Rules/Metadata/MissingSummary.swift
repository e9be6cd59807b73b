import Diagnostics
import Model

/// Texts without a summary.
///
/// Lists, feeds and search engines show the summary. Without one, they show nothing.
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
/// summary: Why the author walks every day, and what he finds.
/// ---
/// ```
///
/// Source: Standard Ebooks Manual of Style; Dublin Core, *description*.
struct MissingSummary: SiteRule {
  static let code = DiagnosticCode.missingSummary

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    report.addMissing("summary", "summary", in: site, hint: "write summary: and a sentence") { $0.summary == nil }
  }
}
