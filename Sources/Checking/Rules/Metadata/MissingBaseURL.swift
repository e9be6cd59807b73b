import Diagnostics
import Model

/// A site that does not give the address at which it is published.
///
/// Feeds and the site map need the address, and are left out.
///
/// ```
/// title: My Pamphlets
/// ```
///
/// ```
/// title: My Pamphlets
/// base_url: https://example.org/pamphlets/
/// ```
///
/// Source: RFC 4287, 4.1; sitemaps.org.
struct MissingBaseURL: SiteRule {
  static let code = DiagnosticCode.missingBaseURL

  func look(at site: CheckedSite, _ report: inout SiteReport) {
    guard site.settings.baseURL == nil, !site.texts.isEmpty else { return }
    report.add(
      at: .start(of: "site.yml"), "without base_url there are no feeds and no site map",
      hint: "write base_url: and the address, or check: { missing-base-url: off } if there is none")
  }
}
