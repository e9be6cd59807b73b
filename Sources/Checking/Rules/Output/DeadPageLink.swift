import Diagnostics
import Model

/// A link or file on a built page that leads to nothing.
///
/// Links of texts are followed before anything is built; these come from templates, from HTML in a text, or from a
/// style.
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
    var told: Set<String> = []
    for tag in page.tags where tag.name != "base" {
      guard let address = tag["href"] ?? tag["src"], !address.isEmpty,
        told.insert(address).inserted
      else { continue }
      guard let fault = fault(in: address, on: page, of: output) else { continue }
      report.tell(
        .error, at: output.origin(of: address, on: page), "'\(address)' on '\(page.path.path)' leads to \(fault)",
        hint: "mend the address")
    }
  }

  /// The thing an address lacks; `nil` when it leads somewhere, or away from the site.
  private func fault(in address: String, on page: BuiltPage, of output: BuiltOutput) -> String? {
    if address.isAbsoluteAddress { return nil }
    let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let path = address[..<(address.utf8.firstIndex(of: UInt8(ascii: "?")).map { min($0, hash) } ?? hash)]
    let fragment = String(address[hash...].dropFirst()).removingPercentEncoding
    // The page that is shown for a missing one stands anywhere.
    if page.path.path == "404.html" { return nil }
    var target = page.path
    if !path.isEmpty {
      guard let resolved = page.path.resolved(String(path).removingPercentEncoding) else {
        return "something outside of the site"
      }
      target = resolved
      if !output.has(target) {
        let index = OutputPath(
          target.path + (target.path.isEmpty || target.path.hasSuffix("/") ? "" : "/") + "index.html")
        guard output.has(index) else { return "nothing" }
        target = index
      }
    }
    guard !fragment.isEmpty, fragment != "top", let there = output.page(at: target) else { return nil }
    return there.ids[fragment] == nil ? "no place '\(fragment)'" : nil
  }
}
