package import Model

/// A text in a list. Its facts are collected once and shared by every list it appears in; a list can omit some of them.
package struct TextEntry: Sendable {
  /// Everything lists can print about a text.
  package struct Facts: Sendable {
    /// The text's front matter, as it is printed.
    package var frontMatter: FrontMatter

    /// Its page.
    package var page: OutputPath

    /// The authors as the site's lists spell them.
    package var authors: [String] = []

    /// The same text in other languages.
    package var translations: [PageLink] = []

    /// The same text in other libraries.
    package var elsewhere: [TextElsewhere] = []

    /// The minutes it takes to read; `nil` where they are not printed.
    package var minutes: Int?

    /// Its other formats.
    package var formats: [FormatFile] = []

    /// The number of its cover's paper stock.
    package var stock: Int?

    /// Creates the facts of a text.
    package init(_ frontMatter: FrontMatter, page: OutputPath) {
      self.frontMatter = frontMatter
      self.page = page
    }
  }

  /// The parts a list leaves out.
  package struct Omissions: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Its author, if there is only one: the list is of that author's texts.
    package static let soleAuthor = Omissions(rawValue: 1)

    /// Its date, since headings give it.
    package static let date = Omissions(rawValue: 2)

    /// Its number in its series, since the list is about something else, or headings give it.
    package static let number = Omissions(rawValue: 4)
  }

  private let facts: Box<Facts>

  /// The sum of its facts, by which a page of a list is known to be the same.
  package let sum: Checksum

  private var shownBody: Box<PageBody>?

  /// The parts the list leaves out.
  package var omissions: Omissions = []

  /// Creates the entry of a text, with all that is known of it.
  ///
  /// - Parameters:
  ///   - facts: All that lists can say of the text.
  ///   - sum: The sum of them; none where no page is held against an earlier one.
  package init(_ facts: Facts, sum: Checksum = .none) {
    self.facts = Box(facts)
    self.sum = sum
  }

  /// Its body, where the list shows it whole; `nil` elsewhere.
  package var body: PageBody? {
    get { shownBody?.value }
    set { shownBody = newValue.map { Box($0) } }
  }

  /// Its title.
  package var title: String { facts.value.frontMatter.title }

  /// Its page.
  package var page: OutputPath { facts.value.page }

  /// The language of its title and summary.
  package var language: LanguageTag { facts.value.frontMatter.language }

  /// Its authors, unless the list omits them.
  package var authors: [String] {
    omissions.contains(.soleAuthor) && facts.value.authors.count == 1 ? [] : facts.value.authors
  }

  /// The same text in other languages.
  package var translations: [PageLink] { facts.value.translations }

  /// The same text in other libraries.
  package var elsewhere: [TextElsewhere] { facts.value.elsewhere }

  /// Its date, unless the list omits it.
  package var date: PublicationDate? { omissions.contains(.date) ? nil : facts.value.frontMatter.date }

  /// Its summary.
  package var summary: String? { facts.value.frontMatter.summary }

  /// The minutes it takes to read; `nil` where they are not printed.
  package var minutes: Int? { facts.value.minutes }

  /// Its other formats.
  package var formats: [FormatFile] { facts.value.formats }

  /// The formats named in lists: EPUB and PDF, which are read elsewhere; the others are linked from the text's page.
  var listedFormats: [FormatFile] { formats.filter { ["epub", "pdf"].contains($0.format.rawValue) } }

  /// Its number in its series, unless the list omits it.
  package var number: Int? { omissions.contains(.number) ? nil : facts.value.frontMatter.series?.number }

  /// Whether it is a draft.
  package var isDraft: Bool { facts.value.frontMatter.isDraft }

  /// The number of its cover's paper stock.
  package var stock: Int? { facts.value.stock }

  /// Its author's own keys.
  package var ownKeys: [OwnKey] { facts.value.frontMatter.ownKeys }
}
