import Diagnostics
import Model

/// A picture with too few pixels for print.
///
/// On paper, a picture as wide as the page needs a thousand pixels or more. On the screen, four hundred are enough.
///
/// ```
/// ![A pond](pond-thumbnail.jpg)
/// ```
///
/// ```
/// ![A pond](pond.jpg)
/// ```
///
/// Source: The Chicago Manual of Style, on resolution.
struct SmallPicture: TextRule {
  static let code = DiagnosticCode.smallPicture

  func look(at text: CheckedText, _ report: inout Report) {
    let printed: Set<Format> = [.pdf, .booklet, .zine, .leaflet, .poster, .newspaper]
    guard text.text.frontMatter.formats.contains(where: printed.contains) else { return }
    for image in text.prose.images {
      guard let size = image.size, !image.name.hasSuffix(".svg"), size.width < 400, size.height < 400, size.width > 64
      else { continue }
      report.add(
        source: image.source, length: 1, "'\(image.name)' has \(size.width) × \(size.height) pixels, too few for paper",
        hint: "take a larger copy of it")
    }
  }
}
