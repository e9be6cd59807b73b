package import Diagnostics
package import Model

/// The exporter of plain text: UTF-8, in lines of at most 72 columns.
package struct PlainTextExporter: Exporter {
  package var format: Format { .text }

  package var identity: [UInt8] { [1] }

  package var showsPictures: Bool { false }

  /// Creates the exporter.
  package init() {}

  package func export(_ text: ExportedText) async throws -> Diagnosed<[ExportedFile]> {
    Diagnosed([ExportedFile(suffix: ".txt", bytes: Self.plainText(of: text))])
  }

  /// A text as plain text.
  package static func plainText(of text: ExportedText) -> [UInt8] {
    text.document.nodes.read { nodes in
      var renderer = PlainTextRenderer(text, nodes)
      return Array(renderer.rendered().utf8)
    }
  }
}
