/// Everything that is known before a body is read: the settings, the texts and their addresses, the collections.
package struct Site: Sendable {
  /// What `site.yml` says.
  package let settings: SiteSettings

  /// The texts in the order of their sources' paths, each with an address no other has.
  package let texts: [Text]

  /// The collections in the order of their paths.
  package let collections: [Collection]

  /// The text `content/index.md`, printed at the head of the index; `nil` when there is none.
  package let introduction: Text?

  private let textBySource: [String: Int]

  /// Creates a site.
  package init(settings: SiteSettings, texts: [Text], collections: [Collection] = [], introduction: Text? = nil) {
    self.settings = settings
    self.texts = texts
    self.collections = collections
    self.introduction = introduction
    self.textBySource = Dictionary(
      texts.enumerated().map { ($0.element.source, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text that lies at a path relative to the site's folder.
  package func text(at source: String) -> Text? {
    textBySource[source].map { texts[$0] }
  }
}
