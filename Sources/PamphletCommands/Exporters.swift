import EPUB
import Model
import PlainText
import Print
import SiteBuilder

/// The exporters this program has; a form without one is not made, and its texts are reported.
enum Exporters {
  /// The exporters of a site.
  ///
  /// - Parameter site: The site's folder, which may hold print templates and a typesetter of its own.
  static func all(site: String) -> [any Exporter] {
    let print = PrintForms(site: site)
    return [
      EPUBExporter(undatedTime: SourceDate.inEnvironment?.rfc3339, covers: print.drawingRenderer), PlainTextExporter(),
      SourceExporter(), CoverExporter(pictures: print.drawingRenderer),
    ] + print.exporters
  }
}
