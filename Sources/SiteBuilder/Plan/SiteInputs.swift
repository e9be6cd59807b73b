import Diagnostics
import Feeds
import Ingestion
import Model
import Templating

/// Everything a site is made from besides its texts: its settings, templates and linked libraries.
struct SiteInputs: Sendable {
  /// The settings file, `site.yml`.
  let settings: SettingsFile

  /// The site's own templates over the built-in ones.
  let templates: TemplateSet

  /// Whether the site has templates of its own.
  let hasTemplates: Bool

  /// The linked libraries that everybody can read, with their names.
  let libraries: [(name: String, library: LinkedLibrary)]

  /// The sum of `site.yml`, and of the catalogues of other libraries.
  let settingsKey: Checksum

  /// The sum of the site's own templates.
  let templatesKey: Checksum

  /// Faults of the templates; those of the settings are reported with the site.
  let diagnostics: [Diagnostic]

  /// Reads a site's settings, templates and linked libraries.
  init(of reader: SiteReader) throws {
    let files = try TemplateFolder(of: reader).files()
    settings = try reader.settings()
    let templates = TemplateSet.loading(
      overrides: files.value, settings: settings.settings.typeset, assetLocations: settings.assetLocations)
    self.templates = templates.value
    hasTemplates = files.value.contains { $0.name.hasSuffix(".mustache") }
    var packer = Packer()
    packer.pack(CacheKeys.settings(settings.bytes))
    libraries = try Self.libraries(reader, &packer)
    settingsKey = libraries.isEmpty ? CacheKeys.settings(settings.bytes) : Checksum(of: packer.bytes)
    templatesKey = CacheKeys.templates(files.value)
    diagnostics = files.diagnostics + templates.diagnostics
  }

  /// Reads the catalogues in `links/`; a file that is no catalogue is skipped.
  private static func libraries(
    _ reader: SiteReader, _ packer: inout Packer
  ) throws -> [(name: String, library: LinkedLibrary)] {
    var libraries: [(name: String, library: LinkedLibrary)] = []
    for file in try reader.files(in: "links").value where file.hasSuffix(".json") {
      guard let bytes = try reader.open(file)?.bytes(), let library = LinkedLibrary(kept: bytes), library.isPublic
      else {
        continue
      }
      packer.pack(file, bytes[...])
      libraries.append((String(file.dropFirst("links/".count).dropLast(".json".count)), library))
    }
    return libraries
  }
}
