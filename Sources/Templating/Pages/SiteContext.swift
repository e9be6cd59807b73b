package import Model

/// The context all pages of a site share.
package struct SiteContext: Sendable {
  /// A feed: a list of the site's texts for programs.
  package struct Feed: Hashable, Sendable {
    /// Its name: `Atom`, `JSON Feed`, `OPDS`.
    package let name: String

    /// Its file.
    package let path: OutputPath

    /// Its media type.
    package let mediaType: String

    /// Creates a feed.
    package init(name: String, path: OutputPath, mediaType: String) {
      self.name = name
      self.path = path
      self.mediaType = mediaType
    }
  }

  /// The settings of `site.yml`.
  package var settings: SiteSettings

  /// The lists the menu links to.
  package var lists: [ListSubject]

  /// The feeds that exist.
  package var feeds: [Feed]

  /// Whether its texts can be searched.
  package var hasSearch: Bool

  /// Creates the context.
  package init(
    settings: SiteSettings, lists: [ListSubject] = [.index], feeds: [Feed] = [], hasSearch: Bool = false
  ) {
    self.hasSearch = hasSearch
    self.settings = settings
    self.lists = lists
    self.feeds = feeds
  }
}
