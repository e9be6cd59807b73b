package import Manuscript

/// A text in a list. One value serves every list the text stands in.
package struct TextEntry: Hashable, Sendable {
  /// Its title.
  package var title: String

  /// Its page.
  package var page: PagePath

  /// The language of its title and summary.
  package var language: LanguageTag

  /// Who wrote it.
  package var authors: [String] = []

  /// When it was published; left out where the list's headings say so.
  package var date: PublicationDate?

  /// What it is about.
  package var summary: String?

  /// How long it takes to read; `nil` where that is not said.
  package var minutes: Int?

  /// Its other forms.
  package var editions: [EditionFile] = []

  /// Its number in the series the list is about.
  package var number: Int?

  /// Whether it is a draft.
  package var isDraft = false

  /// Its author's own keys.
  package var ownKeys: [OwnKey] = []

  /// Creates the entry of a text of which only title, page and language are printed.
  package init(_ title: String, page: PagePath, language: LanguageTag) {
    self.title = title
    self.page = page
    self.language = language
  }
}
