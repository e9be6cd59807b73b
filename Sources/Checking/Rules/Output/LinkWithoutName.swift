import Diagnostics
import Model

/// A link or button on a built page that has no words.
///
/// ```
/// <a href="index.html"></a>
/// ```
///
/// ```
/// <a href="index.html">All texts</a>
/// ```
///
/// Source: WCAG 2.2, success criterion 4.1.2, failure F89.
struct LinkWithoutName: PageRule {
  static let code = DiagnosticCode.linkWithoutName

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    for (index, tag) in page.tags.enumerated()
    where tag.name == "a" && tag["href"] != nil || tag.name == "button" {
      guard !tag.hasText, tag["aria-label"] == nil,
        tag["aria-labelledby"] == nil,
        tag["title"] == nil, tag["aria-hidden"] == nil
      else { continue }
      let inner = page.tags[(index + 1)...].prefix(3)
      if inner.contains(where: { $0.name == "img" && !($0["alt"] ?? "").isEmpty || $0.name == "svg" }) {
        continue
      }
      let address = tag["href"] ?? ""
      // `EmptyLink` reports the empty links of texts.
      if page.source != nil, output.origin(of: "](\(address)", on: page).file == page.source,
        output.origin(of: "](\(address)", on: page).line > 1
      {
        continue
      }
      report.add(
        at: output.origin(of: address.isEmpty ? "<\(tag.name)" : address, on: page),
        "a \(tag.name == "a" ? "link" : "button") on '\(page.path.path)' has no words",
        hint: "write some, or aria-label=")
    }
  }
}
