package import Manuscript

/// A name, and the page it leads to: an author, a topic, a series, another text.
package struct PageLink: Hashable, Sendable {
  /// What is printed.
  package let name: String

  /// Where it leads; `nil` when there is no page about it.
  package let page: PagePath?

  /// The language of the name; `nil` when it is the page's own, or not known.
  package let language: LanguageTag?

  /// Creates a link.
  package init(_ name: String, page: PagePath?, language: LanguageTag? = nil) {
    self.name = name
    self.page = page
    self.language = language
  }
}
