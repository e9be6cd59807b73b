import Diagnostics
import Model

/// A page without a title for its window.
///
/// ```
/// <head></head>
/// ```
///
/// ```
/// <head><title>{{title}}</title></head>
/// ```
///
/// Source: WCAG 2.2, success criterion 2.4.2.
struct PageWithoutTitle: PageRule {
  static let code = DiagnosticCode.pageWithoutTitle

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    guard page.first("title")?.hasText != true else { return }
    report.add(
      at: output.origin(of: "<head", on: page), "'\(page.path.path)' has no title",
      hint: "write <title> and </title> into its head")
  }
}
