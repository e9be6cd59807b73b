package import Model

/// Names with the number of texts under each: the authors under one letter, all topics, all years.
package struct NameGroup: Hashable, Sendable {
  /// One name.
  package struct Name: Hashable, Sendable {
    /// The name and its page.
    package let link: PageLink

    /// The number of texts under it.
    package let count: Int

    /// Creates a name.
    package init(_ link: PageLink, count: Int) {
      self.link = link
      self.count = count
    }
  }

  /// The heading; "" for names without one.
  package var heading: String

  /// The id that links to the group lead to, unique on its page.
  package var id: String

  /// The place of the heading.
  package var placement: ListSection.Placement

  /// The language of the heading; `nil` when it is the page's own.
  package var language: LanguageTag?

  /// The names.
  package var names: [Name]

  /// Creates a group.
  ///
  /// - Parameter placement: The heading's placement; `nil` for beside the names if it has one or two letters, else
  ///   above.
  package init(
    _ heading: String, id: String, placement: ListSection.Placement? = nil, language: LanguageTag? = nil,
    names: [Name]
  ) {
    self.heading = heading
    self.id = id
    self.placement = placement ?? ((1...2).contains(heading.unicodeScalars.count) ? .margin : .above)
    self.language = language
    self.names = names
  }
}
