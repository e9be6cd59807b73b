import Hypertext
package import Manuscript

/// What a citation says of a text.
package struct CitedText: Sendable {
  /// The authors, in the order given.
  let authors: [AuthorName]

  /// The translators, in the order given.
  let translators: [AuthorName]

  /// The title, without its second line.
  let title: String

  /// Where it was published: `Boston` of `Boston: Ticknor and Fields`.
  let place: String?

  /// Who published it.
  let publisher: String?

  /// When it was published.
  let date: PublicationDate?

  /// The series, and the number in it.
  let series: FrontMatter.SeriesPlace?

  /// The language it is in, which its citation is in too as far as styles allow.
  let language: LanguageTag

  /// The words of the language.
  let wording: Wording

  /// The site it is read on.
  let site: String

  /// The whole address of its page, in ASCII; `nil` when it is not known.
  let address: String?

  /// Creates what is to be cited.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - settings: What `site.yml` says.
  package init(_ text: Text, settings: SiteSettings) {
    let frontMatter = text.frontMatter
    let language = frontMatter.language
    self.authors = frontMatter.authors.map { AuthorName($0, language: language) }
    self.translators = frontMatter.translators.map { AuthorName($0, language: language) }
    self.title = frontMatter.title.singleSpaced
    // Only a colon tells the place from the name: "Boston, Ticknor and Fields" could be either way round.
    let imprint = frontMatter.publisher?.singleSpaced.split(separator: ": ", maxSplits: 1).map(String.init) ?? []
    self.place = imprint.count == 2 ? imprint[0] : nil
    self.publisher = imprint.last
    self.date = frontMatter.date
    self.series = frontMatter.series
    self.language = language
    self.wording = Wording(for: language)
    self.site = settings.title.singleSpaced
    self.address = PublishedAddress(of: settings)?.address(of: text.page)
  }

  /// The citation as HTML: a line of text with `<cite>`, or a `<pre>` where line breaks count.
  package func html(in style: CitationStyle) -> String {
    switch style {
    case .chicago: chicago
    case .mla: mla
    case .apa: apa
    case .bibtex: "<pre>\(bibTeX.escapedForHTML)</pre>"
    case .ris: "<pre>\(ris.escapedForHTML)</pre>"
    }
  }
}

extension String {
  /// The text as it may stand between tags; what HTML allows nowhere is left out.
  var escapedForHTML: String {
    // Most names and titles hold nothing that could be escaped.
    let isPlain = utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
        && byte != UInt8(ascii: "\"")
    }
    if isPlain { return self }
    var bytes: [UInt8] = []
    bytes.append(self, escapedFor: .text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
