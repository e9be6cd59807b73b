import Feeds
import Model
import Templating

/// The files at the root of the output that belong to no text and no list.
enum MachineFile {
  /// The page that hosts show for an address that does not exist.
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
  ///   - hasAddress: Whether the address the site is published at is known.
  ///   - hasBooks: Whether a text is made in a format that e-readers open.
  static func feeds(hasAddress: Bool, hasBooks: Bool) -> [SiteContext.Feed] {
    (hasAddress ? feeds : []) + (hasBooks ? [opds] : [])
  }

  /// The paths of all these files.
  ///
  /// - Parameters:
  ///   - hasAddress: Whether the address the site is published at is known.
  ///   - hasBooks: Whether a text is made in a format that e-readers open.
  static func all(hasAddress: Bool, hasBooks: Bool) -> [OutputPath] {
    [notFound, OwnedFiles.manifest, LibraryCatalogue.page]
      + (hasAddress ? [Feed.atomPage, Feed.jsonPage, Sitemap.page] : [])
      + (hasBooks ? [OPDSCatalogue.atomPage, OPDSCatalogue.jsonPage] : [])
  }

  /// The paths of those that a text may link to.
  static func linked(hasAddress: Bool, hasBooks: Bool) -> [OutputPath] {
    all(hasAddress: hasAddress, hasBooks: hasBooks).filter { $0 != notFound && $0 != OwnedFiles.manifest }
  }
}
