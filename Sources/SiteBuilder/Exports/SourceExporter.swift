package import Diagnostics
package import Model

/// The exporter that publishes the Markdown file itself.
package struct SourceExporter: Exporter {
  package let format = Format.source
  package let identity: [UInt8] = []
  package let showsPictures = false

  /// Creates the exporter.
  package init() {}

  package func export(_ text: ExportedText) -> Diagnosed<[ExportedFile]> {
    Diagnosed([ExportedFile(suffix: ".md", bytes: text.source)])
  }
}
