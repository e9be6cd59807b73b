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
        let head = unsafe WordList.head(number, behind: Int(entry.pointee.last), kind: word.kind)
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
            SearchSymbols.forEach(of: unsafe WordList.head(number, behind: Int(entry.pointee.last), kind: word.kind)) {
              symbol in
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

  /// Makes the files of the words, one by one, and what the next merge must know of this one.
  ///
  /// - Parameters:
  ///   - count: The number of texts, from the first, that the concordance is made of.
  ///   - take: Takes a file.
  /// - Returns: `nil` for a summary that a merge could not go by.
  package func merge(concordanceOfFirst count: Int, _ take: (File) throws -> Void) rethrows -> IndexSummary {
    var writer = WordFileWriter()
    var vocabulary = Vocabulary(capacity: letters.count + entries.count * 3)
    let sorted = sortedNumbers()
    for number in sorted {
      let (word, entry) = (word(number), entries[number])
      vocabulary.append(word, texts: Int(entry.texts))
      let list = lists[listStarts[number]..<(listStarts[number] + Int(entry.size))]
      if let file = writer.add(word, hash: entry.hash, list: list) { try take(file) }
    }
    if let file = writer.finish() { try take(file) }
    let rarity = WordRarity(texts: records.count)
    var concordance = Concordance()
    for number in records.indices.prefix(count) {
      var next = wordStarts[number]
      concordance.add(records[number], number: number, rarity) { _ in
        defer { next += 1 }
        return Int(entries[Int(words[next])].texts)
      }
    }
    concordance.sort()
    return IndexSummary(
      firsts: writer.firsts, vocabulary: vocabulary, concordance: concordance, isRegular: writer.isRegular)
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
}
