/// One list of names under which texts are found: all authors, all topics, all series or all years.
package struct Taxonomy: Sendable {
  /// The property texts are listed by.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case authors, topics, series, years

    /// The first page of the list of its names: `authors/index.html`.
    package var path: OutputPath { OutputPath(rawValue + "/index.html") }

    /// The word for all its names together.
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
    /// The name in titles and links.
    package let name: String

    /// The name in the list, which for authors is the filed one: `Thoreau, Henry David`.
    package let listedName: String

    /// The slug of its page's address.
    package let slug: Slug

    /// The path of the entry's page: `authors/henry-david-thoreau/index.html`.
    package let page: OutputPath

    /// The letter it is listed under; `nil` for none, and for years.
    package let initial: String?

    /// The indices of its texts within the site's, each once: a series' by number, all others in the order of the
    /// index.
    package let texts: [Int]
  }

  /// The property texts are listed by.
  package let kind: Kind

  /// The entries in the order of their names; years in ascending order, then the undated.
  package let entries: [Entry]

  /// Whether it has pages: if it has entries. The undated alone make no years.
  package let hasPages: Bool

  /// Whether the menu links to it: if it has at least two entries, one of them with more than one text.
  ///
  /// A list of one name, or of as many names as texts, does not help anyone to find a text.
  package var isWorthMenu: Bool {
    hasPages && entries.count > 1 && entries.contains { $0.texts.count > 1 }
  }

  /// For each text, the start of its entries in `entriesOfTexts`, and one more for the end.
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
  /// - Parameter text: The index of the text within the site's.
  package func entries(of text: Int) -> [Entry] { indices(of: text).map { entries[Int($0)] } }

  /// The indices of the entries a text is listed under.
  package func indices(of text: Int) -> ArraySlice<Int32> { entriesOfTexts[Int(starts[text])..<Int(starts[text + 1])] }
}
