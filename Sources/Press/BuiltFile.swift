package import Manuscript

/// A file the output has from a build.
package struct BuiltFile: Hashable, Sendable {
  /// Where it is.
  package let page: PagePath

  /// The text it shows, by its path from the site's folder; `nil` for a file that is made from many, or from none.
  package let source: String?

  /// Whether the build wrote it, because what was there differed.
  package let isChanged: Bool
}
