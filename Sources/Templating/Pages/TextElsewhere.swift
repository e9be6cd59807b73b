package import Model

/// A text of another library, in a list.
package struct TextElsewhere: Hashable, Sendable {
  /// Its title.
  package let title: String

  /// Its authors, as they are printed; "" where there are none.
  package let authors: String

  /// The date it was published, as its library writes it.
  package let date: String

  /// The language of its title; `nil` where that is not known.
  package let language: LanguageTag?

  /// Its absolute address.
  package let address: String

  /// The name of its library; "" where the list says it.
  package var library: String

  /// Its name in a list of versions of one text: its language, its library, or both; "" outside such a list.
  package var version = ""

  /// The same text in other languages, in the same library.
  package var translations: [TextElsewhere] = []

  /// The same text in other libraries.
  package var elsewhere: [TextElsewhere] = []

  /// The same text on this site, under the site's name.
  package var here: [PageLink] = []

  /// Creates a text.
  package init(
    _ title: String, authors: String, date: String, language: LanguageTag?, address: String, library: String = ""
  ) {
    self.title = title
    self.authors = authors
    self.date = date
    self.language = language
    self.address = address
    self.library = library
  }
}
