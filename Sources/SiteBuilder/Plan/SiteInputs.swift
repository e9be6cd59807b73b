import Diagnostics
import Ingestion
import Model
import Templating

/// Everything a site is made from beside its texts: its settings and templates.
struct SiteInputs: Sendable {
  /// `site.yml`.
  let settings: SettingsFile

  /// The site's own templates over the built-in ones.
  let templates: TemplateSet

  /// The sum of `site.yml`.
  let settingsKey: Checksum

  /// The sum of the site's own templates.
  let templatesKey: Checksum

  /// Faults of the templates; those of the settings are told with the site.
  let diagnostics: [Diagnostic]

  /// Reads a site's settings and templates.
  init(of reader: SiteReader) throws {
    let files = try TemplateFolder(of: reader).files()
    let templates = TemplateSet.loading(overrides: files.value)
    settings = try reader.settings()
    self.templates = templates.value
    settingsKey = CacheKeys.settings(settings.bytes)
    templatesKey = CacheKeys.templates(files.value)
    diagnostics = files.diagnostics + templates.diagnostics
  }
}
