package import Diagnostics
package import Model

/// A site's settings, read once for everything that depends on them.
///
/// Reading `site.yml` twice could yield two versions, and attribute to one what was made with the other.
package struct SettingsFile: Sendable {
  /// The file's bytes; `nil` when there is none.
  package let bytes: [UInt8]?

  let reading: Diagnosed<SettingsReader.Reading>

  /// The faults in the file.
  package var diagnostics: [Diagnostic] { reading.diagnostics }

  /// Whether one of the faults is an error.
  package var hasFaults: Bool { reading.diagnostics.hasErrors }

  /// The locations of the keys' values that name files in `templates/`.
  package var assetLocations: [String: SourceLocation] { reading.value.assetLocations }

  /// The settings without the menu, whose addresses can only be resolved once all texts are known.
  package var settings: SiteSettings { reading.value.settings }
}
