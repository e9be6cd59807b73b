import Diagnostics
import Model

/// A page that loads something from another host.
///
/// Without a network, that part is missing. The owner of the other host learns who reads the page.
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
struct ExternalResource: PageRule, SiteRule {
  static let code = DiagnosticCode.externalResource

  func join(_ rules: inout RuleSet) {
    rules.add(atPages: self)
    rules.add(atSites: self)
  }

  /// Looks at the addresses that the site's own style sheets load.
  func look(at site: CheckedSite, _ report: inout SiteReport) {
    for (name, bytes) in site.styles {
      let lines = LineTable(bytes, file: name)
      let style = String(decoding: bytes, as: UTF8.self)
      for start in ["https://", "http://"].flatMap({ style.ranges(of: $0) }).map(\.lowerBound) {
        // Nothing in a comment or a namespace is loaded.
        let before = style[..<start].suffix(12)
        guard before.contains("url(") || before.contains("@import") else { continue }
        let address = style[start...].prefix { !")\"' ;\n".contains($0) }
        report.add(
          at: lines.location(of: style.utf8.distance(from: style.startIndex, to: start), in: bytes),
          length: address.unicodeScalars.count, "'\(name)' loads '\(address)' from another host",
          hint: "put a copy of the file into templates/")
      }
    }
  }

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
      report.add(
        at: output.origin(of: address, on: page), length: address.unicodeScalars.count,
        "'\(page.path.path)' loads '\(address)' from another host",
        hint: "put a copy of the file beside the text or template")
    }
  }
}
