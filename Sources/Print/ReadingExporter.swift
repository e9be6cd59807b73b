import Diagnostics
import Model

/// The exporter of the reading form: PDF/UA-1 and PDF/A-3a, with the text's Markdown attached.
struct ReadingExporter: PrintExporter {
  let format = Format.pdf
  let environment: PrintEnvironment

  func files(of text: ExportedText, _ printer: TextPrinter) async throws -> Diagnosed<[ExportedFile]> {
    let reading = try await printer.reading(of: text)
    return Diagnosed([ExportedFile(suffix: ".pdf", bytes: reading.pdf)], reading.diagnostics)
  }
}
