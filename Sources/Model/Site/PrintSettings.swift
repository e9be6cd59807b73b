/// The settings of a site for its printed forms: `print:` in `site.yml`.
package struct PrintSettings: Hashable, Sendable {
  /// Font families that are tried before the engine's own.
  package var faces: [String] = []

  /// The size of the type in points; `nil` for the form's own.
  package var size: Double?

  /// The sheets of a booklet that are folded together; `nil` for all.
  package var signature: Int?

  /// Millimetres by which each further sheet of a booklet is drawn nearer to the fold.
  package var creep = 0.0

  /// The paper of posters; `nil` for the smallest on which the text can be read.
  package var poster: PosterSize?

  /// The paper of newspapers; `nil` for the one the texts fill better.
  package var newspaper: NewspaperSize?

  /// The papers of newspapers.
  package enum NewspaperSize: String, CaseIterable, Hashable, Sendable {
    case a3, a4
  }

  /// The papers of posters.
  package enum PosterSize: String, CaseIterable, Hashable, Sendable {
    case a3, a2, a1, a0
  }

  /// Creates the settings of a site that has none.
  package init() {}
}
