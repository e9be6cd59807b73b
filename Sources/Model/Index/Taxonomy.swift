/// One list of names under which texts are found: all authors, all topics, all series or all years.
package struct Taxonomy: Sendable {
  /// The property texts are listed by.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case authors, topics, series, years

    /// The first page of the list of its names: `authors/index.html`.
    package var path: OutputPath { OutputPath(rawValue + "/index.html") }

    /// The word for all its names.
    package var plural: Word {
      switch self {
      case .authors: .authors
      case .topics: .topics
      case .series: .seriesPlural
      case .years: .years
      }
    }

    /// The word for one of its names.
    package var singular: Word {
      switch self {
      case .authors: .author
      case .topics: .topic
      case .series: .series
      case .years: .year
      }
    }
  }

  /// One name of a taxonomy, with its texts.
  package struct Entry: Sendable {
    /// The name as a page's title or a link says it.
    package let name: String

    /// The name as the list says it, which for authors is the filed one: `Thoreau, Henry David`.
    package let listedName: String

    /// The name in its page's address.
    package let slug: Slug

    /// The path of the entry's page: `authors/henry-david-thoreau/index.html`.
    package let page: OutputPath

    /// The letter it is listed under; `nil` for none, and for years.
    package let initial: String?

    /// Its texts, as places in the site's, each once: a series' by their numbers, all others as the index has them.
    package let texts: [Int]
  }

  /// The property texts are listed by.
  package let kind: Kind

  /// The entries in the order of their names; years from the first to the last, then the undated.
  package let entries: [Entry]

  /// Whether it has pages: when anything is in it. Texts without a date alone are no years.
  package let hasPages: Bool

  /// Whether the menu leads to it: when it has two entries at least, and more than one text under one of them.
  ///
  /// A list of one name, or of as many names as texts, is no way to find any.
  package var isWorthMenu: Bool {
    hasPages && entries.count > 1 && entries.contains { $0.texts.count > 1 }
  }

  /// For each text, where its entries begin among `entriesOfTexts`; one more at the end.
  private let starts: [Int32]
  private let entriesOfTexts: [Int32]

  /// Creates a taxonomy.
  ///
  /// - Parameters:
  ///   - kind: The property the texts are listed by.
  ///   - entries: The entries in order.
  ///   - hasPages: Whether it has pages.
  ///   - entriesOfTexts: For each text of the site, its entries in the order its front matter has them.
  init(kind: Kind, entries: [Entry], hasPages: Bool, entriesOfTexts: [[Int32]]) {
    self.kind = kind
    self.entries = entries
    self.hasPages = hasPages
    var starts: [Int32] = [0]
    starts.reserveCapacity(entriesOfTexts.count + 1)
    for entries in entriesOfTexts { starts.append((starts.last ?? 0) + Int32(entries.count)) }
    self.starts = starts
    self.entriesOfTexts = entriesOfTexts.flatMap(\.self)
  }

  /// The entries a text is listed under, in the order its front matter names them.
  ///
  /// - Parameter text: The text's place among the site's.
  package func entries(of text: Int) -> [Entry] { indices(of: text).map { entries[Int($0)] } }

  /// The places, among the entries, of those a text is listed under.
  package func indices(of text: Int) -> ArraySlice<Int32> { entriesOfTexts[Int(starts[text])..<Int(starts[text + 1])] }
}
