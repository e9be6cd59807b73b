/// A person or an organisation that wrote or translated texts, as `authors:` in `site.yml` describes it.
package struct AuthorRecord: Hashable, Sendable {
  /// The name as it is printed.
  package let name: String

  /// The name it is filed by: `Mao Zedong`, `Kim, Il-sung`; `nil` to leave that to the rules of ``AuthorName``.
  package var sort: String?

  /// Other names and spellings that texts may use: `E. Goldman`.
  package var also: [String] = []

  /// The date of birth.
  package var born: PublicationDate?

  /// The date of death.
  package var died: PublicationDate?

  /// The direction in which the name is written, where its letters do not tell.
  package var direction: WritingDirection?

  /// Creates a record.
  package init(name: String) {
    self.name = name
  }

  /// The years of life, `1869–1940`; `nil` where neither is known.
  ///
  /// - Parameter words: The words in the language of the page.
  package func years(in words: Words) -> String? {
    guard born != nil || died != nil else { return nil }
    return (born.map(words.date) ?? "") + "–" + (died.map(words.date) ?? "")
  }
}

/// The records of a site's authors, found by any of their names.
package struct AuthorRecords: Hashable, Sendable {
  /// The records in the order written.
  package let all: [AuthorRecord]

  private let places: [String: Int]

  /// Creates the records of a site; a name that two share belongs to the first.
  package init(_ records: [AuthorRecord] = []) {
    all = records
    var places: [String: Int] = [:]
    for (place, record) in records.enumerated() {
      for name in [record.name] + record.also where places[Self.key(name)] == nil { places[Self.key(name)] = place }
    }
    self.places = places
  }

  /// The record of the author with a name.
  package subscript(name: String) -> AuthorRecord? {
    all.isEmpty ? nil : places[Self.key(name)].map { all[$0] }
  }

  private static func key(_ name: String) -> String {
    name.singleSpaced.lowercased().split(separator: "’").joined(separator: "'")
  }
}
