package import Model

/// The facts that citations of a site's texts have in common.
package struct CitedSite: Sendable {
  /// The title of the site.
  let title: String

  /// The address the site is published under; `nil` when `site.yml` does not say.
  let address: PublishedAddress?

  /// The authors that `site.yml` describes.
  let authors: AuthorRecords

  /// Takes the facts from the settings of `site.yml`.
  package init(_ settings: SiteSettings) {
    title = settings.title.singleSpaced
    address = PublishedAddress(of: settings)
    authors = settings.authors
  }
}
