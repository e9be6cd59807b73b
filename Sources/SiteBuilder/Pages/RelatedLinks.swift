import Citations
import Model
import Templating

/// Links on a text's page that depend on other texts: authors, series, translations.
struct RelatedLinks: Sendable {
  /// The formats the text is made in, the page first.
  let formats: [Format]

  /// Its authors, in the order given.
  let authors: [PageLink]

  /// Its topics, in the order given.
  let topics: [PageLink]

  /// Its series.
  let series: PageLink?

  /// The text before it in the series.
  let previous: PageLink?

  /// The text after it in the series.
  let next: PageLink?

  /// The same text in other languages.
  let translations: [PageLink]

  /// The same text in other libraries.
  let elsewhere: [TextElsewhere]

  /// Further texts by its authors and on its topics.
  let more: [MoreTexts]

  /// The page of the text.
  ///
  /// - Parameters:
  ///   - text: The text, with its front matter typeset.
  ///   - site: The site that its citations name.
  ///   - body: The body of the text.
  ///   - minutes: The minutes it takes to read.
  ///   - files: The files of its other formats.
  func page(of text: Text, on site: CitedSite, body: PageBody, minutes: Int, files: [MadeFormat]) -> TextPage {
    let cited = CitedText(text, on: site)
    var page = TextPage(of: text, body: body, minutes: minutes, printedAuthors: cited.printedAuthors)
    page.formats = files.map { FormatFile($0, in: Words.of(text.frontMatter.language)) }
    page.authors = authors
    page.translators = text.frontMatter.translators.map { PageLink($0, page: nil) }
    page.topics = topics
    page.series = series
    page.previous = previous
    page.next = next
    page.translations = translations
    page.elsewhere = elsewhere
    // A page that is no pamphlet is not cited.
    if text.frontMatter.isPage { return page }
    page.citations = CitationStyle.shown.map { Citation(style: $0.name, html: cited.html(in: $0)) }
    page.more = more
    return page
  }
}

extension FormatFile {
  /// Creates the link to a file of a text, with its size or its sheets of paper in the words of a language.
  init(_ made: MadeFormat, in words: Words, title: String? = nil) {
    let size = words.phrases.fileSize(made.size)
    // A cover is made as an SVG and as a PNG.
    let kind = made.format == .cover ? (made.path.path.hasSuffix(".png") ? "PNG" : "SVG") + words[.comma] : ""
    self.init(
      made.format, path: made.path, detail: made.sheets.map { words.sheets($0, of: made.format) } ?? kind + size,
      title: title)
  }
}
