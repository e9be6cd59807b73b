/// A file of `templates/`: a template, or an asset that pages use.
package struct TemplateFile: Hashable, Sendable {
  /// Its path within `templates/`: `text.mustache`, `fonts/plantin.woff2`.
  package let name: String

  /// Its path relative to the site's folder, for messages about it: `templates/text.mustache`.
  package let source: String

  /// Its content.
  package let bytes: [UInt8]

  /// Creates a file.
  package init(name: String, source: String, bytes: [UInt8]) {
    self.name = name
    self.source = source
    self.bytes = bytes
  }

  /// Whether it is a template; everything else is copied to the output.
  package var isTemplate: Bool { name.hasSuffix(".mustache") }
}
