package import Model

/// The index of a site, put together from the records of its texts.
///
/// The words stand in files of some dozen kilobytes. A file begins with each word of every 256th hash, whatever else
/// there is, so that a word that comes or goes changes one file, or parts one in two. A long file is parted further.
package struct IndexMerger: Sendable {
  private let records: [IndexRecord]
  private let entries: [WordTable.Entry]
  private let letters: [UInt8]

  /// The words of the records, in the order of the records, and where those of each record begin.
  private let words: [UInt32]
  private let wordStarts: [Int]

  /// The lists of all words, one behind the other, and where each begins.
  private let lists: [UInt8]
  private let listStarts: [Int]

  /// Takes in the records of the texts, in the order the texts are numbered in.
  package init(_ records: [ArraySlice<UInt8>]) {
    self.records = records.map { IndexRecord($0) }
    var table = WordTable()
    var words = GrowableBuffer<UInt32>(capacity: records.reduce(0) { $0 + $1.count } / 24)
    var starts: [Int] = []
    for (number, record) in self.records.enumerated() {
      starts.append(words.count)
      Self.measure(record, number, &table, &words)
    }
    self.words = unsafe Array(words.values)
    wordStarts = starts
    (lists, listStarts) = Self.lists(of: self.records, &table, words)
    entries = unsafe Array(table.entries.values)
    letters = table.letters.bytes
  }

  /// The number of different words.
  package var wordCount: Int { entries.count }

  /// The beginning of a word's list for a text: how far the text is behind the last in number, and the kind of what the
  /// word says.
  @inline(__always)
  private static func head(_ number: Int, behind last: Int32, kind: Int) -> Int {
    (number - Int(last) - 1) * IndexRecord.Kind.count + kind
  }

  /// Notes the words of a text, and how long their lists become by it.
  private static func measure(
    _ record: IndexRecord, _ number: Int, _ table: inout WordTable, _ words: inout GrowableBuffer<UInt32>
  ) {
    unsafe record.words.withUnsafeBufferPointer { bytes in
      var index = 0
      while let word = unsafe IndexRecord.Word(bytes, at: index) {
        let known = unsafe table.number(of: UnsafeBufferPointer(rebasing: bytes[word.letters]), hash: word.hash)
        words.append(UInt32(known))
        let entry = unsafe table.entries.pointer(to: known)
        let head = unsafe head(number, behind: entry.pointee.last, kind: word.kind)
        unsafe entry.pointee.size += UInt32(SearchSymbols.count(of: head) + word.content.count)
        unsafe entry.pointee.last = Int32(number)
        unsafe entry.pointee.texts += 1
        index = word.content.upperBound
      }
    }
  }

  /// Writes the lists.
  ///
  /// The records are read from first to last, and each list grows at its own place: to read the texts of one word after
  /// the other would ask the memory for another page each time.
  private static func lists(
    of records: [IndexRecord], _ table: inout WordTable, _ words: borrowing GrowableBuffer<UInt32>
  ) -> (lists: [UInt8], starts: [Int]) {
    var total = 0
    var starts: [Int] = []
    var ends = GrowableBuffer<Int>(capacity: table.entries.count)
    for word in 0..<table.entries.count {
      starts.append(total)
      ends.append(total)
      table.entries[word].last = -1
      total += Int(table.entries[word].size)
    }
    let lists = unsafe [UInt8](unsafeUninitializedCapacity: total) { lists, count in
      var next = 0
      for (number, record) in records.enumerated() {
        unsafe record.words.withUnsafeBufferPointer { bytes in
          var index = 0
          while let word = unsafe IndexRecord.Word(bytes, at: index) {
            let known = Int(words[next])
            next += 1
            var end = ends[known]
            let entry = unsafe table.entries.pointer(to: known)
            SearchSymbols.forEach(of: unsafe head(number, behind: entry.pointee.last, kind: word.kind)) { symbol in
              unsafe lists[end] = symbol
              end += 1
            }
            for place in word.content {
              unsafe lists[end] = bytes[place]
              end += 1
            }
            unsafe entry.pointee.last = Int32(number)
            ends[known] = end
            index = word.content.upperBound
          }
        }
      }
      count = total
    }
    return (lists, starts)
  }

  /// The letters of a word.
  private func word(_ number: Int) -> ArraySlice<UInt8> {
    let start = Int(entries[number].start)
    return letters[start..<(start + Int(entries[number].count))]
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
  private static let addressesPerFile = 64

  /// The bytes a file of words may have before it is parted, where there is more than one word in it.
  private static let longestFile = 24_000

  /// The files of the index.
  ///
  /// - Parameters:
  ///   - texts: The texts the records lead to.
  ///   - links: Whether links name `index.html`.
  ///   - versions: Records that are of one text, in several languages or in several libraries.
  package func files(of texts: [IndexedPlace], links: LinkStyle, versions: [[Int]] = []) -> [File] {
    var files = addressFiles(of: texts)
    let languages = Set(texts.map(\.language.language)).sorted()
    var firsts: [UInt8] = []
    var names: Set<String> = []
    for shard in shards() {
      let letters = word(shard.first)
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
        case .page(let page, let language): file.append(records[start + index], at: page, in: language)
        case .elsewhere(let text): file.append(text)
        }
      }
      file.append("]")
      return File(path: SearchPaths.addresses(number), bytes: file.closed)
    }
  }

  private struct Shard {
    let first: Int
    let bytes: [UInt8]
  }

  private func shards() -> [Shard] {
    var shards: [Shard] = []
    var bytes: [UInt8] = []
    var first: Int?
    var last: ArraySlice<UInt8> = []
    for number in sortedNumbers() {
      if let start = first, entries[number].hash >> 24 == 0 || bytes.count > Self.longestFile {
        shards.append(Shard(first: start, bytes: bytes))
        bytes.removeAll(keepingCapacity: true)
        first = nil
        last = []
      }
      if first == nil { first = number }
      write(number, behind: last, to: &bytes)
      last = word(number)
    }
    if let first { shards.append(Shard(first: first, bytes: bytes)) }
    return shards
  }

  /// The words in the order of their bytes.
  private func sortedNumbers() -> [Int] {
    // The first eight bytes decide nearly always.
    let keys = entries.indices.map { number in
      let word = word(number).prefix(8)
      return word.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - word.count))
    }
    return entries.indices.sorted { left, right in
      keys[left] != keys[right] ? keys[left] < keys[right] : word(left).lexicographicallyPrecedes(word(right))
    }
  }

  /// The length from which on that of a suffix is told by itself, behind that of what is left out before it.
  private static let shortSuffix = 6

  /// Writes a word, what it has in common with the one before left out, and its list.
  private func write(_ number: Int, behind last: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let word = word(number)
    var common = 0
    while common < min(word.count, last.count), word[word.startIndex + common] == last[last.startIndex + common] {
      common += 1
    }
    // A character is in common wholly.
    while common > 0, common < word.count, word[word.startIndex + common] & 0xC0 == 0x80 { common -= 1 }
    let suffix = word.dropFirst(common)
    let size = Int(entries[number].size)
    let (kept, added) = (word.prefix(common).utf16Count, suffix.utf16Count)
    bytes.append(searchNumber: kept * Self.shortSuffix + min(added, Self.shortSuffix) - 1)
    if added >= Self.shortSuffix { bytes.append(searchNumber: added - Self.shortSuffix) }
    bytes.append(contentsOf: suffix)
    bytes.append(searchNumber: size)
    bytes.append(contentsOf: lists[listStarts[number]..<(listStarts[number] + size)])
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
      for found in tellingWords(of: number) {
        chosen[found.word, default: []].append(number)
        if spellings[found.word] == nil { spellings[found.word] = found.spelling }
      }
    }
    return chosen.keys.sorted { word($0).lexicographicallyPrecedes(word($1)) }.map { number in
      Told(
        word: String(decoding: spellings[number] ?? word(number), as: UTF8.self),
        initial: String(decoding: word(number), as: UTF8.self).prefix(1).uppercased(),
        texts: chosen[number] ?? [])
    }
  }

  /// The number of words a text has in the concordance at most.
  private static let wordsPerText = 16

  /// A word that tells a text apart, with how well it does.
  private struct Telling {
    let score: Int
    let word: Int
    let spelling: ArraySlice<UInt8>

    func precedes(_ other: Telling) -> Bool { (score, other.word) > (other.score, word) }
  }

  /// The words a text has in the concordance, the best first.
  private func tellingWords(of number: Int) -> [Telling] {
    let record = records[number].words
    let most = max(1, records.count / 5)
    var found: [Telling] = []
    unsafe record.withUnsafeBufferPointer { bytes in
      var index = 0
      var next = wordStarts[number]
      while let told = unsafe IndexRecord.Word(bytes, at: index) {
        let known = Int(words[next])
        next += 1
        index = told.content.upperBound
        let isHeading = told.field >= WordField.heading.rawValue
        let texts = Int(entries[known].texts)
        guard told.occurrences > 1 || isHeading, texts <= most else { continue }
        // The number of times, times the rarity, in whole numbers, so that every machine sorts alike.
        let rarity = records.count * 8 / texts
        let score = told.occurrences * (Int.bitWidth - rarity.leadingZeroBitCount) * (isHeading ? 3 : 1)
        let range = told.spelling.isEmpty ? told.letters : told.spelling
        let spelling = record[(record.startIndex + range.lowerBound)..<(record.startIndex + range.upperBound)]
        let telling = Telling(score: score, word: known, spelling: spelling)
        if found.count == Self.wordsPerText, let last = found.last, !telling.precedes(last) { continue }
        guard Self.tells(word(known)) else { continue }
        found.insert(telling, at: found.firstIndex { telling.precedes($0) } ?? found.endIndex)
        if found.count > Self.wordsPerText { found.removeLast() }
      }
    }
    return found
  }

  /// Whether a word can stand in the concordance: four letters at least, and no figure.
  private static func tells(_ word: ArraySlice<UInt8>) -> Bool {
    word.utf16Count >= 4 && !word.contains { $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }
  }
}
