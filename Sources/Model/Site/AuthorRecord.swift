/// A person or a body that wrote or translated texts, as a site knows it: `authors:` in `site.yml`.
package struct AuthorRecord: Hashable, Sendable {
  /// The name as it is printed.
  package let name: String

  /// The name it is filed by: `Mao Zedong`, `Kim, Il-sung`; `nil` where the program's rules do.
  package var sort: String?

  /// Other names and ways of writing the name, which texts may have: `E. Goldman`.
  package var also: [String] = []

  /// When the person was born.
  package var born: PublicationDate?

  /// When the person died.
  package var died: PublicationDate?

  /// The direction the name is written, where its letters do not tell.
  package var direction: WritingDirection?

  /// Creates a record.
  package init(name: String) {
    self.name = name
  }

  /// The years of life, `1869–1940`; `nil` where neither is known.
  ///
  /// - Parameter words: The words of the page.
  package func years(in words: Words) -> String? {
    guard born != nil || died != nil else { return nil }
    return (born.map(words.date) ?? "") + "–" + (died.map(words.date) ?? "")
  }
}

/// All that a site says of authors, found by any of their names.
package struct AuthorRecords: Hashable, Sendable {
  /// The records in the order written.
  package let all: [AuthorRecord]

  private let places: [String: Int]

  /// Creates the records of a site; of two that share a name, the first has it.
  package init(_ records: [AuthorRecord] = []) {
    all = records
    var places: [String: Int] = [:]
    for (place, record) in records.enumerated() {
      for name in [record.name] + record.also where places[Self.key(name)] == nil { places[Self.key(name)] = place }
    }
    self.places = places
  }

  /// The record of whoever has a name.
  package subscript(name: String) -> AuthorRecord? {
    all.isEmpty ? nil : places[Self.key(name)].map { all[$0] }
  }

  private static func key(_ name: String) -> String {
    name.singleSpaced.lowercased().split(separator: "’").joined(separator: "'")
  }
}
