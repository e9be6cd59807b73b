package import Model

/// A merge of the records of all texts into the files of words.
package struct IndexMerger {
  private let records: IndexRecords

  /// A file of the index.
  package struct File: Sendable {
    /// Its path in the output.
    package let path: OutputPath

    /// Its bytes.
    package let bytes: [UInt8]
  }

  /// Creates a merge of records.
  package init(_ records: IndexRecords) { self.records = records }

  /// Makes the files of the words, one by one, and a summary for the next merge.
  ///
  /// - Parameters:
  ///   - count: The number of texts, from the first, that the concordance is made of.
  ///   - take: Receives each file.
  package func merge(concordanceOfFirst count: Int, _ take: (File) throws -> Void) throws -> IndexSummary {
    var words = SiteWords()
    for number in 0..<records.count {
      words.add(IndexRecord(try records[number]), of: number, isInConcordance: number < count)
    }
    let letters = words.allLetters
    var writer = WordFileWriter()
    var vocabulary = Vocabulary(capacity: letters.count + words.count * 5)
    var list: [UInt8] = []
    for number in Self.sortedNumbers(words, letters) {
      let word = letters[words.letters(of: number)]
      vocabulary.append(word, texts: words.texts(of: number))
      words.list(of: number, into: &list)
      if let file = writer.add(word, hash: words.hash(of: number), list: list[...]) { try take(file) }
    }
    if let file = writer.finish() { try take(file) }
    return IndexSummary(
      firstWords: writer.firstWords, vocabulary: vocabulary, concordance: try words.concordance(of: 0..<count, records),
      hasUniqueNames: writer.hasUniqueNames)
  }

  /// Returns the numbers of the words in the order of the words' bytes.
  private static func sortedNumbers(_ words: borrowing SiteWords, _ letters: [UInt8]) -> [Int] {
    // The first eight bytes decide nearly always.
    let ranges = (0..<words.count).map { words.letters(of: $0) }
    let keys = ranges.map { range in
      let word = letters[range].prefix(8)
      return word.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - word.count))
    }
    return keys.indices.sorted { left, right in
      keys[left] != keys[right]
        ? keys[left] < keys[right] : letters[ranges[left]].lexicographicallyPrecedes(letters[ranges[right]])
    }
  }
}
