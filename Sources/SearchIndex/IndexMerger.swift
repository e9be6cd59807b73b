package import Model

/// The index of a site, put together from the records of its texts.
///
/// The words stand in files of some dozen kilobytes. A file begins with each word of every 256th hash, whatever else
/// there is, so that a word that comes or goes changes one file, or parts one in two. A long file is parted further.
package struct IndexMerger: Sendable {
  /// A word with what all texts say of it.
  private struct Entry {
    var letters: Range<Int>

    /// The text that has said something last.
    var last = -1
    var texts = 0

    /// The list of the entries of all texts, among `lists`.
    var start = 0
    var size = 0
  }

  private let records: [ArraySlice<UInt8>]
  private var entries: [Entry] = []
  private var letters: [UInt8] = []
  private var slots: [Int32]
  private var hashes: [UInt32] = []

  /// The words of the records' entries, in the order of the records.
  private var words: [Int32] = []

  /// The lists of all words, one behind the other.
  private var lists: [UInt8] = []

  /// Takes in the records of the texts, in the order the texts are numbered in.
  package init(_ records: [ArraySlice<UInt8>]) {
    self.records = records
    slots = [Int32](repeating: 0, count: 4096)
    words.reserveCapacity(records.reduce(0) { $0 + $1.count } / 14)
    for number in records.indices { measure(number) }
    writeLists()
  }

  /// The number of different words.
  package var wordCount: Int { entries.count }

  /// The head of a record's entry, before its letters: their number, that of its spelling's, the length of what it says
  /// (three bytes), its field, and how often the word stands in the text.
  static let headSize = 7

  /// An entry of a record.
  private struct Piece {
    let letters: Range<Int>
    let content: Range<Int>
    let field: Int

    /// Reads the entry at an index; `nil` at the end.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
      let start = index + IndexMerger.headSize
      guard start <= bytes.count else { return nil }
      let length = unsafe Int(bytes[index + 2]) + Int(bytes[index + 3]) << 8 + Int(bytes[index + 4]) << 16
      letters = unsafe start..<(start + Int(bytes[index]))
      let contentStart = unsafe letters.upperBound + Int(bytes[index + 1])
      content = contentStart..<(contentStart + length)
      field = unsafe Int(bytes[index + 5])
      guard content.upperBound <= bytes.count else { return nil }
    }
  }

  /// Notes the words of a text, and how long their lists become by it.
  private mutating func measure(_ number: Int) {
    unsafe records[number].withUnsafeBufferPointer { bytes in
      var index = 0
      while let piece = unsafe Piece(bytes, at: index) {
        let word = unsafe entry(of: UnsafeBufferPointer(rebasing: bytes[piece.letters]))
        words.append(Int32(word))
        let head = (number - entries[word].last - 1) * 8 + piece.field
        entries[word].size += SearchSymbols.count(of: head) + piece.content.count
        entries[word].last = number
        entries[word].texts += 1
        index = piece.content.upperBound
      }
    }
  }

  /// Writes the lists: for each text how far it is behind the last in number, and what it says.
  ///
  /// The records are read from first to last, and each list grows at its own place: to read the texts of one word after
  /// the other would ask the memory for another page each time.
  private mutating func writeLists() {
    var total = 0
    for word in entries.indices {
      entries[word].start = total
      entries[word].last = -1
      total += entries[word].size
    }
    var ends = entries.map(\.start)
    lists = unsafe [UInt8](unsafeUninitializedCapacity: total) { lists, count in
      var next = words.startIndex
      for number in records.indices {
        unsafe records[number].withUnsafeBufferPointer { bytes in
          var index = 0
          while let piece = unsafe Piece(bytes, at: index) {
            let word = Int(words[next])
            next += 1
            var end = ends[word]
            SearchSymbols.forEach(of: (number - entries[word].last - 1) * 8 + piece.field) { symbol in
              unsafe lists[end] = symbol
              end += 1
            }
            for place in piece.content {
              unsafe lists[end] = bytes[place]
              end += 1
            }
            entries[word].last = number
            ends[word] = end
            index = piece.content.upperBound
          }
        }
      }
      count = total
    }
  }

  private mutating func entry(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = unsafe Self.hash(of: word)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, unsafe isSame(entries[known].letters, word) { return known }
      slot = (slot + 1) & mask
    }
    let start = letters.count
    unsafe letters.append(contentsOf: word)
    entries.append(Entry(letters: start..<letters.count))
    hashes.append(hash)
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private func isSame(_ range: Range<Int>, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count == word.count else { return false }
    return unsafe letters.withUnsafeBufferPointer { letters in
      for index in word.indices where unsafe letters[range.lowerBound + index] != word[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (place, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(place + 1)
    }
  }

  private static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in word.indices { hash = unsafe (hash ^ UInt32(word[index])) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }

  // MARK: - Files

  /// A file of the index.
  package struct File: Sendable {
    /// Its path in the output.
    package let path: OutputPath

    /// Its bytes.
    package let bytes: [UInt8]
  }

  /// The number of texts in a file of addresses.
  private static let addressesPerFile = 512

  /// The bytes a file of words may have before it is parted, where there is more than one word in it.
  private static let longestFile = 24_000

  /// The files of the index.
  ///
  /// - Parameters:
  ///   - texts: What each of the records leads to.
  ///   - links: Whether links name `index.html`.
  ///   - versions: Records that are of one text, in several languages or in several libraries.
  package func files(of texts: [IndexedPlace], links: LinkStyle, versions: [[Int]] = []) -> [File] {
    var files = addressFiles(of: texts)
    let languages = Set(texts.map(\.language.language)).sorted()
    var firsts: [UInt8] = []
    var names: Set<String> = []
    for shard in shards() {
      let letters = letters[shard.first]
      // Two words of one hash: about one in a million sites. The later joins the file before it.
      guard names.insert(SearchPaths.name(from: letters)).inserted else { continue }
      if !firsts.isEmpty { firsts.append(0x20) }
      firsts.append(contentsOf: letters)
      var file = SearchFile(named: "w" + SearchPaths.name(from: letters))
      file.append(plain: shard.bytes)
      files.append(File(path: SearchPaths.words(from: letters), bytes: file.closed))
    }
    var directory = SearchFile(named: "index")
    directory.append("{texts:\(texts.count),block:\(Self.addressesPerFile),file:\"")
    directory.append(links == .portable ? "index.html\",languages:" : "\",languages:")
    directory.append(string: Array(languages.joined(separator: " ").utf8))
    if languages.count > 1 {
      directory.append(",by:")
      let places = Dictionary(zip(languages, 0...), uniquingKeysWith: { $1 })
      directory.append(plain: texts.map { SearchSymbols.character(min(places[$0.language.language] ?? 0, 91)) })
    }
    if !versions.isEmpty {
      directory.append(",versions:\"")
      directory.append(versions.map { $0.map(String.init).joined(separator: ",") }.joined(separator: " "))
      directory.append("\"")
    }
    directory.append(",words:")
    directory.append(string: firsts)
    directory.append("}")
    files.append(File(path: SearchPaths.directory, bytes: directory.closed))
    return files
  }

  private func addressFiles(of texts: [IndexedPlace]) -> [File] {
    stride(from: 0, to: texts.count, by: Self.addressesPerFile).map { start in
      let number = start / Self.addressesPerFile
      var file = SearchFile(named: "t\(number)")
      file.append("[")
      for (index, text) in texts[start..<min(start + Self.addressesPerFile, texts.count)].enumerated() {
        if index > 0 { file.append(",") }
        switch text {
        case .page(let page, _): file.append(string: Array(SearchPaths.name(of: page).utf8))
        case .elsewhere(let text): file.append(text)
        }
      }
      file.append("]")
      return File(path: SearchPaths.addresses(number), bytes: file.closed)
    }
  }

  private struct Shard {
    let first: Range<Int>
    let bytes: [UInt8]
  }

  private func shards() -> [Shard] {
    let order = sortedPlaces()
    var shards: [Shard] = []
    var bytes: [UInt8] = []
    var first: Range<Int>?
    var last: ArraySlice<UInt8> = []
    for place in order {
      let word = entries[place].letters
      if let start = first, hashes[place] & 0xFF == 0 || bytes.count > Self.longestFile {
        shards.append(Shard(first: start, bytes: bytes))
        bytes.removeAll(keepingCapacity: true)
        first = nil
        last = []
      }
      if first == nil { first = word }
      write(place, behind: last, to: &bytes)
      last = letters[word]
    }
    if let first { shards.append(Shard(first: first, bytes: bytes)) }
    return shards
  }

  /// The words in the order of their bytes.
  private func sortedPlaces() -> [Int] {
    // The first eight bytes decide nearly always.
    let keys = entries.map { entry in
      let word = letters[entry.letters].prefix(8)
      return word.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - word.count))
    }
    return entries.indices.sorted { left, right in
      keys[left] != keys[right]
        ? keys[left] < keys[right]
        : letters[entries[left].letters].lexicographicallyPrecedes(letters[entries[right].letters])
    }
  }

  /// Writes a word, what it has in common with the one before left out, and its list.
  private func write(_ place: Int, behind last: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let word = letters[entries[place].letters]
    var common = zip(word, last).prefix { $0 == $1 }.count
    // A character is in common wholly.
    while common > 0, common < word.count, word[word.startIndex + common] & 0xC0 == 0x80 { common -= 1 }
    let suffix = word.dropFirst(common)
    bytes.append(searchNumber: word.prefix(common).utf16Count)
    bytes.append(searchNumber: suffix.utf16Count)
    bytes.append(contentsOf: suffix)
    let entry = entries[place]
    bytes.append(searchNumber: entry.size)
    bytes.append(contentsOf: lists[entry.start..<(entry.start + entry.size)])
  }

  // MARK: - The concordance

  /// A word of the concordance, as it is spelled, with the texts it tells apart from others.
  package struct Told: Sendable {
    /// The word.
    package let word: String

    /// Its first letter, plain and as a capital.
    package let initial: String

    /// The texts, by their numbers.
    package let texts: [Int]
  }

  /// The words that tell texts apart: of each text those it has often and few others have.
  ///
  /// - Parameter count: The number of texts, from the first, that it is made of.
  package func concordance(ofFirst count: Int) -> [Told] {
    var chosen: [Int: [Int]] = [:]
    var spellings: [Int: ArraySlice<UInt8>] = [:]
    for number in records.indices.prefix(count) {
      for (place, spelling) in tellingWords(of: number) {
        chosen[place, default: []].append(number)
        if spellings[place] == nil { spellings[place] = spelling }
      }
    }
    return chosen.keys.sorted { left, right in
      letters[entries[left].letters].lexicographicallyPrecedes(letters[entries[right].letters])
    }.map { place in
      Told(
        word: String(decoding: spellings[place] ?? letters[entries[place].letters], as: UTF8.self),
        initial: String(decoding: letters[entries[place].letters], as: UTF8.self).prefix(1).uppercased(),
        texts: chosen[place] ?? [])
    }
  }

  /// The number of words a text has in the concordance at most.
  private static let wordsPerText = 16

  private func tellingWords(of number: Int) -> [(place: Int, spelling: ArraySlice<UInt8>)] {
    let record = records[number]
    var found: [(score: Int, place: Int, spelling: ArraySlice<UInt8>)] = []
    let most = max(1, records.count / 5)
    var index = record.startIndex
    while index + 7 <= record.endIndex {
      let length = Int(record[index])
      let spelled = Int(record[index + 1])
      let rest = Int(record[index + 2]) + Int(record[index + 3]) << 8 + Int(record[index + 4]) << 16
      let (field, count) = (record[index + 5] & 3, Int(record[index + 6]))
      let start = index + 7
      index = start + length + spelled + rest
      guard index <= record.endIndex else { break }
      guard count > 1 || field >= WordField.heading.rawValue, Self.tells(record[start..<(start + length)]) else {
        continue
      }
      let place = unsafe record[start..<(start + length)].withUnsafeBufferPointer { unsafe known($0) }
      guard let place, entries[place].texts <= most else { continue }
      // The number of times, times the rarity, in whole numbers, so that every machine sorts alike.
      let rarity = records.count * 8 / entries[place].texts
      let score = count * (Int.bitWidth - rarity.leadingZeroBitCount) * (field >= WordField.heading.rawValue ? 3 : 1)
      let spelling = record[(start + length)..<(start + length + spelled)]
      found.append((score, place, spelling.isEmpty ? record[start..<(start + length)] : spelling))
    }
    found.sort { ($0.score, $1.place) > ($1.score, $0.place) }
    return found.prefix(Self.wordsPerText).map { ($0.place, $0.spelling) }
  }

  /// Whether a word can stand in the concordance: four letters at least, and no figure.
  private static func tells(_ word: ArraySlice<UInt8>) -> Bool {
    word.utf16Count >= 4 && !word.contains { $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }
  }

  private func known(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = unsafe Self.hash(of: word)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, unsafe isSame(entries[known].letters, word) { return known }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
