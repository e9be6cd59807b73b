/// The taxonomies of a site under construction: its authors, topics, series and years.
struct TaxonomyBuilders {
  private(set) var authors = TaxonomyBuilder()
  private(set) var topics = TaxonomyBuilder()
  private(set) var series = TaxonomyBuilder()
  private(set) var years = TaxonomyBuilder()

  private let settings: SiteSettings
  private let words: Words
  private let alphabet: FilingAlphabet

  /// Lists the texts of a site, except for pages that are not pamphlets.
  init(of site: Site, alphabet: FilingAlphabet) {
    settings = site.settings
    words = Words.of(site.settings.language)
    self.alphabet = alphabet
    for text in site.texts { list(text.frontMatter) }
  }

  private mutating func list(_ frontMatter: FrontMatter) {
    func listed(_ names: [String]) -> [String] { frontMatter.isPage ? [] : names }
    authors.list(under: listed(frontMatter.authors)) { [settings, alphabet] in
      .author(AuthorName($0, language: frontMatter.language, records: settings.authors), alphabet: alphabet)
    }
    topics.list(under: listed(frontMatter.topics)) { [alphabet] in .topic($0, alphabet: alphabet) }
    series.list(under: listed([frontMatter.series?.name ?? ""])) { [settings, alphabet] in
      .series($0, language: settings.language, alphabet: alphabet)
    }
    let year = frontMatter.date?.year
    years.list(under: listed([year.map { String($0) } ?? "undated"])) { [words, alphabet] _ in
      .year(year, words: words, alphabet: alphabet)
    }
  }
}
