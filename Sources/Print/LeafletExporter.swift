import Diagnostics
import Model

/// The exporter of leaflets: six panels on both sides of a sheet folded in three.
struct LeafletExporter: PrintExporter {
  let format = Format.leaflet
  let environment: PrintEnvironment
  private let form = SmallForm(
    format: .leaflet, template: "leaflet.typ", pages: 6, sizes: stride(from: 11.5, through: 8, by: -0.25).map { $0 },
    margins: (12, 12), words: 1800)

  init(environment: PrintEnvironment) {
    self.environment = environment
  }

  func files(of text: ExportedText, _ printer: TextPrinter) async throws -> Diagnosed<[ExportedFile]> {
    let sheet = text.settings.paper.sheet
    let set = try await form.set(text, page: Imposition.leafletPanel(of: sheet), printer)
    guard let pages = set.value else { return Diagnosed([], set.diagnostics) }
    let imposition = Imposition.leaflet(pages: pages, sheet: sheet, binding: text.text.binding)
    let bytes = try await printer.sheets(
      imposition, of: "leaflet.typ.pdf", text: text, part: text.marked(for: format), turn: .shortEdge)
    let sheets = PrintedSheets(1, of: text.settings.paper.name, isTwoSided: true)
    return Diagnosed([ExportedFile(suffix: "-leaflet.pdf", bytes: bytes, sheets: sheets)], set.diagnostics)
  }
}
