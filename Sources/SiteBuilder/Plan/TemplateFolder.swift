import Diagnostics
import Ingestion
import Templating

/// The site's own templates.
struct TemplateFolder {
  private let reader: SiteReader

  /// Creates the templates' folder of a site, which may have none.
  init(of reader: SiteReader) {
    self.reader = reader
  }

  /// Reads all files of `templates/`.
  func files() throws(SystemFailure) -> Diagnosed<[TemplateFile]> {
    let files = try reader.files(in: "templates")
    var templates: [TemplateFile] = []
    // Templates of printed forms are read by the exporters of these forms.
    for file in files.value where !file.hasPrefix("templates/print/") {
      guard let open = try reader.open(file) else { continue }
      templates.append(
        TemplateFile(name: String(file.dropFirst("templates/".count)), source: file, bytes: try open.bytes()))
    }
    return Diagnosed(templates, files.diagnostics)
  }
}
