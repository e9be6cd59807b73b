import Diagnostics
package import Model

/// The printed forms.
package enum PrintForms {
  /// The exporters of all printed forms of a site, which share one typesetter.
  ///
  /// - Parameter site: The site's folder, whose `templates/print/` and `.tools` are looked into.
  package static func exporters(site: String) -> [any Exporter] {
    let environment = PrintEnvironment(site: site)
    return [
      ReadingExporter(environment: environment), BookletExporter(environment: environment),
      ZineExporter(environment: environment), LeafletExporter(environment: environment),
      PosterExporter(environment: environment),
    ]
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
