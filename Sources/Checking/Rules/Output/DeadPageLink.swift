import Diagnostics
import Model

/// A link or file on a built page that leads to nothing.
///
/// The links in texts are checked before anything is built. These come from templates, from HTML in a text, or from a
/// style sheet.
///
/// ```
/// <a href="abuot/index.html">About</a>
/// ```
///
/// ```
/// <a href="about/index.html">About</a>
/// ```
///
/// Source: HTML, 2.4; WCAG 2.2.
struct DeadPageLink: PageRule {
  static let code = DiagnosticCode.deadPageLink

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    // The 404 page is shown at any address, so that its relative links cannot be followed.
    if page.path.path == "404.html" { return }
    var reported: Set<String> = []
    for tag in page.tags where tag.name != "base" {
      guard let address = tag["href"] ?? tag["src"], !address.isEmpty, !address.isAbsoluteAddress,
        reported.insert(address).inserted
      else { continue }
      guard let fault = fault(in: address, on: page, of: output) else { continue }
      report.add(
        .error, at: output.origin(of: address, on: page), "'\(address)' on '\(page.path.path)' leads to \(fault)",
        hint: "mend the address")
    }
  }

  /// The missing target of an address, in words; `nil` when the target exists.
  private func fault(in address: String, on page: BuiltPage, of output: BuiltOutput) -> String? {
    let (path, fragment) = address.pathAndFragment
    var target = page.path
    if !path.isEmpty {
      guard let resolved = page.path.resolved(path) else { return "something outside of the site" }
      target = resolved
      if !output.has(target) {
        let index = OutputPath(
          target.path + (target.path.isEmpty || target.path.hasSuffix("/") ? "" : "/") + "index.html")
        guard output.has(index) else { return "nothing" }
        target = index
      }
    }
    guard !fragment.isEmpty, fragment != "top" else { return nil }
    let there = path.isEmpty ? page : output.page(at: target)
    return there.map { $0.ids[fragment] == nil } == true ? "no place '\(fragment)'" : nil
  }
}
