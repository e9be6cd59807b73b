import Diagnostics
import Model

/// A picture on a built page without alternative text.
///
/// Pictures in texts have their descriptions. This one comes from a template or from HTML in a text.
///
/// ```
/// <img src="logo.svg">
/// ```
///
/// ```
/// <img src="logo.svg" alt="">
/// ```
///
/// Source: WCAG 2.2, success criterion 1.1.1.
struct PictureWithoutAlt: PageRule {
  static let code = DiagnosticCode.pictureWithoutAlt

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    for tag in page.tags where tag.name == "img" && tag["alt"] == nil {
      let address = tag["src"] ?? ""
      report.add(
        at: output.origin(of: address.isEmpty ? "<img" : address, on: page),
        "the picture '\(address)' on '\(page.path.path)' has no alt",
        hint: "write alt= and what it shows, or alt=\"\" if it only adorns")
    }
  }
}
