package import Diagnostics
package import Model

/// A site's settings as they were read, once for everything that depends on them.
///
/// Reading `site.yml` twice could give two versions of it, and take what was made by the one for the other's.
package struct SettingsFile: Sendable {
  /// The file's bytes; `nil` when there is none.
  package let bytes: [UInt8]?

  let reading: Diagnosed<SettingsReader.Reading>

  /// Everything wrong in it.
  package var diagnostics: [Diagnostic] { reading.diagnostics }

  /// Whether something in it is an error.
  package var hasFaults: Bool { reading.diagnostics.hasErrors }

  /// The locations of what names a file of `templates/`, by their keys.
  package var assetLocations: [String: SourceLocation] { reading.value.assetLocations }

  /// The settings but for the menu, whose addresses mean nothing before all texts are known.
  package var settings: SiteSettings { reading.value.settings }
}
