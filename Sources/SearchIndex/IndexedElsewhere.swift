package import Model

/// A text of another library as the search page needs it: found by its title, authors, topics and year.
package struct IndexedElsewhere: Sendable {
  /// The words with their postings, packed like the record of an ``IndexedText``.
  package let record: [UInt8]

  /// Its title.
  let title: String

  /// Its authors, its date and its library, as they are printed.
  let by: String

  /// The library it is in.
  let library: String

  /// The language of its title.
  let language: LanguageTag

  /// Its absolute address.
  let address: String

  /// Creates the entry of a text.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - authors: Its authors' names, as they are printed.
  ///   - topics: Its topics.
  ///   - date: Its date of publication, in EDTF; `nil` if none is given.
  ///   - library: The title of the library it is in.
  ///   - language: The language of its title.
  ///   - address: Its absolute address.
  package init(
    _ title: String, authors: [String], topics: [String], date: String?, library: String, language: LanguageTag,
    address: String
  ) {
    self.title = title
    self.library = library
    self.language = language
    self.address = address
    by = (authors + [date, library].compactMap(\.self)).joined(separator: Words.of(language)[.comma])
    var record = GrowableBuffer<UInt8>(capacity: 256)
    IndexedText.writeHead(title: "", by: "", to: &record)
    IndexedText.write([title] + authors, as: .none, to: &record)
    IndexedText.write(authors, as: .author, to: &record)
    IndexedText.write(topics, as: .topic, to: &record)
    if let year = date?.prefix(while: \.isNumber), year.utf8.count == 4 {
      IndexedText.write([String(year)], as: .year, to: &record)
    }
    self.record = record.bytes
  }
}
