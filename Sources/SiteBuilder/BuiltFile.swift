package import Model

/// A file the output has from a build.
package struct BuiltFile: Hashable, Sendable {
  /// Where it is.
  package let page: OutputPath

  /// The text it shows, by its path from the site's folder; `nil` for a file that is made from many, or from none.
  package let source: String?

  /// Whether the build wrote it, because what was there differed.
  package let isChanged: Bool

  /// The texts that pages are of, by those pages.
  static func sources(of site: Site) -> [OutputPath: String] {
    var sources: [OutputPath: String] = [:]
    for text in site.texts { sources[text.page] = text.source }
    if let introduction = site.introduction { sources[.index] = introduction.source }
    return sources
  }
}
