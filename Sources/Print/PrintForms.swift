import Diagnostics
package import Model

/// The printed forms of a site, which share one typesetter.
package struct PrintForms: Sendable {
  private let environment: PrintEnvironment

  /// Creates the forms of a site.
  ///
  /// - Parameter site: The site's folder, whose `templates/print/` and `.tools` are searched.
  package init(site: String) {
    environment = PrintEnvironment(site: site)
  }

  /// The exporters of all printed forms.
  package var exporters: [any Exporter] {
    [
      ReadingExporter(environment: environment), BookletExporter(environment: environment),
      ZineExporter(environment: environment), LeafletExporter(environment: environment),
      PosterExporter(environment: environment), NewspaperExporter(environment: environment),
    ]
  }

  /// The renderer of drawings.
  package var drawingRenderer: any DrawingRenderer { TypstDrawingRenderer(environment: environment) }

  /// The printer of single pages, which has a typesetter of its own, so that it waits for no form.
  ///
  /// - Parameter site: The site's folder.
  package static func pagePrinter(site: String) -> any PagePrinter {
    PrintPreview(environment: PrintEnvironment(site: site, marksLines: true))
  }
}

/// An exporter of a printed form.
protocol PrintExporter: Exporter {
  var environment: PrintEnvironment { get }

  /// Makes the form's files.
  func files(of text: ExportedText, _ printer: TextPrinter) async throws -> Diagnosed<[ExportedFile]>
}

extension PrintExporter {
  var identity: [UInt8] { environment.identity }
  var obstacle: SystemFailure? { environment.obstacle }

  func export(_ text: ExportedText) async throws -> Diagnosed<[ExportedFile]> {
    do {
      return try await files(of: text, environment.printer())
    } catch let unprintable as TextPrinter.Unprintable {
      return Diagnosed([], unprintable.diagnostics)
    }
  }
}

extension Text {
  /// The edge its sheets are bound at.
  var binding: Binding { frontMatter.language.direction == .rightToLeft ? .right : .left }
}
