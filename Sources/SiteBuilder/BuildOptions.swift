package import Model

/// Options of a build beyond those of the site itself.
package struct BuildOptions: Hashable, Sendable {
  /// Whether drafts are rendered too.
  package var includesDrafts: Bool

  /// The formats to make of every text instead of its own; `nil` where each text's own apply.
  package var formats: [Format]?

  /// The only texts to make, by the paths of their files from the site's folder; empty for the whole site.
  package var texts: [String]

  /// The number of texts rendered at a time; `nil` for one per processor core.
  package var jobs: Int?

  /// Whether pages carry the source line of every block, for the preview alone.
  package var marksLines: Bool

  /// Whether what an earlier build left in `.pamphlet/` may spare work; the output is the same either way.
  package var usesCache: Bool

  /// Creates options.
  package init(
    includesDrafts: Bool = false, formats: [Format]? = nil, texts: [String] = [], jobs: Int? = nil,
    marksLines: Bool = false, usesCache: Bool = true
  ) {
    self.includesDrafts = includesDrafts
    self.formats = formats
    self.texts = texts
    self.jobs = jobs
    self.marksLines = marksLines
    self.usesCache = usesCache
  }
}
