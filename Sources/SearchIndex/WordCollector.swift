import Model

/// Gathers the words of a text, folded, with where they stand: in one pass over what is printed of it.
///
/// A text is parted into *segments*: the title, and what begins with each block that has an id, up to the next. A word
/// stands in a segment at an offset, counted in words; between blocks an offset is left out, so that no phrase goes
/// over two of them. The script of the pages parts them in the same way.
struct WordCollector: ~Copyable {
  /// A word at a place.
  struct Occurrence {
    let word: UInt32
    let segment: UInt32
    let offset: UInt32
  }

  /// The place a word is spelled at in the running text, and whether with a capital, which may only begin a sentence.
  struct Spelling {
    var start: UInt32
    var count: UInt16
    var isCapital: Bool
  }

  /// The folded words one behind the other, each once.
  private(set) var letters: [UInt8] = []

  /// The end of each word among `letters`.
  private(set) var ends: [UInt32] = []

  /// The spelling of each word.
  private(set) var spellings: [Spelling] = []

  /// The occurrences in reading order.
  private(set) var occurrences: [Occurrence] = []

  /// The field of each segment.
  var fields: [WordField] = [.title]

  /// The ids of the segments behind the title, parted by spaces.
  var identifiers: [UInt8] = []

  /// The field of blocks that are no headings.
  var field = WordField.text

  /// The place of each word, plus 1, at the first free slot from the one its hash says; 0 where none is.
  private var slots: [UInt32]
  private var hashes: [UInt32] = []

  /// The offset of the next word in its segment.
  var offset: UInt32 = 0

  /// The word that is read: where its letters begin, their hash, and where it stands in the text.
  private var wordStart = 0
  private var hash = Self.seed
  private var spelledAt = 0

  /// The parts of a word that links join, such as `l` and `eau`, and their number.
  private var chain: [UInt8] = []
  private var parts = 0

  /// Whether a link stands right before what is read, and a part before that.
  private var isLinked = false

  /// The longest word in bytes; what is longer is cut.
  private static let longestWord = 96

  private static let seed: UInt32 = 0x811C_9DC5

  /// Creates a collector.
  ///
  /// - Parameter size: About how many bytes there will be.
  init(size: Int) {
    var count = 1024
    while count < size / 8 { count *= 2 }
    slots = [UInt32](repeating: 0, count: count)
    occurrences.reserveCapacity(size / 5)
    letters.reserveCapacity(size / 3)
  }

  /// The number of different words.
  var wordCount: Int { ends.count }

  /// The letters of a word.
  func letters(of word: Int) -> ArraySlice<UInt8> {
    letters[(word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word])]
  }

  // MARK: - Reading

  /// Reads words that are no HTML and belong to the title.
  mutating func add(title words: String) {
    let bytes = Array(words.utf8)
    let table = LetterClasses.shared.table
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe table.withUnsafeBufferPointer { table in unsafe read(bytes, table, isMarkup: false) }
    }
    endBlock()
  }

  /// Reads HTML: the running text, or the notes behind it.
  mutating func add(markup: [UInt8], field: WordField) {
    self.field = field
    let table = LetterClasses.shared.table
    unsafe markup.withUnsafeBufferPointer { bytes in
      unsafe table.withUnsafeBufferPointer { table in unsafe read(bytes, table, isMarkup: true) }
    }
    endBlock()
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt32>, isMarkup: Bool
  ) {
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      var value = UInt32(byte)
      var length = 1
      if byte >= 0x80 {
        (value, length) = unsafe Self.scalar(bytes, at: index)
      } else if isMarkup, byte == UInt8(ascii: "<") {
        index = unsafe readTag(bytes, at: index)
        continue
      } else if isMarkup, byte == UInt8(ascii: "&") {
        (value, length) = unsafe Self.entity(bytes, at: index)
      }
      let kind = unsafe value < LetterClasses.limit ? table[Int(value)] : LetterClasses.worked(outPacked: value)
      if kind > LetterClasses.link {
        if kind & LetterClasses.wide != 0 {
          unsafe endWord(bytes, until: index, isLinked: false)
          length += unsafe addWide(kind & ~LetterClasses.wide, from: value, before: bytes, at: index + length)
        } else {
          if letters.count == wordStart { spelledAt = index }
          if kind & LetterClasses.two != 0 {
            addLetter(kind >> 8 & 0x7F)
            addLetter(kind & 0x7F)
          } else {
            addLetter(kind)
          }
        }
      } else if kind == LetterClasses.silent {
        compose(with: value)
      } else {
        unsafe endWord(bytes, until: index, isLinked: kind == LetterClasses.link)
      }
      index += length
    }
    unsafe endWord(bytes, until: bytes.count, isLinked: false)
  }

  @inline(__always)
  private mutating func addLetter(_ letter: UInt32) {
    if letter < 0x80 {
      letters.append(UInt8(truncatingIfNeeded: letter))
    } else if letter < 0x800 {
      letters.append(UInt8(truncatingIfNeeded: 0xC0 | letter >> 6))
      letters.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
    } else if letter < 0x1_0000 {
      letters.append(UInt8(truncatingIfNeeded: 0xE0 | letter >> 12))
      letters.append(UInt8(truncatingIfNeeded: 0x80 | letter >> 6 & 0x3F))
      letters.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
    } else {
      letters.append(UInt8(truncatingIfNeeded: 0xF0 | letter >> 18))
      letters.append(UInt8(truncatingIfNeeded: 0x80 | letter >> 12 & 0x3F))
      letters.append(UInt8(truncatingIfNeeded: 0x80 | letter >> 6 & 0x3F))
      letters.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
    }
  }

  /// Composes Cyrillic й and ї of a letter and the mark behind it: they are letters of their own.
  private mutating func compose(with mark: UInt32) {
    guard mark == 0x306 || mark == 0x308, letters.count >= wordStart + 2 else { return }
    let last = (letters[letters.count - 2], letters[letters.count - 1])
    if mark == 0x306, last == (0xD0, 0xB8) { letters[letters.count - 1] = 0xB9 }
    if mark == 0x308, last == (0xD1, 0x96) { letters[letters.count - 1] = 0x97 }
  }

  /// Adds a character that is a word by itself.
  ///
  /// - Returns: The bytes of a voiced mark behind half-width kana, which is a part of it.
  private mutating func addWide(
    _ letter: UInt32, from value: UInt32, before bytes: UnsafeBufferPointer<UInt8>, at next: Int
  ) -> Int {
    var letter = letter
    var length = 0
    if value >= 0xFF66, value <= 0xFF9D, unsafe next + 2 < bytes.count && bytes[next] == 0xEF && bytes[next + 1] == 0xBE
    {
      // U+FF9E and U+FF9F; the voiced letter stands behind the plain one.
      let mark = unsafe bytes[next + 2]
      if mark == 0x9E || mark == 0x9F {
        letter = letter == 0x30A6 ? 0x30F4 : letter + (mark == 0x9E ? 1 : 2)
        length = 3
      }
    }
    addLetter(letter)
    addWord(spelled: 0..<0, isCapital: false)
    return length
  }

  // MARK: - Words

  /// Ends the word that is read, where there is one.
  ///
  /// - Parameter linksOn: Whether an apostrophe or a hyphen stands behind it.
  private mutating func endWord(_ bytes: UnsafeBufferPointer<UInt8>, until end: Int, isLinked linksOn: Bool) {
    guard letters.count > wordStart else {
      endChain()
      return
    }
    if linksOn || isLinked {
      if !isLinked { endChain() }
      chain.append(contentsOf: letters[wordStart...])
      parts += 1
    }
    let first = unsafe bytes[spelledAt]
    addWord(
      spelled: spelledAt..<end,
      isCapital: first >= 0x41 && first <= 0x5A || first >= 0xC3 && letters[wordStart] != first)
    isLinked = linksOn
    if !linksOn { endChain() }
  }

  /// Adds what links joined as one word, where its last part stands.
  private mutating func endChain() {
    isLinked = false
    guard parts > 0 else { return }
    if parts > 1, chain.count <= Self.longestWord {
      letters.append(contentsOf: chain)
      offset -= 1
      addWord(spelled: 0..<0, isCapital: false)
    }
    parts = 0
    chain.removeAll(keepingCapacity: true)
  }

  private mutating func addWord(spelled: Range<Int>, isCapital: Bool) {
    if letters.count - wordStart > Self.longestWord { cutWord() }
    let word = place(spelled, isCapital)
    if fields.count == 1, field != .title { beginSegment([]) }
    occurrences.append(Occurrence(word: word, segment: UInt32(fields.count - 1), offset: offset))
    offset += 1
    wordStart = letters.count
  }

  private mutating func cutWord() {
    var end = wordStart + Self.longestWord
    while letters[end] & 0xC0 == 0x80 { end -= 1 }
    letters.removeSubrange(end...)
  }

  /// The place of the word that was read among those known.
  private mutating func place(_ spelled: Range<Int>, _ isCapital: Bool) -> UInt32 {
    let start = wordStart
    let count = letters.count - start
    let hash = unsafe letters.withUnsafeBufferPointer { letters in
      var hash = Self.seed
      for index in start..<letters.count { hash = unsafe (hash ^ UInt32(letters[index])) &* 0x0100_0193 }
      return hash ^ hash >> 15
    }
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, isSame(known, start, count) {
        letters.removeLast(count)
        if spellings[known].isCapital, !isCapital, field != .title {
          spellings[known] = Spelling(
            start: UInt32(spelled.lowerBound), count: UInt16(min(spelled.count, 999)), isCapital: false)
        }
        return UInt32(known)
      }
      slot = (slot + 1) & mask
    }
    ends.append(UInt32(letters.count))
    hashes.append(hash)
    // Only the running text is at hand when spellings are asked for.
    let isBody = field == .text
    spellings.append(
      Spelling(
        start: UInt32(spelled.lowerBound), count: isBody ? UInt16(min(spelled.count, 999)) : 0,
        isCapital: isCapital || !isBody))
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return UInt32(ends.count - 1)
  }

  private func isSame(_ known: Int, _ start: Int, _ count: Int) -> Bool {
    let first = known == 0 ? 0 : Int(ends[known - 1])
    guard Int(ends[known]) - first == count else { return false }
    return unsafe letters.withUnsafeBufferPointer { letters in
      for index in 0..<count where unsafe letters[first + index] != letters[start + index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (place, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place + 1)
    }
  }

  // MARK: - Segments

  /// Ends a block: no phrase goes over its end.
  mutating func endBlock() {
    endChain()
    offset += 1
  }

  /// Begins a segment with the id of its block.
  mutating func beginSegment(_ identifier: some Swift.Collection<UInt8>, _ field: WordField? = nil) {
    if fields.count > 1 { identifiers.append(0x20) }
    identifiers.append(contentsOf: identifier)
    fields.append(field ?? self.field)
    offset = 0
  }

  /// Ends the word before a tag that parts words.
  mutating func endWordBeforeTag(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    unsafe endWord(bytes, until: index, isLinked: false)
  }
}
