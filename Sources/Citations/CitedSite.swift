package import Model

/// What the citations of a site's texts have in common.
package struct CitedSite: Sendable {
  /// The site the texts are read on.
  let title: String

  /// Where it is published; `nil` when it does not say.
  let address: PublishedAddress?

  /// What it says of authors.
  let authors: AuthorRecords

  /// Takes what is cited from what `site.yml` says.
  package init(_ settings: SiteSettings) {
    title = settings.title.singleSpaced
    address = PublishedAddress(of: settings)
    authors = settings.authors
  }
}
