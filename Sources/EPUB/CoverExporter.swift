package import Diagnostics
package import Model

/// The exporter of a text's cover: the drawing of its e-book as SVG, and as PNG where a renderer is at hand.
package struct CoverExporter: Exporter {
  package var format: Format { .cover }

  package var identity: [UInt8] { [2] + (pictures?.identity ?? []) }

  private let pictures: (any DrawingRenderer)?

  package var showsPictures: Bool { false }

  /// Creates the exporter.
  ///
  /// - Parameter pictures: The renderer of covers as PNG; `nil` for SVG alone.
  package init(pictures: (any DrawingRenderer)? = nil) { self.pictures = pictures }

  package func export(_ text: ExportedText) async -> Diagnosed<[ExportedFile]> {
    let svg = Book(of: text).cover.svg
    var files = [ExportedFile(suffix: "-cover.svg", bytes: svg)]
    if let png = await pictures?.png(of: svg, language: text.text.frontMatter.language) {
      files.append(ExportedFile(suffix: "-cover.png", bytes: png))
    }
    return Diagnosed(files)
  }
}
