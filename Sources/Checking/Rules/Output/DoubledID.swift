import Diagnostics
import Model

/// An id that is used twice on a page.
///
/// A link to it always leads to the first one.
///
/// ```
/// <a id="pond"></a> … <a id="pond"></a>
/// ```
///
/// ```
/// <a id="pond"></a> … <a id="lake"></a>
/// ```
///
/// Source: HTML, 3.2.6.
struct DoubledID: PageRule {
  static let code = DiagnosticCode.doubledID

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    for (id, count) in page.ids.sorted(by: { $0.key < $1.key }) where count > 1 {
      report.add(
        at: output.origin(of: "id=\"\(id)\"", on: page), "the id '\(id)' stands \(count) times on '\(page.path.path)'",
        hint: "give each its own")
    }
  }
}
