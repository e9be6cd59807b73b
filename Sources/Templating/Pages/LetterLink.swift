package import Model

/// A letter of the row above a list, and the place its titles or names begin at.
package struct LetterLink: Hashable, Sendable {
  /// The letter.
  package let letter: String

  /// The page its titles are on; `nil` for the same page.
  package let page: OutputPath?

  /// The id of the place the link leads to.
  package let id: String

  /// The language it is a letter of; `nil` when it is the page's own.
  package let language: LanguageTag?

  /// Creates a link.
  package init(_ letter: String, page: OutputPath? = nil, id: String, language: LanguageTag? = nil) {
    self.letter = letter
    self.page = page
    self.id = id
    self.language = language
  }
}
