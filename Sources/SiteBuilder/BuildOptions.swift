package import Model

/// Options of a build beyond those of the site itself.
package struct BuildOptions: Hashable, Sendable {
  /// Whether drafts are rendered too.
  package var includesDrafts: Bool

  /// The forms to make of every text, whatever it says; `nil` for what each says.
  package var formats: [Format]?

  /// The texts whose forms alone are made, by their files from the site's folder; empty for the whole site.
  package var texts: [String]

  /// The number of texts rendered at a time; `nil` for one a processor core.
  package var jobs: Int?

  /// Whether pages say of every block the line of its text it begins on, for the preview alone.
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
