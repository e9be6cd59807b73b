package import Model

/// A part of a list of texts under a heading of its own: a year, a letter, an author.
package struct ListSection: Sendable {
  /// The place of the heading.
  package enum Placement: Hashable, Sendable {
    /// Beside the texts: a year, a letter, a number.
    case margin
    /// Above the texts: a name.
    case above
  }

  /// The heading; "" for texts without one.
  package var heading: String

  /// The id that links to the section lead to, unique on its page.
  package var id: String

  /// The place of the heading.
  package var placement: Placement

  /// The page the heading leads to.
  package var page: OutputPath?

  /// The language of the heading; `nil` when it is the page's own.
  package var language: LanguageTag?

  /// Whether it is the section of texts without a date.
  package var isUndated = false

  /// The texts.
  package var texts: [TextEntry]

  /// Creates a section.
  package init(
    _ heading: String, id: String, placement: Placement = .margin, page: OutputPath? = nil,
    language: LanguageTag? = nil,
    texts: [TextEntry]
  ) {
    self.heading = heading
    self.id = id
    self.placement = placement
    self.page = page
    self.language = language
    self.texts = texts
  }
}
