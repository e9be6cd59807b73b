// swift-format-ignore-file: UseShorthandTypeNames
/// The front matter of a text, between its `---` lines.
///
/// `Optional` is written out: so its memberwise initialiser asks for every field, and none is forgotten when a text's
/// front matter is read from the cache.
package struct FrontMatter: Hashable, Sendable {
  /// A series, and the text's place in it.
  package struct SeriesEntry: Hashable, Sendable {
    /// The series' name.
    package let name: String

    /// The text's number in it, when it has one.
    package let number: Int?

    /// Creates a place in a series.
    package init(name: String, number: Int? = nil) {
      self.name = name
      self.number = number
    }
  }

  /// The title: the author's, else the body's first heading, else the file's name.
  package var title: String

  /// The title's second line.
  package var subtitle: Optional<String>

  /// Its authors, in the order given.
  package var authors: [String]

  /// When it was first published.
  package var date: Optional<PublicationDate>

  /// The language it is in: its own, else the site's.
  package var language: LanguageTag

  /// Its subject, in a sentence.
  package var summary: Optional<String>

  /// Its topics, in the order given.
  package var topics: [String]

  /// The series it belongs to.
  package var series: Optional<SeriesEntry>

  /// The issue of a newspaper it stands in; that of its collection where it names none.
  package var issue: Optional<String>

  /// Its translators, in the order given.
  package var translators: [String]

  /// Its publisher with the city, as it is to be printed.
  package var publisher: Optional<String>

  /// The source the text was taken from.
  package var source: Optional<String>

  /// The rights of others to it.
  package var rights: Optional<String>

  /// Old addresses of it, in the order given.
  package var aliases: [Alias]

  /// To whom it is dedicated, as it is to be printed before the text.
  package var dedication: Optional<String>

  /// Whether it is kept back until its author says otherwise.
  package var isDraft: Bool

  /// Whether it is a page of the site that is no pamphlet: it stands in no list, no feed and no count, and is not
  /// cited.
  package var isPage: Bool

  /// Its place among others where lists are ordered by number.
  package var order: Optional<Int>

  /// The forms it is made in: its own, else the site's.
  package var formats: [Format]

  /// The placement of its footnotes: its own choice, else the site's.
  package var notes: NotesPlacement

  /// Whether its plain quotes and dashes are printed as a typesetter would: its own choice, else the site's.
  package var isSmart: Bool

  /// The settings of proof-reading: its own over the site's.
  package var checks: CheckSettings

  /// The author's own keys (`x-…`) with their values as written, in the order of the keys.
  package var ownKeys: [OwnKey]

  /// The authors' names as they are printed, whichever way round they were given.
  package var printedAuthors: [String] { authors.map { AuthorName($0, language: language).printed } }
}

/// A key that begins `x-`: the author's own, handed to the templates as it stands.
package struct OwnKey: Hashable, Sendable {
  /// The key with its `x-`.
  package let name: String

  /// The value's own text.
  package let value: String

  /// Creates a key with its value.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension FrontMatter {
  /// Creates front matter that says no more than a title and a language.
  package init(title: String, language: LanguageTag) {
    self.init(
      title: title, subtitle: nil, authors: [], date: nil, language: language, summary: nil, topics: [], series: nil,
      issue: nil, translators: [], publisher: nil, source: nil, rights: nil, aliases: [], dedication: nil,
      isDraft: false,
      isPage: false, order: nil, formats: Format.standard, notes: .end,
      isSmart: true, checks: CheckSettings(), ownKeys: [])
  }
}

/// The placements of a text's footnotes.
package enum NotesPlacement: String, CaseIterable, Hashable, Sendable {
  /// All together behind the text.
  case end
  /// Behind each section, which is what stands under a heading of the highest level in the text.
  case section
}
