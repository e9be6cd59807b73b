import EPUB
import Model
import PlainText
import SiteBuilder

/// The exporters this program has; a form without one is not made, and its texts are told so.
enum Exporters {
  static let all: [any Exporter] = [
    EPUBExporter(undatedTime: SourceDate.inEnvironment?.rfc3339), PlainTextExporter(), SourceExporter(),
  ]
}
