import Diagnostics

/// A description that is only the name of the picture's file.
///
/// It says nothing to people who cannot see the picture.
///
/// ```
/// ![IMG_2041.jpg](IMG_2041.jpg)
/// ```
///
/// ```
/// ![A pond under ice](IMG_2041.jpg)
/// ```
///
/// Source: WCAG 2.2, failure F30; Standard Ebooks Manual of Style, on alt attributes.
struct AltIsFileName: TextRule {
  static let code = DiagnosticCode.altIsFileName

  func look(at text: CheckedText, _ report: inout Report) {
    for image in text.prose.images where !image.alternative.isEmpty {
      let name = image.name.prefix { $0 != "." }
      let words = image.alternative
      guard
        words == image.name
          || words.lowercased() == name.lowercased() && words.contains(where: { $0.isNumber || $0 == "_" || $0 == "-" })
          || [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp"].contains(where: { words.lowercased().hasSuffix($0) })
      else { continue }
      report.add(
        source: image.source, length: 2 + words.unicodeScalars.count,
        "the description '\(words)' is the name of a file",
        hint: "say in a few words what the picture shows")
    }
  }
}
