package import Model

/// The words that tell texts apart: of each text those it has often and few others have.
package struct Concordance: Sendable {
  /// A word of a text.
  struct Entry {
    let word: ArraySlice<UInt8>
    let text: Int

    /// The word as the text spells it.
    let spelling: ArraySlice<UInt8>

    func precedes(_ other: Entry) -> Bool {
      word == other.word ? text < other.text : word.lexicographicallyPrecedes(other.word)
    }
  }

  /// The words in the order of their bytes, for one word its texts from the first to the last.
  private var entries: [Entry] = []

  /// Creates one of no words.
  init() {}

  /// The number of words a text has at most.
  private static let wordsPerText = 16

  /// Adds the words of a text.
  ///
  /// - Parameters:
  ///   - record: The record of the text.
  ///   - number: Its number.
  ///   - rarity: Says how rare words are.
  ///   - texts: Gives the number of texts of a word; asked for each that may tell its text apart, in turn.
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
      // Of words that tell as much, the one the text has first.
      found.insert((score, word), at: found.firstIndex { $0.score < score } ?? found.endIndex)
      if found.count > Self.wordsPerText { found.removeLast() }
    }
    for (_, word) in found {
      let spelling = word.spelling.isEmpty ? word.letters : word.spelling
      // The record is not to be kept for a few words of it.
      entries.append(
        Entry(
          word: Array(record.bytes(word.letters))[...], text: number, spelling: Array(record.bytes(spelling))[...]))
    }
  }

  /// Puts the words in their order.
  mutating func sort() { entries.sort { $0.precedes($1) } }

  /// The same with other words for some texts.
  ///
  /// - Parameters:
  ///   - texts: The numbers of the texts.
  ///   - others: Their words, in order.
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

  /// Whether a word can stand in it: four letters at least, and no figure.
  static func admits(_ word: ArraySlice<UInt8>) -> Bool {
    word.utf16Count >= 4 && !word.contains { $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }
  }

  // MARK: - Pages

  /// A word as it is spelled, with the texts it tells apart from others.
  package struct Keyword: Sendable {
    /// The word.
    package let word: String

    /// Its first letter, plain and as a capital.
    package let initial: String

    /// The texts, by their numbers.
    package let texts: [Int]
  }

  /// The words on a page.
  package struct Page: Sendable {
    private let entries: ArraySlice<Entry>

    fileprivate init(_ entries: ArraySlice<Entry>) { self.entries = entries }

    /// The sum of the words.
    package var sum: Checksum {
      var packer = Packer(capacity: entries.count * 32)
      for entry in entries { packer.pack(entry) }
      return Checksum(of: packer.bytes)
    }

    /// The words, each once.
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

  /// The pages.
  ///
  /// - Parameter perPage: The number of words on each.
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
  /// The number of texts.
  let texts: Int

  /// The number of texts a rare word has at most: nobody reads through more under one word.
  private static let mostTexts = 100

  /// Whether so few texts have a word that it can tell them apart.
  func isRare(_ count: Int) -> Bool { count > 0 && count <= min(max(1, texts / 5), Self.mostTexts) }

  /// The rarity of a word that so many texts have: in whole numbers, so that every machine sorts alike.
  func weight(of count: Int) -> Int {
    guard isRare(count) else { return 0 }
    let rarity = texts * 8 / count
    return Int.bitWidth - rarity.leadingZeroBitCount
  }
}

extension IndexRecord.Word {
  /// Whether it may tell its text apart from others.
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
