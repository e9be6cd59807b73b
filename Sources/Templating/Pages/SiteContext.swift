package import Model

/// What all pages of a site have in common.
package struct SiteContext: Sendable {
  /// A list of the site's texts for machines.
  package struct Feed: Hashable, Sendable {
    /// Its name: `Atom`, `JSON Feed`, `OPDS`.
    package let name: String

    /// Its file.
    package let path: OutputPath

    /// What kind of file it is.
    package let mediaType: String

    /// Creates a feed.
    package init(name: String, path: OutputPath, mediaType: String) {
      self.name = name
      self.path = path
      self.mediaType = mediaType
    }
  }

  /// What `site.yml` says.
  package var settings: SiteSettings

  /// The lists the menu leads to.
  package var lists: [ListSubject]

  /// The feeds that exist.
  package var feeds: [Feed]

  /// Creates what all pages have in common.
  package init(settings: SiteSettings, lists: [ListSubject] = [.index], feeds: [Feed] = []) {
    self.settings = settings
    self.lists = lists
    self.feeds = feeds
  }
}
