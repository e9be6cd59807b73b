import Feeds
import Model
import Templating

/// The files at the root of the output that no text and no list gives its name to.
enum MachineFile {
  /// The page shown where there is none.
  static let notFound = OutputPath("404.html")

  /// The feeds, as pages name them.
  static let feeds = [
    SiteContext.Feed(name: "Atom", path: Feed.atomPage, mediaType: "application/atom+xml"),
    SiteContext.Feed(name: "JSON Feed", path: Feed.jsonPage, mediaType: "application/feed+json"),
  ]

  /// All of them.
  ///
  /// - Parameter hasAddress: Whether it is known where the site will be published.
  static func all(hasAddress: Bool) -> [OutputPath] {
    [notFound, OwnedFiles.manifest] + (hasAddress ? [Feed.atomPage, Feed.jsonPage, Sitemap.page] : [])
  }

  /// Those that a text may link to, beside the pages of the lists.
  static func linked(hasAddress: Bool) -> [OutputPath] {
    hasAddress ? [Feed.atomPage, Feed.jsonPage, Sitemap.page] : []
  }
}
