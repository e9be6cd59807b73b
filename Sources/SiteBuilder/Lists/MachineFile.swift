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

  /// The catalogue for e-readers, as pages name it.
  static let opds = SiteContext.Feed(
    name: "OPDS", path: OPDSCatalogue.atomPage, mediaType: OPDSCatalogue.navigationType)

  /// The feeds of a site.
  ///
  /// - Parameters:
  ///   - hasAddress: Whether it is known where the site will be published.
  ///   - hasBooks: Whether a text is there in a form e-readers open.
  static func feeds(hasAddress: Bool, hasBooks: Bool) -> [SiteContext.Feed] {
    (hasAddress ? feeds : []) + (hasBooks ? [opds] : [])
  }

  /// All of them.
  ///
  /// - Parameters:
  ///   - hasAddress: Whether it is known where the site will be published.
  ///   - hasBooks: Whether a text is there in a form e-readers open.
  static func all(hasAddress: Bool, hasBooks: Bool) -> [OutputPath] {
    [notFound, OwnedFiles.manifest, LibraryCatalogue.page]
      + (hasAddress ? [Feed.atomPage, Feed.jsonPage, Sitemap.page] : [])
      + (hasBooks ? [OPDSCatalogue.atomPage, OPDSCatalogue.jsonPage] : [])
  }

  /// Those that a text may link to, beside the pages of the lists.
  static func linked(hasAddress: Bool, hasBooks: Bool) -> [OutputPath] {
    all(hasAddress: hasAddress, hasBooks: hasBooks).filter { $0 != notFound && $0 != OwnedFiles.manifest }
  }
}
