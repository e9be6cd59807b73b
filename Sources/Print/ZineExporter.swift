import Diagnostics
import Model

/// The exporter of zines: eight small pages on one side of a sheet, folded three times and slit.
struct ZineExporter: PrintExporter {
  let format = Format.zine
  let environment: PrintEnvironment
  private let form = SmallForm(
    format: .zine, template: "zine.typ", pages: 8, sizes: stride(from: 10.5, through: 7.5, by: -0.25).map { $0 },
    margins: (8, 10), words: 1250)

  init(environment: PrintEnvironment) {
    self.environment = environment
  }

  func files(of text: ExportedText, _ printer: TextPrinter) async throws -> Diagnosed<[ExportedFile]> {
    let sheet = text.settings.paper.sheet
    let set = try await form.set(text, page: sheet.landscape.divided(columns: 4, rows: 2), printer)
    guard let pages = set.value else { return Diagnosed([], set.diagnostics) }
    let imposition = Imposition.zine(pages: pages, sheet: sheet, binding: text.text.binding)
    let bytes = try await printer.sheets(
      imposition, of: "zine.typ.pdf", text: text, part: text.marked(for: format), turn: nil)
    let sheets = PrintedSheets(1, of: text.settings.paper.name, isTwoSided: false)
    return Diagnosed([ExportedFile(suffix: "-zine.pdf", bytes: bytes, sheets: sheets)], set.diagnostics)
  }
}
