import Diagnostics
import Model

/// A page without a part that is marked as the main one, or with several.
///
/// People who use a screen reader skip to that part.
///
/// ```
/// <body><div>…</div></body>
/// ```
///
/// ```
/// <body><main>…</main></body>
/// ```
///
/// Source: WAI-ARIA, landmark roles; WCAG 2.2, technique ARIA11.
struct MissingLandmark: PageRule {
  static let code = DiagnosticCode.missingLandmark

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    if page.tags.count(where: { $0.name == "main" }) > 1 {
      return report.add(
        at: output.origin(of: "<main", on: page), "'\(page.path.path)' has <main> more than once",
        hint: "put one <main> around the text")
    }
    guard page.first("main") == nil, !page.tags.contains(where: { $0["role"] == "main" }), !page.isRedirect
    else { return }
    report.add(
      at: output.origin(of: "<body", on: page), "'\(page.path.path)' has no <main>", hint: "put <main> around its text")
  }
}
