import HTML
import Model
import Templating

/// Makes the models of texts for pages and lists: links to their authors, topics and neighbours, and their formats.
struct PageModels: Sendable {
  /// Everything known of the site before a body is read.
  let site: Site

  /// The index of the site's texts: by author, topic, series, year and title.
  let siteIndex: SiteIndex

  /// The formats to make of every text instead of its own; `nil` where each text's own apply.
  let formats: [Format]?

  /// The texts of other libraries.
  let elsewhere: LinkedTexts

  /// Every text as a link to its page, and every entry of the index, made once: most are printed many times.
  private let textLinks: [PageLink]
  private let authorLinks: [PageLink]
  private let topicLinks: [PageLink]
  private let seriesLinks: [PageLink]

  /// The number of texts by each author and on each topic.
  private let authorCounts: [Int]
  private let topicCounts: [Int]

  /// The highest number of further texts named at the end of a text, by its author and on its topic each.
  private static let moreTexts = 5

  /// Creates the models of a site's texts.
  init(site: Site, siteIndex: SiteIndex, formats: [Format]?, elsewhere: LinkedTexts) {
    self.elsewhere = elsewhere
    self.site = site
    self.siteIndex = siteIndex
    self.formats = formats
    func links(_ taxonomy: Taxonomy) -> [PageLink] {
      taxonomy.entries.map { PageLink($0.name, page: $0.page) }
    }
    textLinks = site.texts.map { text in
      PageLink(text.frontMatter.title, page: text.page, language: text.frontMatter.language)
    }
    authorLinks = siteIndex.authors.entries.map {
      PageLink($0.name, page: $0.page, direction: site.settings.authors[$0.name]?.direction)
    }
    topicLinks = links(siteIndex.topics)
    seriesLinks = links(siteIndex.series)
    authorCounts = siteIndex.authors.entries.map { siteIndex.works(among: $0.texts).count }
    topicCounts = siteIndex.topics.entries.map { siteIndex.works(among: $0.texts).count }
  }

  /// The formats a text is made in, the page first.
  func formats(of text: Text) -> [Format] { Self.formats(of: text, asked: formats) }

  /// The formats a text is made in, the page first.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - asked: The formats to make of every text instead of its own; `nil` where each text's own apply.
  static func formats(of text: Text, asked: [Format]?) -> [Format] {
    // A page that is no pamphlet is not offered in other formats.
    let wanted = text.frontMatter.isPage ? [] : asked ?? text.frontMatter.formats
    // The page is how a text is found: it is always made.
    return Format.allCases.filter { $0 == .html || wanted.contains($0) }
  }

  /// Everything the page of a text prints around its body.
  ///
  /// - Parameter index: The index of the text among the site's.
  func related(of index: Int) -> RelatedLinks {
    let text = site.texts[index]
    let neighbours = siteIndex.neighbours(of: index)
    return RelatedLinks(
      formats: formats(of: text), authors: siteIndex.authors.indices(of: index).map { authorLinks[Int($0)] },
      topics: siteIndex.topics.indices(of: index).map { topicLinks[Int($0)] },
      series: siteIndex.series.indices(of: index).first.map { seriesLinks[Int($0)] },
      previous: neighbours.previous.map { textLinks[$0] }, next: neighbours.next.map { textLinks[$0] },
      translations: siteIndex.translations(of: index).map { textLinks[$0] },
      elsewhere: elsewhere.versions(of: index, in: text.frontMatter.language), more: more(for: index))
  }

  /// A text as a link to its page, in the language it is in.
  func link(to text: Int) -> PageLink { textLinks[text] }

  /// A text in a list, with everything a list can say of it.
  ///
  /// - Parameters:
  ///   - index: The index of the text among the site's.
  ///   - minutes: The minutes it takes to read.
  ///   - formats: Its files in other formats.
  func entry(of index: Int, minutes: Int, formats: [MadeFormat]) -> TextEntry {
    let text = site.texts[index]
    var facts = TextEntry.Facts(text.frontMatter, page: text.page)
    facts.authors = siteIndex.authors.indices(of: index).map { authorLinks[Int($0)].name }
    facts.translations = siteIndex.translations(of: index).map { textLinks[$0] }
    facts.elsewhere = elsewhere.versions(of: index, in: text.frontMatter.language)
    facts.minutes = minutes
    // Without their sizes: these change with every edit, and every list would with them.
    facts.formats = formats.map { FormatFile($0.format, path: $0.path) }
    facts.stock = PaperStock(of: text).number
    var packer = Packer(capacity: 1024)
    packer.pack(facts)
    return TextEntry(facts, sum: Checksum(of: packer.bytes))
  }

  /// A link to a text, or to its translation into the language of the page that the link stands on.
  private func link(to text: Int, from page: Int) -> PageLink {
    let language = site.texts[page].frontMatter.language
    guard site.texts[text].frontMatter.language != language else { return textLinks[text] }
    let version = siteIndex.translations(of: text).first { site.texts[$0].frontMatter.language == language }
    return textLinks[version ?? text]
  }

  private func more(for index: Int) -> [MoreTexts] {
    let byAuthors = siteIndex.others(byAuthorsOf: index, limit: Self.moreTexts)
    let onTopics = siteIndex.others(onTopicsOf: index, except: byAuthors, limit: Self.moreTexts)
    var rows: [MoreTexts] = []
    if let author = siteIndex.authors.indices(of: index).first, !byAuthors.isEmpty {
      rows.append(
        MoreTexts(
          .author, authorLinks[Int(author)], texts: byAuthors.map { link(to: $0, from: index) },
          count: authorCounts[Int(author)]))
    }
    if let topic = siteIndex.topics.indices(of: index).first, !onTopics.isEmpty {
      rows.append(
        MoreTexts(
          .topic, topicLinks[Int(topic)], texts: onTopics.map { link(to: $0, from: index) },
          count: topicCounts[Int(topic)]))
    }
    return rows
  }
}
