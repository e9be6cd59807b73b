package import Model

/// A name, and the page it leads to: an author, a topic, a series, another text.
///
/// A class, since each is made once and shared by many pages.
package final class PageLink: Sendable {
  /// The words the link is printed with.
  package let name: String

  /// The page it leads to; `nil` when the name has none.
  package let page: OutputPath?

  /// The language of the name; `nil` when it is the page's own, or not known.
  package let language: LanguageTag?

  /// The direction the name is written in, where it is known.
  package let direction: WritingDirection?

  /// Creates a link.
  package init(
    _ name: String, page: OutputPath?, language: LanguageTag? = nil, direction: WritingDirection? = nil
  ) {
    self.direction = direction
    self.name = name
    self.page = page
    self.language = language
  }
}

extension PageLink: Hashable {
  package static func == (left: PageLink, right: PageLink) -> Bool {
    left.name == right.name && left.page == right.page && left.language == right.language
      && left.direction == right.direction
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(page)
  }
}
