import Diagnostics
import Model

/// A page that loads something from another host.
///
/// It is missing without a network, and its owner learns who reads the page.
///
/// ```
/// <script src="https://cdn.example.org/script.js"></script>
/// ```
///
/// ```
/// <script src="script.js"></script>
/// ```
///
/// Source: the aim of this program: a site that works from a folder.
struct ExternalResource: PageRule {
  static let code = DiagnosticCode.externalResource

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    for tag in page.tags {
      let address: String? =
        switch tag.name {
        case "script", "img", "iframe", "audio", "video", "source", "embed": tag["src"]
        case "link":
          ["stylesheet", "icon", "preload"].contains(tag["rel"] ?? "") ? tag["href"] : nil
        default: nil
        }
      guard let address, address.hasPrefix("http:") || address.hasPrefix("https:") || address.hasPrefix("//") else {
        continue
      }
      report.tell(
        at: output.origin(of: address, on: page), length: address.unicodeScalars.count,
        "'\(page.path.path)' loads '\(address)' from another host",
        hint: "put a copy of the file beside the text or template")
    }
  }
}
