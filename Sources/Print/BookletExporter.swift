import Diagnostics
import Model

/// The exporter of booklets: the pages of the reading form, two on a side, to be folded and stapled.
struct BookletExporter: PrintExporter {
  let format = Format.booklet
  let environment: PrintEnvironment

  func files(of text: ExportedText, _ printer: TextPrinter) async throws -> Diagnosed<[ExportedFile]> {
    let reading = try await printer.reading(of: text)
    let settings = text.settings.print
    let imposition = Imposition.booklet(
      pages: reading.pages, sheet: text.settings.paper.sheet, signature: settings.signature,
      binding: text.text.binding, creep: settings.creep)
    let sheets = try await printer.sheets(imposition, of: "reading.pdf", text: text, turn: .shortEdge)
    return Diagnosed(
      [
        ExportedFile(
          suffix: "-booklet.pdf", bytes: sheets,
          sheets: PrintedSheets(imposition.sheets, of: text.settings.paper.name, isTwoSided: true))
      ], reading.diagnostics)
  }
}
