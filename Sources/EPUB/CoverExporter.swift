package import Diagnostics
package import Model

/// The cover of a text by itself, the same drawing its e-book has, and where it can be made a picture of it.
package struct CoverExporter: Exporter {
  package var format: Format { .cover }

  package var identity: [UInt8] { [2] + (pictures?.identity ?? []) }

  private let pictures: (any DrawingRenderer)?

  package var showsPictures: Bool { false }

  /// Creates the exporter.
  ///
  /// - Parameter pictures: Makes pictures of covers; `nil` for covers that are drawings alone.
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
