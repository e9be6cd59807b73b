import Diagnostics
import Model

/// Sets the pages that are looked at while a text is written: those of the form that is read, as the build would.
struct PrintPreview: PagePrinter {
  let environment: PrintEnvironment

  func page(of text: ExportedText, at selection: PrintedPage.Selection) async throws -> Diagnosed<PrintedPage?> {
    // The templates may be edited, too.
    environment.refresh()
    if let obstacle = environment.obstacle { throw obstacle }
    do {
      return Diagnosed(try await environment.printer().page(of: text, at: selection))
    } catch let unprintable as TextPrinter.Unprintable {
      return Diagnosed(nil, unprintable.diagnostics)
    }
  }
}
