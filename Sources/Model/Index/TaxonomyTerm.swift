/// A name under which texts are listed, while a taxonomy is gathered.
struct TaxonomyTerm {
  /// The name as it is printed.
  let name: String

  /// The name as its list says it.
  let listedName: String

  /// The name that tells it from others of its taxonomy, and that its address is made of.
  let spelling: String

  /// Its place among the others.
  let key: FilingKey

  /// The year that decides before the key does; `nil` where names decide.
  private(set) var year: Int?

  /// Whether it stands for the lack of a name: a taxonomy of it alone has no pages.
  private(set) var isLack = false

  /// An author. A body's article is passed over as a title's is: The Basement Group under B. Le Corbusier stays under
  /// L.
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
      key: FilingKey(name: name, alphabet: alphabet), year: year ?? .max, isLack: year == nil)
  }

  /// Whether it stands before another in their list.
  func isBefore(_ other: TaxonomyTerm) -> Bool {
    if year != other.year { return (year ?? .min) < (other.year ?? .min) }
    if key != other.key { return key < other.key }
    return spelling.utf8.lexicographicallyPrecedes(other.spelling.utf8)
  }
}
