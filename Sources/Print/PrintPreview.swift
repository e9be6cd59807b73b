import Diagnostics
import Model

/// The printer of the preview's pages: those of the reading form, as the build would set them.
struct PrintPreview: PagePrinter {
  let environment: PrintEnvironment

  func page(of text: ExportedText, at selection: PrintedPage.Selection) async throws -> Diagnosed<PrintedPage?> {
    // The templates may have been edited, too.
    environment.refresh()
    if let obstacle = environment.obstacle { throw obstacle }
    do {
      return Diagnosed(try await environment.printer().page(of: text, at: selection))
    } catch let unprintable as TextPrinter.Unprintable {
      return Diagnosed(nil, unprintable.diagnostics)
    }
  }
}
