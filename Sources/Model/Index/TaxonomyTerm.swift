/// A name under which texts are listed, while a taxonomy is under construction.
struct TaxonomyTerm {
  /// The name as it is printed.
  let name: String

  /// The name in its list.
  let listedName: String

  /// The name that identifies it in its taxonomy, and from which its slug is made.
  let spelling: String

  /// The key it is sorted by.
  let key: FilingKey

  /// The year it is sorted by before the key; `nil` in other taxonomies than the years.
  private(set) var year: Int?

  /// Whether it stands for texts without a name: a taxonomy of it alone has no pages.
  private(set) var isPlaceholder = false

  /// An author. The leading article of an organisation is skipped: *The Basement Group* is filed under B, *Le
  /// Corbusier* under L.
  static func author(_ name: AuthorName, alphabet: FilingAlphabet) -> TaxonomyTerm {
    let isBody = name.family == nil && name.printed.contains(" ")
    return TaxonomyTerm(
      name: name.printed, listedName: name.filed, spelling: name.printed,
      key: isBody
        ? FilingKey(title: name.printed, language: .english, alphabet: alphabet)
        : FilingKey(name: name.filed, alphabet: alphabet))
  }

  /// A topic.
  static func topic(_ name: String, alphabet: FilingAlphabet) -> TaxonomyTerm {
    TaxonomyTerm(name: name, listedName: name, spelling: name, key: FilingKey(name: name, alphabet: alphabet))
  }

  /// A series, filed as a title is.
  static func series(_ name: String, language: LanguageTag, alphabet: FilingAlphabet) -> TaxonomyTerm {
    TaxonomyTerm(
      name: name, listedName: name, spelling: name,
      key: FilingKey(title: name, language: language, alphabet: alphabet))
  }

  /// A year; `nil` for texts without a date, which come last.
  static func year(_ year: Int?, words: Words, alphabet: FilingAlphabet) -> TaxonomyTerm {
    let name = year.map { String($0) } ?? words[.undated]
    return TaxonomyTerm(
      name: name, listedName: name, spelling: year.map { String($0) } ?? "undated",
      key: FilingKey(name: name, alphabet: alphabet), year: year ?? .max, isPlaceholder: year == nil)
  }

  /// Whether it precedes another in their list.
  func isBefore(_ other: TaxonomyTerm) -> Bool {
    if year != other.year { return (year ?? .min) < (other.year ?? .min) }
    if key != other.key { return key < other.key }
    return spelling.utf8.lexicographicallyPrecedes(other.spelling.utf8)
  }
}
