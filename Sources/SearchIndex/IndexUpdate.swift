package import Model

/// A merge of changed records into the files of the last merge. The result is the same as a merge of all records.
package struct IndexUpdate: Sendable {
  /// A text whose words may have changed.
  package struct ChangedText {
    let number: Int
    let old: IndexRecord
    let new: IndexRecord

    /// Creates a changed text from its old and its new record.
    package init(number: Int, old: [UInt8], new: [UInt8]) {
      self.number = number
      self.old = IndexRecord(old)
      self.new = IndexRecord(new)
    }

    /// The differences between the two records.
    fileprivate var changes: [WordChange] {
      var changes: [WordChange] = []
      var known: [ArraySlice<UInt8>: IndexRecord.Word] = [:]
      old.forEachWord { known[old.bytes($0.letters)] = $0 }
      new.forEachWord { word in
        let letters = new.bytes(word.letters)
        let before = known.removeValue(forKey: letters)
        if let before, before.kind == word.kind, old.bytes(before.content) == new.bytes(word.content) { return }
        let change = PostingList.Change(
          text: number, kind: word.kind, content: new.bytes(word.content), wasThere: before != nil)
        changes.append(WordChange(word: letters, posting: change))
      }
      for letters in known.keys {
        let change = PostingList.Change(text: number, kind: 0, content: nil, wasThere: true)
        changes.append(WordChange(word: letters, posting: change))
      }
      return changes
    }
  }

  /// The files that were made.
  package let files: [IndexMerger.File]

  /// The summary of all files.
  package let summary: IndexSummary

  /// Merges the new records of changed texts.
  ///
  /// - Parameters:
  ///   - texts: The texts that have changed.
  ///   - records: The records of all texts as they are now.
  ///   - count: The number of texts, from the first, that the concordance is made of.
  ///   - summary: The summary of the last merge, which had the same number of records.
  ///   - file: Returns a file of the last merge; `nil` if it has changed since.
  /// - Returns: `nil` if all records must be merged instead.
  package init?(
    of texts: [ChangedText], among records: IndexRecords, concordanceOfFirst count: Int, _ summary: IndexSummary,
    file: (OutputPath) throws -> [UInt8]?
  ) throws {
    guard summary.hasUniqueNames, !summary.firstWords.isEmpty else { return nil }
    let changes = texts.flatMap(\.changes).sorted { $0.precedes($1) }
    let rarity = WordRarity(texts: records.count)
    var words = WordFilesUpdate(rarity)
    guard try words.merge(changes, into: summary.firstWords, file) else { return nil }
    let vocabulary = summary.vocabulary.applying(words.vocabularyChanges)
    let textsWithOtherKeywords = words.textsWithOtherKeywords.union(texts.map(\.number)).filter { $0 < count }
    files = words.files
    self.summary = IndexSummary(
      firstWords: words.firstWords, vocabulary: vocabulary,
      concordance: summary.concordance.replacing(
        textsWithOtherKeywords, by: try Self.concordance(of: textsWithOtherKeywords, among: records, vocabulary, rarity)
      ),
      hasUniqueNames: true)
  }

  /// Returns the keywords of some texts.
  private static func concordance(
    of texts: Set<Int>, among records: IndexRecords, _ vocabulary: Vocabulary, _ rarity: WordRarity
  ) throws -> Concordance {
    let records = try texts.map { (number: $0, record: IndexRecord(try records[$0])) }
    var asked: [(word: ArraySlice<UInt8>, place: Int)] = []
    for (_, record) in records {
      record.forEachWord { if $0.canBeKeyword { asked.append((record.bytes($0.letters), asked.count)) } }
    }
    asked.sort { $0.word.lexicographicallyPrecedes($1.word) }
    var counts = [Int](repeating: 0, count: asked.count)
    for (asked, found) in zip(asked, vocabulary.texts(of: asked.map(\.word))) { counts[asked.place] = found }
    var concordance = Concordance()
    var place = 0
    for (number, record) in records {
      concordance.add(record, number: number, rarity) { _ in
        defer { place += 1 }
        return counts[place]
      }
    }
    concordance.sort()
    return concordance
  }
}

/// A change of the posting of a word.
private struct WordChange {
  let word: ArraySlice<UInt8>
  let posting: PostingList.Change

  func precedes(_ other: WordChange) -> Bool {
    word == other.word ? posting.text < other.posting.text : word.lexicographicallyPrecedes(other.word)
  }
}

/// An update of the files of words.
///
/// The files are grouped in stretches: each begins at a word whose hash begins a file. A changed word can move words
/// between the files of its stretch only, so that the other stretches are left alone.
private struct WordFilesUpdate {
  /// The files that were made.
  private(set) var files: [IndexMerger.File] = []

  /// The first words of all files.
  private(set) var firstWords: [ArraySlice<UInt8>] = []

  /// The words that are now in more or fewer texts than before.
  private(set) var vocabularyChanges: [Vocabulary.Change] = []

  /// The texts whose keywords may have changed because a word has become more or less rare.
  private(set) var textsWithOtherKeywords: Set<Int> = []

  private let rarity: WordRarity

  init(_ rarity: WordRarity) { self.rarity = rarity }

  /// Merges changes into the files with the given first words; returns `false` if they cannot be merged.
  mutating func merge(
    _ changes: [WordChange], into old: [ArraySlice<UInt8>], _ file: (OutputPath) throws -> [UInt8]?
  ) rethrows -> Bool {
    let starts = old.indices.filter { $0 == 0 || WordFileWriter.beginsFile(IndexRecord.hash(of: old[$0])) }
    let isChanged = Self.changedStretches(changes, of: starts.map { old[$0] })
    var rest = changes[...]
    var stretch = 0
    while stretch < starts.count {
      let start = starts[stretch]
      let isAffected = isChanged[stretch]
      while stretch < starts.count, isChanged[stretch] == isAffected { stretch += 1 }
      let end = stretch < starts.count ? starts[stretch] : old.count
      guard isAffected else {
        firstWords += old[start..<end]
        continue
      }
      let own = rest.prefix { end == old.count || $0.word.lexicographicallyPrecedes(old[end]) }
      rest = rest.dropFirst(own.count)
      guard try merge(own, into: old[start..<end], file) else { return false }
    }
    // Only a merge of all records can deal with two files of one name.
    return Set(firstWords.map { SearchPaths.name(from: $0) }).count == firstWords.count
  }

  /// Returns for each stretch of files whether it changes.
  private static func changedStretches(_ changes: [WordChange], of starts: [ArraySlice<UInt8>]) -> [Bool] {
    var isChanged = [Bool](repeating: false, count: starts.count)
    var stretch = 0
    for change in changes {
      while stretch + 1 < starts.count, !change.word.lexicographicallyPrecedes(starts[stretch + 1]) { stretch += 1 }
      isChanged[stretch] = true
      // When the first word of a stretch is removed, the words after it join the stretch before.
      if stretch > 0, change.posting.content == nil, change.word == starts[stretch] { isChanged[stretch - 1] = true }
    }
    return isChanged
  }

  private mutating func merge(
    _ changes: ArraySlice<WordChange>, into old: ArraySlice<ArraySlice<UInt8>>,
    _ file: (OutputPath) throws -> [UInt8]?
  ) rethrows -> Bool {
    var writer = WordFileWriter()
    var rest = changes
    for first in old {
      guard let bytes = try file(SearchPaths.words(from: first)), var reader = WordFileReader(bytes, from: first) else {
        return false
      }
      while !reader.isAtEnd {
        guard reader.next(), add(&rest, before: reader.word[...], to: &writer) else { return false }
        let own = rest.prefix { $0.word == reader.word[...] }
        rest = rest.dropFirst(own.count)
        guard add(own, reader.word[...], reader.list, to: &writer) else { return false }
      }
    }
    guard add(&rest, before: nil, to: &writer) else { return false }
    if let file = writer.finish() { files.append(file) }
    firstWords += writer.firstWords
    return writer.hasUniqueNames
  }

  /// Adds the new words that come before a word; without a word, all that remain.
  private mutating func add(
    _ rest: inout ArraySlice<WordChange>, before word: ArraySlice<UInt8>?, to writer: inout WordFileWriter
  ) -> Bool {
    while let first = rest.first, word.map({ first.word.lexicographicallyPrecedes($0) }) ?? true {
      let own = rest.prefix { $0.word == first.word }
      rest = rest.dropFirst(own.count)
      guard add(own, first.word, [], to: &writer) else { return false }
    }
    return true
  }

  /// Adds a word, with the changes applied to its posting list.
  private mutating func add(
    _ changes: ArraySlice<WordChange>, _ word: ArraySlice<UInt8>, _ list: ArraySlice<UInt8>,
    to writer: inout WordFileWriter
  ) -> Bool {
    var list = list
    if !changes.isEmpty {
      let old = list
      guard let changed = PostingList.applying(changes.map(\.posting), to: old) else { return false }
      list = changed[...]
      let more = changes.reduce(0) { $0 + ($1.posting.content == nil ? -1 : $1.posting.wasThere ? 0 : 1) }
      if more != 0 {
        vocabularyChanges.append(Vocabulary.Change(word: word, more: more))
        guard let texts = PostingList.texts(of: list) else { return false }
        if rarity.weight(of: texts.count) != rarity.weight(of: texts.count - more), Concordance.admits(word) {
          textsWithOtherKeywords.formUnion(texts)
        }
      }
    }
    if !list.isEmpty, let file = writer.add(word, hash: IndexRecord.hash(of: word), list: list) { files.append(file) }
    return true
  }
}
