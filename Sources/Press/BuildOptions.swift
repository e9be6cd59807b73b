package import Manuscript

/// What a build is asked for, beyond what the site itself says.
package struct BuildOptions: Hashable, Sendable {
  /// Whether drafts are rendered too.
  package var includesDrafts: Bool

  /// The forms to make of every text, whatever it says; `nil` for what each says.
  package var editions: [Edition]?

  /// How many texts are rendered at a time; `nil` for one a processor core.
  package var jobs: Int?

  /// Creates options.
  package init(includesDrafts: Bool = false, editions: [Edition]? = nil, jobs: Int? = nil) {
    self.includesDrafts = includesDrafts
    self.editions = editions
    self.jobs = jobs
  }
}
