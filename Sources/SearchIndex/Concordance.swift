package import Model

/// The keywords of a site: of each text, the words that are frequent in it and rare in other texts.
package struct Concordance: Sendable {
  /// A keyword of one text.
  struct Entry {
    let word: ArraySlice<UInt8>
    let text: Int

    /// The word as the text spells it.
    let spelling: ArraySlice<UInt8>

    func precedes(_ other: Entry) -> Bool {
      word == other.word ? text < other.text : word.lexicographicallyPrecedes(other.word)
    }
  }

  /// The entries in the order of their words' bytes, those of one word in the order of their texts.
  private var entries: [Entry] = []

  /// Creates a concordance without words.
  init() {}

  /// The largest number of keywords of a text.
  private static let wordsPerText = 16

  /// Adds the keywords of a text.
  ///
  /// - Parameters:
  ///   - record: The record of the text.
  ///   - number: The number of the text.
  ///   - rarity: The rarity of words on the site.
  ///   - texts: Returns the number of texts with a word; called once for each word that can be a keyword, in the order
  ///     of the record.
  mutating func add(_ record: IndexRecord, number: Int, _ rarity: WordRarity, texts: (IndexRecord.Word) -> Int) {
    var found: [(score: Int, word: IndexRecord.Word)] = []
    record.forEachWord { word in
      guard word.canBeKeyword else { return }
      let count = texts(word)
      guard rarity.isRare(count) else { return }
      let isHeading = word.field >= WordField.heading.rawValue
      let score = word.occurrences * rarity.weight(of: count) * (isHeading ? 3 : 1)
      if found.count == Self.wordsPerText, let last = found.last, last.score >= score { return }
      guard Self.admits(record.bytes(word.letters)) else { return }
      // Among words with equal scores, the text's first comes first.
      found.insert((score, word), at: found.firstIndex { $0.score < score } ?? found.endIndex)
      if found.count > Self.wordsPerText { found.removeLast() }
    }
    for (_, word) in found {
      let spelling = word.spelling.isEmpty ? word.letters : word.spelling
      // Copies, so that a few words do not keep the whole record in memory.
      entries.append(
        Entry(
          word: Array(record.bytes(word.letters))[...], text: number, spelling: Array(record.bytes(spelling))[...]))
    }
  }

  /// Sorts the entries.
  mutating func sort() { entries.sort { $0.precedes($1) } }

  /// Returns the concordance with the keywords of some texts replaced.
  ///
  /// - Parameters:
  ///   - texts: The numbers of the texts.
  ///   - others: The new keywords of these texts, sorted.
  func replacing(_ texts: Set<Int>, by others: Concordance) -> Concordance {
    var replaced = Concordance()
    replaced.entries.reserveCapacity(entries.count + others.entries.count)
    var next = others.entries.startIndex
    for entry in entries where !texts.contains(entry.text) {
      while next < others.entries.endIndex, others.entries[next].precedes(entry) {
        replaced.entries.append(others.entries[next])
        next += 1
      }
      replaced.entries.append(entry)
    }
    replaced.entries += others.entries[next...]
    return replaced
  }

  /// Whether a word can be a keyword: four letters at least, no digit, and no prefix of an author, topic or year.
  static func admits(_ word: ArraySlice<UInt8>) -> Bool {
    word.utf16Count >= 4 && !word.contains { $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }
  }

  // MARK: - Pages

  /// A keyword as a text spells it, with its texts.
  package struct Keyword: Sendable {
    /// The word.
    package let word: String

    /// Its first letter, as a capital without accents.
    package let initial: String

    /// The numbers of its texts.
    package let texts: [Int]
  }

  /// A page of the concordance.
  package struct Page: Sendable {
    private let entries: ArraySlice<Entry>

    fileprivate init(_ entries: ArraySlice<Entry>) { self.entries = entries }

    /// The checksum of the page's words and their texts.
    package var sum: Checksum {
      var packer = Packer(capacity: entries.count * 32)
      for entry in entries { packer.pack(entry) }
      return Checksum(of: packer.bytes)
    }

    /// The words of the page, each once.
    package var words: [Keyword] {
      var words: [Keyword] = []
      var rest = entries
      while let first = rest.first {
        let same = rest.prefix { $0.word == first.word }
        rest = rest.dropFirst(same.count)
        words.append(
          Keyword(
            word: String(decoding: first.spelling, as: UTF8.self),
            initial: String(decoding: first.word, as: UTF8.self).prefix(1).uppercased(), texts: same.map(\.text)))
      }
      return words
    }
  }

  /// Returns the pages of the concordance.
  ///
  /// - Parameter perPage: The number of words on each page.
  package func pages(of perPage: Int) -> [Page] {
    var pages: [Page] = []
    var (start, count) = (0, 0)
    for index in entries.indices where index == 0 || entries[index].word != entries[index - 1].word {
      if count == perPage {
        pages.append(Page(entries[start..<index]))
        (start, count) = (index, 0)
      }
      count += 1
    }
    return pages + [Page(entries[start...])]
  }
}

/// The rarity of words among the texts of a site.
struct WordRarity {
  /// The number of texts of the site.
  let texts: Int

  /// The largest number of texts of a rare word: nobody would read through more under one word.
  private static let mostTexts = 100

  /// Whether a word in `count` texts is rare enough to be a keyword.
  func isRare(_ count: Int) -> Bool { count > 0 && count <= min(max(1, texts / 5), Self.mostTexts) }

  /// Returns the weight of a word in `count` texts: a whole number, so that the order is the same on every machine.
  func weight(of count: Int) -> Int {
    guard isRare(count) else { return 0 }
    let rarity = texts * 8 / count
    return Int.bitWidth - rarity.leadingZeroBitCount
  }
}

extension IndexRecord.Word {
  /// Whether the word may be a keyword of its text.
  var canBeKeyword: Bool { occurrences > 1 || field >= WordField.heading.rawValue }
}

extension Concordance: Packable {
  package func pack(into packer: inout Packer) { packer.pack(entries) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) { entries = try packed.next() }
}

extension Concordance.Entry: Packable {
  func pack(into packer: inout Packer) { packer.pack(word, text, spelling) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(word: try packed.next(), text: try packed.next(), spelling: try packed.next())
  }
}
