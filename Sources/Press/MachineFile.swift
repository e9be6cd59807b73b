import Manuscript
import Templating

/// The files at the root of the output that no text and no list gives its name to.
enum MachineFile {
  /// The page shown where there is none.
  static let notFound = PagePath("404.html")

  /// The newest texts, in Atom.
  static let atom = PagePath("feed.xml")

  /// The newest texts, in JSON Feed.
  static let jsonFeed = PagePath("feed.json")

  /// All pages, for search engines.
  static let sitemap = PagePath("sitemap.xml")

  /// The feeds, as pages name them.
  static let feeds = [
    SitePresentation.Feed(name: "Atom", path: atom, mediaType: "application/atom+xml"),
    SitePresentation.Feed(name: "JSON Feed", path: jsonFeed, mediaType: "application/feed+json"),
  ]

  /// All of them.
  ///
  /// - Parameter hasAddress: Whether it is known where the site will be published.
  static func all(hasAddress: Bool) -> [PagePath] {
    [notFound, Ledger.page] + (hasAddress ? [atom, jsonFeed, sitemap] : [])
  }
}
