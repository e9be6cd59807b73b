/// The distinct words of a site, each with a number and its posting list.
@safe
struct SiteWords: ~Copyable {
  /// The part of a word that is used for each text: small, so that many fit into the processor's cache.
  struct Entry {
    /// Its first eight bytes, which tell most words apart.
    let beginning: UInt64

    /// The end of its posting list.
    var list: ChunkedBytes.Row

    /// The number of the last text with the word; -1 before the first.
    var last: Int32 = -1

    /// The number of texts with the word.
    var texts: UInt32 = 0
  }

  /// The part of a word that is used less often.
  struct Name {
    /// The index of its letters among those of all words, and their number.
    let start: UInt32
    let count: UInt32
    let hash: UInt32

    /// The beginning of its posting list.
    let list: ChunkedBytes.Start
  }

  /// The letters of the words, one word after the other.
  private var letters = GrowableBuffer<UInt8>(capacity: 1 << 16)

  /// The words in the order of their first occurrence.
  private var entries = GrowableBuffer<Entry>(capacity: 1 << 12)
  private var names = GrowableBuffer<Name>(capacity: 1 << 12)

  private var lists = ChunkedBytes()

  /// The numbers of the words that may be keywords, text by text.
  private(set) var candidates = GrowableBuffer<UInt32>(capacity: 1 << 12)

  /// The hash table, searched from a hash's slot to the first free one. A slot has a word's hash in the upper half and
  /// the word's number plus 1 in the lower; a free one is 0.
  private var slots = GrowableBuffer<UInt64>(repeating: 0, count: 1 << 13)

  /// The number of words.
  var count: Int { entries.count }

  /// Returns the hash of a word.
  func hash(of number: Int) -> UInt32 { names[number].hash }

  /// Returns the number of texts with a word.
  func texts(of number: Int) -> Int { unsafe Int(entries.pointer(to: number).pointee.texts) }

  /// The letters of all words.
  var allLetters: [UInt8] { letters.bytes }

  /// Returns the range of a word's letters among those of all words.
  func letters(of number: Int) -> Range<Int> {
    let start = Int(names[number].start)
    return start..<(start + Int(names[number].count))
  }

  /// Replaces `list` with the posting list of a word.
  func list(of number: Int, into list: inout [UInt8]) {
    lists.read(entries[number].list, from: names[number].list, into: &list)
  }

  /// Returns the keywords of texts.
  ///
  /// - Parameters:
  ///   - texts: The numbers of the texts.
  ///   - records: The records that were added.
  func concordance(of texts: Range<Int>, _ records: IndexRecords) throws -> Concordance {
    let rarity = WordRarity(texts: records.count)
    var counts: [UInt32] = []
    counts.reserveCapacity(candidates.count)
    for place in 0..<candidates.count {
      counts.append(unsafe entries.pointer(to: Int(candidates[place])).pointee.texts)
    }
    var concordance = Concordance()
    var next = 0
    for number in texts {
      concordance.add(IndexRecord(try records[number]), number: number, rarity) { _ in
        defer { next += 1 }
        return Int(counts[next])
      }
    }
    concordance.sort()
    return concordance
  }

  /// Adds the words of a text.
  ///
  /// - Parameters:
  ///   - record: The record of the text.
  ///   - text: The number of the text, higher than those of texts added before.
  ///   - isInConcordance: Whether its words may stand in the concordance.
  mutating func add(_ record: IndexRecord, of text: Int, isInConcordance: Bool) {
    found.removeAll()
    unsafe record.words.withUnsafeBufferPointer { bytes in
      // Three loops over all words instead of one: the processor then fetches the memory of many words at a time.
      var index = 0
      while let word = unsafe IndexRecord.Word(bytes, at: index) {
        found.append(Found(index: UInt32(truncatingIfNeeded: index), slot: slots[slots.slot(of: word.hash)]))
        index = word.content.upperBound
      }
      for place in 0..<found.count {
        guard let word = unsafe IndexRecord.Word(bytes, at: Int(found[place].index)) else { continue }
        found[place].slot = unsafe UInt64(number(of: word, in: bytes, supposedly: found[place].slot))
      }
      for place in 0..<found.count {
        guard let word = unsafe IndexRecord.Word(bytes, at: Int(found[place].index)) else { continue }
        let number = Int(truncatingIfNeeded: found[place].slot)
        let entry = unsafe entries.pointer(to: number)
        let head = unsafe PostingList.head(text, behind: Int(entry.pointee.last), kind: word.kind)
        unsafe append(head, UnsafeBufferPointer(rebasing: bytes[word.content]), in: bytes, to: &entry.pointee.list)
        unsafe entry.pointee.last = Int32(truncatingIfNeeded: text)
        unsafe entry.pointee.texts &+= 1
        if isInConcordance, word.canBeKeyword { candidates.append(UInt32(truncatingIfNeeded: number)) }
      }
    }
  }

  @inline(__always)
  private mutating func append(
    _ head: Int, _ content: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>,
    to list: inout ChunkedBytes.Row
  ) {
    // Nearly all take eight bytes at most.
    if head < SearchSymbols.finalDigitCount, content.count < 8,
      let eight = unsafe Self.eightBytes(of: content, in: bytes),
      ChunkedBytes.append(
        eight << 8 | UInt64(SearchSymbols.character(head)), count: content.count &+ 1, to: &list)
    {
      return
    }
    SearchSymbols.forEach(of: head) { symbol in lists.append(symbol, to: &list) }
    for index in content.indices { unsafe lists.append(content[index], to: &list) }
  }

  /// Returns the eight bytes from the start of a part on; `nil` if fewer are left.
  @inline(__always)
  private static func eightBytes(
    of part: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64? {
    guard let start = part.baseAddress, let first = bytes.baseAddress, unsafe start + 8 <= first + bytes.count else {
      return nil
    }
    return unsafe UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// A word of a text: its index in the record, and first the value of its slot, then its number.
  struct Found {
    let index: UInt32
    var slot: UInt64
  }

  /// The words of the text that is being added.
  private var found = GrowableBuffer<Found>(capacity: 1 << 12)

  /// Returns the number of a word, which is added if it is new.
  ///
  /// - Parameter slot: The value of the first slot it may be in, read before other words of the text were added.
  @inline(__always)
  private mutating func number(
    of word: IndexRecord.Word, in bytes: UnsafeBufferPointer<UInt8>, supposedly slot: UInt64
  ) -> Int {
    let letters = unsafe UnsafeBufferPointer(rebasing: bytes[word.letters])
    let beginning = unsafe Self.beginning(of: letters, in: bytes)
    if UInt32(truncatingIfNeeded: slot >> 32) == word.hash, slot != 0 {
      let known = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1
      if unsafe isSame(known, letters, beginning) { return known }
    }
    return unsafe number(of: letters, hash: word.hash, beginning)
  }

  private mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32, _ beginning: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = slots.slot(of: hash)
    while slots[slot] != 0 {
      let known = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash, unsafe isSame(known, word, beginning) { return known }
      slot = (slot &+ 1) & mask
    }
    let number = entries.count
    let (start, list) = lists.row()
    entries.append(Entry(beginning: beginning, list: list))
    names.append(Name(start: UInt32(letters.count), count: UInt32(word.count), hash: hash, list: start))
    unsafe letters.append(contentsOf: word)
    slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  /// Returns the first eight bytes of a word, with zeros after its end.
  @inline(__always)
  private static func beginning(
    of word: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    if let eight = unsafe eightBytes(of: word, in: bytes) {
      return word.count >= 8 ? eight : eight & ((1 << (8 * UInt64(word.count))) &- 1)
    }
    return unsafe word.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  private func isSame(_ known: Int, _ word: UnsafeBufferPointer<UInt8>, _ beginning: UInt64) -> Bool {
    guard unsafe entries.pointer(to: known).pointee.beginning == beginning else { return false }
    // No letter is a zero, so that the zeros after a shorter word tell it apart.
    return unsafe word.count < 8 || isSameBehind(known, word)
  }

  private func isSameBehind(_ known: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(names[known].count) == word.count else { return false }
    let start = Int(names[known].start)
    for index in 8..<word.count where unsafe letters[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    var grown = GrowableBuffer<UInt64>(repeating: 0, count: slots.count * 2)
    let mask = grown.count - 1
    for known in 0..<slots.count where slots[known] != 0 {
      var slot = grown.slot(of: UInt32(truncatingIfNeeded: slots[known] >> 32))
      while grown[slot] != 0 { slot = (slot + 1) & mask }
      grown[slot] = slots[known]
    }
    slots = grown
  }
}
