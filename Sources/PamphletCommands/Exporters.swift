import EPUB
import Model
import PlainText
import Print
import SiteBuilder

/// The exporters this program has; a form without one is not made, and its texts are told so.
enum Exporters {
  /// The exporters of a site.
  ///
  /// - Parameter site: The site's folder, which may hold print templates and a typesetter of its own.
  static func all(site: String) -> [any Exporter] {
    [EPUBExporter(undatedTime: SourceDate.inEnvironment?.rfc3339), PlainTextExporter(), SourceExporter()]
      + PrintForms.exporters(site: site)
  }
}
