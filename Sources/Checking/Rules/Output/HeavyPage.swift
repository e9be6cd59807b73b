import Diagnostics
import Model

/// A page that is larger than it should be.
///
/// On a slow connection, a megabyte takes a minute. You can change the limit, in kilobytes: `check: { heavy-page: 3000
/// }`.
///
/// ```
/// one page of three megabytes
/// ```
///
/// ```
/// three pages, or smaller pictures
/// ```
///
/// Source: W3C, Web Sustainability Guidelines, on page weight.
struct HeavyPage: PageRule {
  static let code = DiagnosticCode.heavyPage

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    let own = page.source.flatMap { output.facts[$0] }?.text.frontMatter.checks
    let limit = (own ?? output.settings.checks).amount(Self.code) ?? 2_000
    guard page.size > limit * 1_000 else { return }
    report.add(
      at: .start(of: page.source ?? page.path.path),
      "'\(page.path.path)' weighs \(page.size / 1_000) kB, more than \(limit)",
      hint: page.source == nil ? "let lists have fewer texts a page: per_page" : "divide the text")
  }
}
