package import Diagnostics
package import Model

/// The cover of a text by itself, the same drawing its e-book has.
package struct CoverExporter: Exporter {
  package var format: Format { .cover }

  package var identity: [UInt8] { [1] }

  package var showsPictures: Bool { false }

  /// Creates the exporter.
  package init() {}

  package func export(_ text: ExportedText) -> Diagnosed<[ExportedFile]> {
    Diagnosed([ExportedFile(suffix: "-cover.svg", bytes: Book(of: text).cover.svg)])
  }
}
