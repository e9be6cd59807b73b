package import Model

/// A file that the output has from a build.
package struct BuiltFile: Hashable, Sendable {
  /// Its path in the output.
  package let path: OutputPath

  /// The text it is the page of, by its path from the site's folder; `nil` for any other file.
  package let source: String?

  /// Whether the build wrote it, because what was there differed.
  package let isChanged: Bool
}
