import Catalogue
import Manuscript
import Templating

/// What the page of a text prints around it that follows from other texts of the site, and from where it lies.
struct PageFrame: Sendable {
  /// The text's other forms, in the order they are offered in.
  var editions: [EditionFile] = []

  /// Its authors, in the order given.
  var authors: [PageLink] = []

  /// Its topics, in the order given.
  var topics: [PageLink] = []

  /// Its series.
  var series: PageLink?

  /// The text before it in the series.
  var previous: PageLink?

  /// The text after it in the series.
  var next: PageLink?

  /// The same text in other languages.
  var translations: [PageLink] = []

  /// More by its authors and on its topics.
  var more: [MoreTexts] = []

  /// The page of the text.
  ///
  /// - Parameters:
  ///   - text: The text, what it says about itself set as it is printed.
  ///   - settings: What `site.yml` says, set as it is printed.
  ///   - body: What the text says.
  ///   - minutes: How long it takes to read.
  func page(of text: Text, settings: SiteSettings, body: PageBody, minutes: Int) -> TextPage {
    var page = TextPage(of: text, body: body, minutes: minutes)
    page.editions = editions
    page.authors = authors
    page.translators = text.frontMatter.translators.map { PageLink($0, page: nil) }
    page.topics = topics
    page.series = series
    page.previous = previous
    page.next = next
    page.translations = translations
    let cited = CitedText(text, settings: settings)
    page.citations = CitationStyle.shown.map { Citation(style: $0.name, html: cited.html(in: $0)) }
    page.more = more
    return page
  }
}
