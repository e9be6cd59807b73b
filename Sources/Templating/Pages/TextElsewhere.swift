package import Model

/// A text of another library, in a list.
package struct TextElsewhere: Hashable, Sendable {
  /// Its title.
  package let title: String

  /// Its authors, as they are printed; "" where there are none.
  package let authors: String

  /// When it was published, as its library says it.
  package let date: String

  /// The language of its title; `nil` where that is not known.
  package let language: LanguageTag?

  /// Its whole address.
  package let address: String

  /// The library it is in; "" where the list says so.
  package var library: String

  /// Its name among the versions of a text: its language, its library, or both; "" where it is none of them.
  package var version = ""

  /// The same text in other languages, in the same library.
  package var translations: [TextElsewhere] = []

  /// The same text in other libraries.
  package var elsewhere: [TextElsewhere] = []

  /// The same text on this site, called by the site.
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
