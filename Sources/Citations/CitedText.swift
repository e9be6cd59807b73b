import HTML
package import Model

/// The parts of a citation of a text.
package struct CitedText: Sendable {
  /// The authors, in the order given.
  let authors: [AuthorName]

  /// The translators, in the order given.
  let translators: [AuthorName]

  /// The title, without the subtitle.
  let title: String

  /// The city it was published in: `Boston` of `Boston: Ticknor and Fields`.
  let city: String?

  /// Its publisher.
  let publisher: String?

  /// The date of publication.
  let date: PublicationDate?

  /// The series, and the number in it.
  let series: FrontMatter.SeriesEntry?

  /// The text's language, which is also that of its citation as far as styles allow.
  let language: LanguageTag

  /// The program's own words in that language.
  let words: Words

  /// The date in words, or the abbreviation for none, such as `n.d.`
  let dateInWords: String

  /// The title of the site.
  let site: String

  /// The absolute address of the text's page, in ASCII; `nil` when it is not known.
  let address: String?

  /// Creates the parts of a text's citation.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - site: The site that publishes it.
  package init(_ text: Text, on site: CitedSite) {
    let language = text.frontMatter.language
    let words = Words.of(language)
    self.authors = text.frontMatter.authors.map { AuthorName($0, language: language, records: site.authors) }
    self.translators = text.frontMatter.translators.map {
      AuthorName($0, language: language, records: site.authors)
    }
    self.title = text.frontMatter.title.singleSpaced
    // Only a colon separates the place from the name: "Boston, Ticknor and Fields" could be either way round.
    let imprint = text.frontMatter.publisher?.singleSpaced.split(separator: ": ", maxSplits: 1).map(String.init) ?? []
    self.city = imprint.count == 2 ? imprint[0] : nil
    self.publisher = imprint.last
    self.date = text.frontMatter.date
    self.series = text.frontMatter.series
    self.language = language
    self.words = words
    self.dateInWords = text.frontMatter.date.map { words.date($0) } ?? Self.noDate(in: language)
    self.site = site.title
    self.address = site.address?.address(of: text.page)
  }

  /// The authors' names as they are printed, in the order given.
  package var printedAuthors: [String] { authors.map(\.printed) }

  /// The citation as HTML in UTF-8: a line of text with `<cite>`, or a `<pre>` where line breaks count.
  package func html(in style: CitationStyle) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(512)
    switch style {
    case .chicago: writeChicago(to: &html)
    case .mla: writeMLA(to: &html)
    case .apa: writeAPA(to: &html)
    case .bibtex:
      html.append(literal: "<pre dir=\"ltr\">")
      writeBibTeX(to: &html)
      html.append(literal: "</pre>")
    case .ris:
      html.append(literal: "<pre dir=\"ltr\">")
      html.append(ris, escapedFor: .text)
      html.append(literal: "</pre>")
    }
    return html
  }

  /// The abbreviation that bibliographies in a language print for an unknown date.
  private static func noDate(in language: LanguageTag) -> String {
    switch language.language {
    case "de": "o. J."
    case "fr", "it", "pt": "s. d."
    case "es", "ca": "s. f."
    case "nl": "z. j."
    case "pl": "b. r."
    case "ru": "б. г."
    case "uk": "б. р."
    case "ar": "د. ت."
    case "he": "חש״ד"
    case "zh": "日期不详"
    case "ja": "日付なし"
    default: "n.d."
    }
  }
}
