/// Everything known about a site before any body is read: the settings, the texts and their addresses, the collections.
package struct Site: Sendable {
  /// The settings of `site.yml`.
  package let settings: SiteSettings

  /// The texts in the order of their sources' paths, each with an address of its own.
  package let texts: [Text]

  /// The collections in the order of their paths.
  package let collections: [Collection]

  /// The text `content/index.md`, printed at the head of the index; `nil` when there is none.
  package let introduction: Text?

  /// The files beside no text's `index.md`, sorted; published only if a text shows them or links to them.
  package let looseFiles: [String]

  private let textBySource: [String: Int]
  private let bundles: [String: [BundleFile]]

  /// The sources of texts that are drafts.
  package let drafts: Set<String>

  /// Creates a site.
  ///
  /// - Parameters:
  ///   - settings: The settings of `site.yml`.
  ///   - texts: The texts in the order of their sources' paths.
  ///   - collections: The collections in the order of their paths.
  ///   - introduction: The text at the head of the index.
  ///   - bundles: The files beside a text, by the text's source, each list in the order of its paths.
  ///   - drafts: The sources of texts that are drafts.
  ///   - looseFiles: The files beside no text's `index.md`, sorted.
  package init(
    settings: SiteSettings, texts: [Text], collections: [Collection] = [], introduction: Text? = nil,
    bundles: [String: [BundleFile]] = [:], drafts: Set<String> = [], looseFiles: [String] = []
  ) {
    self.settings = settings
    self.texts = texts
    self.collections = collections
    self.introduction = introduction
    self.bundles = bundles
    self.drafts = drafts
    self.looseFiles = looseFiles
    self.textBySource = Dictionary(
      texts.enumerated().map { ($0.element.source, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same site with other settings and with other front matter in its texts.
  ///
  /// - Parameters:
  ///   - settings: The settings.
  ///   - texts: The texts, in the same order and with the same sources.
  package func replacing(settings: SiteSettings, texts: [Text]) -> Site {
    Site(
      settings: settings, texts: texts, collections: collections, introduction: introduction, bundles: bundles,
      drafts: drafts, looseFiles: looseFiles)
  }

  /// The text at a path relative to the site's folder.
  package func text(at source: String) -> Text? {
    textBySource[source].map { texts[$0] }
  }

  /// The files beside a text that are published with it, in the order of their paths.
  package func bundleFiles(of text: Text) -> [BundleFile] {
    bundles[text.source] ?? []
  }

  /// Whether there is a draft at a path, so that a link to it leads nowhere yet.
  package func isDraft(at source: String) -> Bool {
    drafts.contains(source)
  }
}
