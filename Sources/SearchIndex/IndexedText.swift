package import Model

/// A text as the search page needs it: what a hit shows of it, and the postings of its words.
///
/// The posting of a word in a text is written in ``SearchSymbols``. It has the number of places and for each place the
/// distance in segments from the last one with the remainder of the offset. A word that stands all over the text has
/// only the number of its occurrences.
package struct IndexedText: Sendable {
  /// The title, the authors with the date, and the words with their postings, packed for ``IndexMerger``.
  package let record: [UInt8]

  /// The parts of a text that are searched.
  package struct Content: Sendable {
    /// The text with its front matter, as it is printed.
    package let text: Text

    /// The running text as HTML.
    package let body: [UInt8]

    /// The footnotes as HTML.
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

  /// Collects the words of a text.
  package init(of content: Content) {
    let front = content.text.frontMatter
    var words = WordCollector(size: content.body.count + content.notes.count + 256)
    words.field = .title
    words.add(title: front.title)
    if let subtitle = front.subtitle { words.add(title: subtitle) }
    for author in front.printedAuthors { words.add(title: author) }
    words.add(markup: content.body, field: .text)
    words.add(markup: content.notes, field: .note)

    var record = GrowableBuffer<UInt8>(capacity: words.words.count * 24 + 256)
    Self.writeHead(title: front.title, by: Self.by(front), to: &record)
    Self.writeWords(words, content.body, to: &record)
    Self.write(front.authors + front.printedAuthors + content.otherNames, as: .author, to: &record)
    Self.write(front.topics, as: .topic, to: &record)
    if let date = front.date { Self.write([String(date.year)], as: .year, to: &record) }
    self.record = record.bytes
  }

  /// Returns the authors and the date, as they are printed below the title of a hit.
  private static func by(_ front: FrontMatter) -> String {
    let words = Words.of(front.language)
    var by: [String] = []
    if !front.printedAuthors.isEmpty { by.append(front.printedAuthors.joined(separator: words[.comma])) }
    if let date = front.date { by.append(words.date(date)) }
    return by.joined(separator: words[.comma])
  }

  /// Writes the title and the line below it, each after its length in two bytes.
  static func writeHead(title: String, by: String, to record: inout GrowableBuffer<UInt8>) {
    for shown in [title, by] {
      let bytes = Array(shown.utf8.prefix(0xFFFF))
      record.append(UInt8(truncatingIfNeeded: bytes.count))
      record.append(UInt8(truncatingIfNeeded: bytes.count >> 8))
      for byte in bytes { record.append(byte) }
    }
  }

  /// Whether a word with `count` places counts as standing all over a text.
  static func isUbiquitous(_ count: Int, segments: Int) -> Bool { count > max(24, segments / 3) }

  // MARK: - Words

  /// The prefix that tells words of names, topics and years from those of the text.
  enum Prefix: String {
    case none = ""
    case author = "a:"
    case topic = "t:"
    case year = "y:"
  }

  /// Writes the words of titles, names or topics, each after a prefix.
  static func write(_ names: [String], as prefix: Prefix, to record: inout GrowableBuffer<UInt8>) {
    guard !names.isEmpty else { return }
    var words = WordCollector(size: 64)
    words.field = .title
    for name in names { words.add(title: name) }
    writeWords(words, [], as: prefix, to: &record)
  }

  /// Writes the words of a text, each with its letters, its spelling and its posting; see ``IndexRecord``.
  private static func writeWords(
    _ words: borrowing WordCollector, _ body: [UInt8], as prefix: Prefix = .none, to record: inout GrowableBuffer<UInt8>
  ) {
    let sorted = sortedPlaces(of: words)
    let first = Array(prefix.rawValue.utf8)
    unsafe body.withUnsafeBufferPointer { body in
      var start = 0
      for number in 0..<words.words.count {
        let word = words.words[number]
        let places = start..<(start + Int(word.places))
        start = places.upperBound
        let isUbiquitous = isUbiquitous(places.count, segments: Int(words.segment) + 1)
        let isPlain = word.field == .text && !isUbiquitous
        let kind: IndexRecord.Kind = !isPlain ? .other : places.count == 1 ? .once : .often
        let letters = unsafe words.words.letters(of: number)
        let spelling = unsafe word.occurrences > 1 || word.field > .text ? spelling(of: word, letters, body) : 0..<0
        // Room for every number at its longest.
        record.makeRoom(for: IndexRecord.headSize + 512 + (isUbiquitous ? 0 : places.count * 16))
        let head = record.count
        let numbers =
          UInt64(letters.count + first.count) | UInt64(spelling.count) << 8
          | UInt64(word.field.rawValue << 2 | kind.rawValue) << 16 | UInt64(min(word.occurrences, 255)) << 24
        record.appendToRoom(UInt64(IndexRecord.hash(word.hash, prefix: first.first)) | numbers << 32, count: 8)
        record.appendToRoom(0, count: 3)
        for byte in first { record.appendToRoom(byte) }
        if letters.count <= 8 {
          record.appendToRoom(word.beginning, count: letters.count)
        } else {
          unsafe record.append(contentsOf: letters)
        }
        if !spelling.isEmpty { unsafe record.append(contentsOf: UnsafeBufferPointer(rebasing: body[spelling])) }
        let content = record.count
        if kind == .other {
          record.appendToRoom(searchNumber: Int(word.field.rawValue) + (isUbiquitous ? IndexRecord.ubiquitousMark : 0))
          record.appendToRoom(searchNumber: isUbiquitous ? Int(word.occurrences) : places.count)
        } else if kind == .often {
          record.appendToRoom(searchNumber: places.count - 2)
        }
        if !isUbiquitous { for place in places { append(sorted[place], to: &record) } }
        let length = record.count - content
        for byte in 0..<3 { record[head + 8 + byte] = UInt8(truncatingIfNeeded: length >> (8 * byte)) }
      }
    }
  }

  @inline(__always)
  private static func append(_ place: UInt32, to record: inout GrowableBuffer<UInt8>) {
    if place & WordCollector.Occurrence.inTitle != 0 {
      record.appendToRoom(searchNumber: 0)
      record.appendToRoom(searchNumber: Int(place & ~WordCollector.Occurrence.inTitle))
    } else {
      record.appendToRoom(searchNumber: Int(place))
    }
  }

  /// Returns the places sorted by word, those of one word in reading order.
  private static func sortedPlaces(of words: borrowing WordCollector) -> [UInt32] {
    var next = GrowableBuffer<Int>(capacity: words.words.count)
    var start = 0
    for word in 0..<words.words.count {
      next.append(start)
      start += unsafe Int(words.words.pointer(to: word).pointee.places)
    }
    return unsafe [UInt32](unsafeUninitializedCapacity: start) { sorted, count in
      for index in 0..<words.occurrences.count {
        let occurrence = words.occurrences[index]
        let word = Int(occurrence.word)
        unsafe sorted[next[word]] = occurrence.place
        next[word] += 1
      }
      count = start
    }
  }

  /// Returns the range of a word's spelling in the body; empty if it equals the folded letters, or is not known.
  private static func spelling(
    of word: WordTable.Word, _ letters: UnsafeBufferPointer<UInt8>, _ body: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let range = Int(word.spelledAt)..<(Int(word.spelledAt) + Int(word.spelledCount))
    guard (4..<96).contains(word.spelledCount), range.upperBound <= body.count else { return 0..<0 }
    var isPlain = range.count == letters.count
    for index in 0..<range.count {
      let printed = unsafe body[range.lowerBound + index]
      if printed == UInt8(ascii: "<") { return 0..<0 }
      isPlain = unsafe isPlain && printed == letters[index]
    }
    return isPlain ? 0..<0 : range
  }
}

extension Sequence<UInt8> {
  /// The length of the UTF-8 bytes in UTF-16 code units, in which JavaScript counts.
  var utf16Count: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) } }
}
