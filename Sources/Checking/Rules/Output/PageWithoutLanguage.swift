import Diagnostics
import Model

/// A page that does not give its language.
///
/// ```
/// <html>
/// ```
///
/// ```
/// <html lang="{{lang}}">
/// ```
///
/// Source: WCAG 2.2, success criterion 3.1.1.
struct PageWithoutLanguage: PageRule {
  static let code = DiagnosticCode.pageWithoutLanguage

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    guard let root = page.first("html"), root["lang"]?.isEmpty ?? true, !page.isRedirect else { return }
    report.add(
      at: output.origin(of: "<html", on: page), "'\(page.path.path)' does not say its language",
      hint: "write <html lang=\"{{lang}}\">")
  }
}

extension BuiltPage {
  /// Whether the page only redirects to another.
  var isRedirect: Bool { tags.contains { $0.name == "meta" && $0["http-equiv"]?.lowercased() == "refresh" } }
}
