package import Model

/// The facts that citations of a site's texts have in common.
package struct CitedSite: Sendable {
  /// The site the texts are read on.
  let title: String

  /// The address it is published under; `nil` when it does not say.
  let address: PublishedAddress?

  /// The names of authors it knows.
  let authors: AuthorRecords

  /// Takes what is cited from what `site.yml` says.
  package init(_ settings: SiteSettings) {
    title = settings.title.singleSpaced
    address = PublishedAddress(of: settings)
    authors = settings.authors
  }
}
