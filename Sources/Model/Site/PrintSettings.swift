/// The settings of a site for its printed forms: `print:` in `site.yml`.
package struct PrintSettings: Hashable, Sendable {
  /// The font families to be tried before the engine's own.
  package var faces: [String] = []

  /// The type size in points; `nil` for the format's own.
  package var size: Double?

  /// The number of sheets of a booklet that are folded together; `nil` for all.
  package var signature: Int?

  /// The millimetres by which each further sheet of a booklet is shifted towards the fold.
  package var creep = 0.0

  /// The paper of posters; `nil` for the smallest on which the text is legible.
  package var poster: PosterSize?

  /// The paper of newspapers; `nil` for the size that the texts fill better.
  package var newspaper: NewspaperSize?

  /// The paper sizes of newspapers.
  package enum NewspaperSize: String, CaseIterable, Hashable, Sendable {
    case a3, a4
  }

  /// The paper sizes of posters.
  package enum PosterSize: String, CaseIterable, Hashable, Sendable {
    case a3, a2, a1, a0
  }

  /// Creates the settings of a site that has none.
  package init() {}
}
