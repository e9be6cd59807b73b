import Diagnostics
import Ingestion
import Templating

/// The site's own templates.
struct TemplateFolder {
  private let reader: SiteReader

  /// Creates the folder of a site that may have none.
  init(of reader: SiteReader) {
    self.reader = reader
  }

  /// Reads all files of `templates/`, and loads them in the places of the built-in ones.
  func templates() throws(SystemFailure) -> Diagnosed<TemplateSet> {
    let files = try reader.files(in: "templates")
    var templates: [TemplateFile] = []
    for file in files.value {
      guard let open = try reader.open(file) else { continue }
      templates.append(
        TemplateFile(name: String(file.dropFirst("templates/".count)), source: file, bytes: try open.bytes()))
    }
    let loaded = TemplateSet.loading(overrides: templates)
    return Diagnosed(loaded.value, files.diagnostics + loaded.diagnostics)
  }
}
