package import Model

/// A text as the search page needs it: the entries its words get in the index of the site, and a file of its own.
///
/// The entry of a word is a character that says how often and where it stands, and the places in symbols: for each the
/// number of its segment, or how far it is behind the last in the same one. Of words that stand all over the text the
/// index has only how often; their places lie in the text's own file.
package struct IndexedText: Sendable {
  /// The words with their entries, packed; what ``IndexMerger`` reads.
  package let record: [UInt8]

  /// The file of the text: its title, the ids of its segments, and the places of the words that stand all over it.
  package let file: [UInt8]

  /// The parts of a text that are searched.
  package struct Content: Sendable {
    /// The text with its front matter, as it is printed.
    package let text: Text

    /// The running text as HTML.
    package let body: [UInt8]

    /// The notes behind it as HTML.
    package let notes: [UInt8]

    /// Further spellings of its authors' names.
    package let otherNames: [String]

    /// Creates the parts.
    package init(text: Text, body: [UInt8], notes: [UInt8], otherNames: [String] = []) {
      self.text = text
      self.body = body
      self.notes = notes
      self.otherNames = otherNames
    }
  }

  /// Reads a text.
  package init(of content: Content) {
    let front = content.text.frontMatter
    var words = WordCollector(size: content.body.count + content.notes.count + 256)
    words.field = .title
    words.add(title: front.title)
    if let subtitle = front.subtitle { words.add(title: subtitle) }
    for author in front.printedAuthors { words.add(title: author) }
    words.add(markup: content.body, field: .text)
    words.add(markup: content.notes, field: .note)

    var record: [UInt8] = []
    record.reserveCapacity(words.wordCount * 12)
    let often = Self.writePlaces(of: words, content.body, to: &record)
    Self.write(front.authors + front.printedAuthors + content.otherNames, as: "a:", to: &record)
    Self.write(front.topics, as: "t:", to: &record)
    if let date = front.date { Self.write([String(date.year)], as: "y:", to: &record) }
    self.record = record
    file = Self.file(of: content, identifiers: words.identifiers, often: often)
  }

  /// From how many places on a word stands all over a text.
  static func isOften(_ count: Int, segments: Int) -> Bool { count > max(24, segments / 3) }

  // MARK: - Entries

  /// Writes the entries of all words.
  ///
  /// - Returns: The words that stand all over the text, each with its places.
  private static func writePlaces(
    of words: borrowing WordCollector, _ body: [UInt8], to record: inout [UInt8]
  ) -> [UInt8] {
    // The beginnings of each word’s occurrences when they are put in the order of the words.
    var starts = [Int](repeating: 0, count: words.wordCount + 1)
    for occurrence in words.occurrences { starts[Int(occurrence.word) + 1] += 1 }
    for word in 0..<words.wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var sorted = words.occurrences
    for occurrence in words.occurrences {
      sorted[next[Int(occurrence.word)]] = occurrence
      next[Int(occurrence.word)] += 1
    }
    var often: [UInt8] = []
    var entry: [UInt8] = []
    for word in 0..<words.wordCount {
      let places = sorted[starts[word]..<starts[word + 1]]
      var field = WordField.note
      for place in places { field = max(field, words.fields[Int(place.segment)]) }
      entry.removeAll(keepingCapacity: true)
      write(places, to: &entry)
      let isOften = isOften(places.count, segments: words.fields.count)
      if isOften {
        often.append(searchNumber: words.letters(of: word).utf16Count)
        often.append(contentsOf: words.letters(of: word))
        often.append(searchNumber: entry.count)
        often.append(contentsOf: entry)
        entry.removeAll(keepingCapacity: true)
      }
      let spelling = places.count > 1 || field > .text ? spelling(of: word, words, body) : []
      append(
        words.letters(of: word), field, count: places.count, isOften: isOften, entry, spelling: spelling, to: &record)
    }
    return often
  }

  private static func write(_ places: ArraySlice<WordCollector.Occurrence>, to entry: inout [UInt8]) {
    var last: WordCollector.Occurrence?
    for place in places {
      if let known = last {
        if known.segment == place.segment {
          // A word that links joined may stand where one of its parts does, never twice itself.
          entry.append(searchNumber: Int(place.offset - known.offset) * 2)
        } else {
          entry.append(searchNumber: Int(place.segment - known.segment) * 2 - 1)
          entry.append(searchNumber: Int(place.offset))
        }
      } else {
        entry.append(searchNumber: Int(place.segment))
        entry.append(searchNumber: Int(place.offset))
      }
      last = place
    }
  }

  /// Writes titles, names or topics as words of a field.
  ///
  /// - Parameter prefix: What the words of the field begin with; "" for those of titles.
  static func write(_ names: [String], as prefix: String, to record: inout [UInt8]) {
    guard !names.isEmpty else { return }
    var words = WordCollector(size: 64)
    words.field = .title
    for name in names { words.add(title: name) }
    var places: [Int: [WordCollector.Occurrence]] = [:]
    for occurrence in words.occurrences { places[Int(occurrence.word), default: []].append(occurrence) }
    for word in 0..<words.wordCount {
      var entry: [UInt8] = []
      let all = places[word] ?? []
      write(all[...], to: &entry)
      append(
        Array(prefix.utf8) + words.letters(of: word), .title, count: all.count, isOften: false, entry, spelling: [],
        to: &record)
    }
  }

  /// Adds a word to the record: its letters, spelling and entry, each behind its length.
  private static func append(
    _ letters: some Swift.Collection<UInt8>, _ field: WordField, count: Int, isOften: Bool, _ places: [UInt8],
    spelling: ArraySlice<UInt8>, to record: inout [UInt8]
  ) {
    var head: [UInt8] = []
    if count > 1 || isOften {
      head.append(searchNumber: isOften ? 0 : count - 1)
      if isOften { head.append(searchNumber: count) }
    }
    let length = head.count + places.count
    record.append(UInt8(letters.count))
    record.append(UInt8(spelling.count))
    record.append(UInt8(truncatingIfNeeded: length))
    record.append(UInt8(truncatingIfNeeded: length >> 8))
    record.append(UInt8(truncatingIfNeeded: length >> 16))
    record.append(field.rawValue + (head.isEmpty ? 0 : 4))
    record.append(UInt8(min(count, 255)))
    record.append(contentsOf: letters)
    record.append(contentsOf: spelling)
    record.append(contentsOf: head)
    record.append(contentsOf: places)
  }

  /// The spelling of a word where it is more than its folded letters; empty where it is not, or not known.
  private static func spelling(of word: Int, _ words: borrowing WordCollector, _ body: [UInt8]) -> ArraySlice<UInt8> {
    let spelling = words.spellings[word]
    let range = Int(spelling.start)..<(Int(spelling.start) + Int(spelling.count))
    guard (4..<96).contains(spelling.count), range.upperBound <= body.count else { return [] }
    let printed = body[range]
    guard !printed.contains(UInt8(ascii: "<")), !printed.elementsEqual(words.letters(of: word)) else { return [] }
    return printed
  }

  // MARK: - The file

  private static func file(of content: Content, identifiers: [UInt8], often: [UInt8]) -> [UInt8] {
    let front = content.text.frontMatter
    let words = Words.of(front.language)
    var by: [String] = []
    if !front.printedAuthors.isEmpty { by.append(front.printedAuthors.joined(separator: words[.comma])) }
    if let date = front.date { by.append(words.date(date)) }
    var file = SearchFile(named: SearchPaths.name(of: content.text.page))
    file.open()
    file.add("title", front.title)
    file.add("by", by.joined(separator: words[.comma]))
    file.add("lang", front.language.tag)
    file.add("dir", front.language.direction.rawValue)
    file.add("ids", identifiers)
    file.add("often", often)
    return file.closed
  }
}

extension ArraySlice<UInt8> {
  /// The number of UTF-16 code units of its UTF-8, which is what scripts count in.
  var utf16Count: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) } }
}
