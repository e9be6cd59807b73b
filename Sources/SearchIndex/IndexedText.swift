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

    var record = GrowableBuffer<UInt8>(capacity: words.wordCount * 24)
    let often = Self.writePlaces(of: words, content.body, to: &record)
    Self.write(front.authors + front.printedAuthors + content.otherNames, as: "a:", to: &record)
    Self.write(front.topics, as: "t:", to: &record)
    if let date = front.date { Self.write([String(date.year)], as: "y:", to: &record) }
    self.record = record.bytes
    file = Self.file(of: content, identifiers: words.identifiers, often: often)
  }

  /// From how many places on a word stands all over a text.
  static func isOften(_ count: Int, segments: Int) -> Bool { count > max(24, segments / 3) }

  // MARK: - Entries

  /// Writes the entries of all words.
  ///
  /// - Returns: The words that stand all over the text, each with its places.
  private static func writePlaces(
    of words: borrowing WordCollector, _ body: [UInt8], to record: inout GrowableBuffer<UInt8>
  ) -> [UInt8] {
    let sorted = sortedOccurrences(of: words)
    var often = GrowableBuffer<UInt8>(capacity: 4096)
    var entry = GrowableBuffer<UInt8>(capacity: 4096)
    var start = 0
    for word in 0..<words.wordCount {
      let places = start..<(start + Int(words.words[word].occurrences))
      start = places.upperBound
      var field = WordField.note
      for place in places { field = max(field, words.fields[Int(sorted[place].segment)]) }
      entry.removeAll()
      write(sorted, places, to: &entry)
      let isOften = isOften(places.count, segments: words.fields.count)
      if isOften {
        unsafe often.append(searchNumber: words.letters(of: word).utf16Count)
        unsafe often.append(contentsOf: words.letters(of: word))
        often.append(searchNumber: entry.count)
        unsafe often.append(contentsOf: UnsafeBufferPointer(entry.values))
        entry.removeAll()
      }
      let spelling = places.count > 1 || field > .text ? spelling(of: word, words, body) : 0..<0
      unsafe body.withUnsafeBufferPointer { body in
        unsafe append(
          words.letters(of: word), field, count: places.count, isOften: isOften, UnsafeBufferPointer(entry.values),
          spelling: UnsafeBufferPointer(rebasing: body[spelling]), to: &record)
      }
    }
    return often.bytes
  }

  /// The occurrences in the order of the words, those of a word in reading order.
  private static func sortedOccurrences(of words: borrowing WordCollector) -> [WordCollector.Occurrence] {
    var next = GrowableBuffer<Int>(capacity: words.wordCount)
    var start = 0
    for word in 0..<words.wordCount {
      next.append(start)
      start += Int(words.words[word].occurrences)
    }
    return unsafe [WordCollector.Occurrence](unsafeUninitializedCapacity: start) { sorted, count in
      for index in 0..<words.occurrences.count {
        let occurrence = words.occurrences[index]
        let word = Int(occurrence.word)
        unsafe sorted[next[word]] = occurrence
        next[word] += 1
      }
      count = start
    }
  }

  private static func write(
    _ all: [WordCollector.Occurrence], _ places: Range<Int>, to entry: inout GrowableBuffer<UInt8>
  ) {
    var last: WordCollector.Occurrence?
    for index in places {
      let place = all[index]
      if let last, last.segment == place.segment {
        // A word that links joined may stand where one of its parts does, never twice itself.
        entry.append(searchNumber: Int(place.offset - last.offset) * 2)
      } else {
        entry.append(searchNumber: last.map { Int(place.segment - $0.segment) * 2 - 1 } ?? Int(place.segment))
        entry.append(searchNumber: Int(place.offset))
      }
      last = place
    }
  }

  /// Writes titles, names or topics as words of a field.
  ///
  /// - Parameter prefix: What the words of the field begin with; "" for those of titles.
  static func write(_ names: [String], as prefix: String, to record: inout GrowableBuffer<UInt8>) {
    guard !names.isEmpty else { return }
    var words = WordCollector(size: 64)
    words.field = .title
    for name in names { words.add(title: name) }
    let sorted = sortedOccurrences(of: words)
    var entry = GrowableBuffer<UInt8>(capacity: 64)
    var start = 0
    for word in 0..<words.wordCount {
      let places = start..<(start + Int(words.words[word].occurrences))
      start = places.upperBound
      entry.removeAll()
      write(sorted, places, to: &entry)
      let letters = unsafe Array(prefix.utf8) + words.letters(of: word)
      unsafe letters.withUnsafeBufferPointer { letters in
        unsafe append(
          letters, .title, count: places.count, isOften: false, UnsafeBufferPointer(entry.values),
          spelling: UnsafeBufferPointer(start: nil, count: 0), to: &record)
      }
    }
  }

  /// Adds a word to the record: its letters, spelling and entry, each behind its length.
  @inline(__always)
  private static func append(
    _ letters: UnsafeBufferPointer<UInt8>, _ field: WordField, count: Int, isOften: Bool,
    _ places: UnsafeBufferPointer<UInt8>, spelling: UnsafeBufferPointer<UInt8>, to record: inout GrowableBuffer<UInt8>
  ) {
    let tells = count > 1 || isOften
    let length =
      places.count
      + (isOften ? 1 + SearchSymbols.count(of: count) : tells ? SearchSymbols.count(of: count - 1) : 0)
    record.append(UInt8(truncatingIfNeeded: letters.count))
    record.append(UInt8(truncatingIfNeeded: spelling.count))
    record.append(UInt8(truncatingIfNeeded: length))
    record.append(UInt8(truncatingIfNeeded: length >> 8))
    record.append(UInt8(truncatingIfNeeded: length >> 16))
    record.append(field.rawValue + (tells ? 4 : 0))
    record.append(UInt8(min(count, 255)))
    unsafe record.append(contentsOf: letters)
    unsafe record.append(contentsOf: spelling)
    if isOften {
      record.append(searchNumber: 0)
      record.append(searchNumber: count)
    } else if tells {
      record.append(searchNumber: count - 1)
    }
    unsafe record.append(contentsOf: places)
  }

  /// The range of the spelling of a word where it is more than its folded letters; empty where it is not, or not known.
  private static func spelling(of word: Int, _ words: borrowing WordCollector, _ body: [UInt8]) -> Range<Int> {
    let known = words.words[word]
    let range = Int(known.spelledAt)..<(Int(known.spelledAt) + Int(known.spelledCount))
    guard (4..<96).contains(known.spelledCount), range.upperBound <= body.count else { return 0..<0 }
    return unsafe body.withUnsafeBufferPointer { body in
      let printed = unsafe UnsafeBufferPointer(rebasing: body[range])
      let letters = unsafe words.letters(of: word)
      var isPlain = printed.count == letters.count
      for index in printed.indices {
        if unsafe printed[index] == UInt8(ascii: "<") { return 0..<0 }
        isPlain = unsafe isPlain && printed[index] == letters[index]
      }
      return isPlain ? 0..<0 : range
    }
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

extension Sequence<UInt8> {
  /// The number of UTF-16 code units of its UTF-8, which is what scripts count in.
  var utf16Count: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) } }
}
