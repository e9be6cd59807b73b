import Diagnostics
import Model

/// The exporter of newspapers: several texts on large pages in columns, the most important on the first page.
struct NewspaperExporter: BookExporter {
  let format = Format.newspaper
  let environment: PrintEnvironment

  var identity: [UInt8] { environment.identity }
  var obstacle: SystemFailure? { environment.obstacle }

  /// The largest number of words in a newspaper; more would fill a book.
  private static let mostWords = 60_000

  /// A text alone is no newspaper.
  func export(_ text: ExportedText) async throws -> Diagnosed<[ExportedFile]> { Diagnosed([]) }

  func export(_ newspaper: ExportedBook) async throws -> Diagnosed<ExportedFile?> {
    guard let first = newspaper.texts.first else { return Diagnosed(nil) }
    let words = newspaper.texts.reduce(0) { $0 + ($1.marked(for: format) == nil ? $1.document.words : 0) }
    guard words <= Self.mostWords else {
      return Diagnosed(nil, [.tooLong(format, by: words - Self.mostWords, at: .start(of: first.text.source))])
    }
    do {
      let printer = try environment.printer()
      let layout = try await NewspaperLayout(newspaper, printer).fitted()
      let pages = try await printer.pages(of: newspaper, layout: layout, isWanted: true)
      let bytes = PrintPreferences(turn: pages.report.pages > 1 ? .longEdge : nil).added(to: pages.pdf)
      return Diagnosed(
        ExportedFile(
          suffix: "-newspaper.pdf", bytes: bytes,
          sheets: PrintedSheets(
            (pages.report.pages + 1) / 2, of: PaperSize(width: layout.width, height: layout.height).name,
            isTwoSided: pages.report.pages > 1)), pages.diagnostics)
    } catch let unprintable as TextPrinter.Unprintable {
      return Diagnosed(nil, unprintable.diagnostics)
    }
  }
}
