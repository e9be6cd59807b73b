import Diagnostics
import Model

/// A picture beside a text that does not show it.
///
/// It is published anyway.
///
/// ```
/// content/walden/old-map.png, and an index.md that does not show it
/// ```
///
/// ```
/// ![A map of 1846](old-map.png)
/// ```
///
/// Source: common practice.
struct UnusedPicture: PageRule {
  static let code = DiagnosticCode.unusedPicture

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    guard let source = page.source, source.hasSuffix("/index.md"), let text = output.facts[source] else { return }
    let kinds = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]
    let used = Set(text.assets.map(\.page.path))
    let folder = String(page.path.folder)
    guard !folder.isEmpty else { return }
    for path in output.paths(in: folder) where kinds.contains(where: { path.path.lowercased().hasSuffix($0) }) {
      guard !used.contains(path.path), !output.shown.contains(path) else { continue }
      let place = source.dropLast("index.md".count) + path.path.dropFirst(folder.count)
      guard FileContent.size(of: "\(output.site)/\(place)") != nil else { continue }
      report.add(
        at: .start(of: String(place)), "'\(path.path.dropFirst(folder.count))' is published, and nothing shows it",
        hint: "show it in the text, or take it away")
    }
  }
}
