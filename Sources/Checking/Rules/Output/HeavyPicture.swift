import Diagnostics
import Model

/// A picture that is too large for a page.
///
/// Save it with fewer pixels, or as JPEG. You can change the limit, in kilobytes: `check: { heavy-picture: 2000 }`.
///
/// ```
/// ![A pond](pond-from-the-camera.jpg)
/// ```
///
/// ```
/// ![A pond](pond.jpg)
/// ```
///
/// Source: W3C, Web Sustainability Guidelines, on media.
struct HeavyPicture: PageRule {
  static let code = DiagnosticCode.heavyPicture

  func look(at page: BuiltPage, of output: BuiltOutput, _ report: inout SiteReport) {
    guard let source = page.source, let text = output.facts[source] else { return }
    let limit = text.text.frontMatter.checks.amount(Self.code) ?? 1_500
    for asset in text.assets {
      let kinds = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]
      guard let size = output.sizes[asset.page], size > limit * 1_000,
        kinds.contains(where: { asset.source.lowercased().hasSuffix($0) })
      else { continue }
      let name = String(asset.source.split(separator: "/").last ?? "")
      report.add(
        at: output.origin(of: name, on: page), length: name.unicodeScalars.count,
        "'\(name)' weighs \(size / 1_000) kB, more than \(limit)",
        hint: "save it with fewer pixels, or as JPEG")
    }
  }
}
