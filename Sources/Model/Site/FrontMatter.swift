// swift-format-ignore-file: UseShorthandTypeNames
/// The front matter of a text: the metadata between its `---` lines.
///
/// `Optional` is written out so that the memberwise initialiser requires every field, and none can be forgotten when
/// front matter is read from the cache.
package struct FrontMatter: Hashable, Sendable {
  /// A series, and the text's number in it.
  package struct SeriesEntry: Hashable, Sendable {
    /// The series' name.
    package let name: String

    /// The text's number in the series; `nil` when it has none.
    package let number: Int?

    /// Creates an entry in a series.
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

  /// The date it was first published.
  package var date: Optional<PublicationDate>

  /// The language it is in: its own, else the site's.
  package var language: LanguageTag

  /// A summary in a sentence.
  package var summary: Optional<String>

  /// Its topics, in the order given.
  package var topics: [String]

  /// The series it belongs to.
  package var series: Optional<SeriesEntry>

  /// The issue of a newspaper it belongs to; `nil` for that of its collection.
  package var issue: Optional<String>

  /// Its translators, in the order given.
  package var translators: [String]

  /// Its publisher with the city, as it is to be printed.
  package var publisher: Optional<String>

  /// The source the text was taken from.
  package var source: Optional<String>

  /// Its licence or other rights.
  package var rights: Optional<String>

  /// Its former addresses, in the order given.
  package var aliases: [Alias]

  /// The dedication, as it is to be printed before the text.
  package var dedication: Optional<String>

  /// Whether it is a draft, which is not published.
  package var isDraft: Bool

  /// Whether it is a page of the site rather than a pamphlet: it is in no list, no feed and no count, and is not cited.
  package var isPage: Bool

  /// Its position among others where lists are sorted by number.
  package var order: Optional<Int>

  /// The formats it is made in: its own, else the site's.
  package var formats: [Format]

  /// The placement of its footnotes: its own choice, else the site's.
  package var notes: NotesPlacement

  /// Whether typewriter quotes and dashes are replaced as a typesetter would: its own choice, else the site's.
  package var isSmart: Bool

  /// The settings of proof-reading: its own, completed by the site's.
  package var checks: CheckSettings

  /// The author's own keys (`x-…`) with their values as written, in the order of the keys.
  package var ownKeys: [OwnKey]

  /// The authors' names as they are printed, in direct order whichever way they were given.
  package var printedAuthors: [String] { authors.map { AuthorName($0, language: language).printed } }
}

/// A key of the author's own, beginning with `x-`, which is passed to the templates as it is.
package struct OwnKey: Hashable, Sendable {
  /// The key with its `x-`.
  package let name: String

  /// The value as written.
  package let value: String

  /// Creates a key with its value.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension FrontMatter {
  /// Creates front matter with only a title and a language.
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
  /// All together after the text.
  case end
  /// After each section, which begins with a heading of the highest level in the text.
  case section
}
