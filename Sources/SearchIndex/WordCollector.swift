import Model

/// Gathers the words of a text, folded, with where they stand: in one pass over what is printed of it.
///
/// A text is parted into *segments*: the title, and what begins with each block that has an id, up to the next. A word
/// stands in a segment at an offset, counted in words; between blocks an offset is left out, so that no phrase goes
/// over two of them. The script of the pages parts them in the same way.
///
/// Of an offset only the remainder is kept: enough to tell most words that stand beside each other from those that only
/// share a paragraph. What a phrase is held against in the end are the words of the page.
@safe
struct WordCollector: ~Copyable {
  /// A word at a place that is new of it.
  struct Occurrence {
    let word: UInt32

    /// The number of segments it is behind the last, times the word's modulus, and the remainder of its offset; in the title
    /// the whole offset, behind ``inTitle``.
    let place: UInt32

    /// Marks a place in the title.
    static let inTitle: UInt32 = 0x8000_0000
  }

  /// A word that is known.
  struct Word {
    /// Its first eight bytes, which tell most words apart.
    let beginning: UInt64

    /// Its hash.
    let hash: UInt32

    /// The index of its letters among those of all words.
    let start: UInt32

    /// The index it is spelled at in the running text, which should not begin with a capital: it may only begin a
    /// sentence.
    var spelledAt: UInt32
    var spelledCount: UInt16
    var isCapital: Bool

    let count: UInt8

    /// Whether it is a character of a script without gaps between words.
    let isWide: Bool

    /// The most telling part of the text it stands in.
    var field = WordField.note

    /// The number of times it stands in the text.
    var occurrences: UInt32 = 0

    /// The number of places that are told of it: two of one remainder in a segment are one.
    var places: UInt32 = 0

    /// The segment it stood in last, and the remainders it had there, a bit for each.
    var segment: UInt32 = 0
    var remainders: UInt16 = 0

    /// The divisor of its offsets, of which the remainder is told: more for those that stand in every sentence.
    var modulus: UInt32 { isWide ? 16 : 4 }
  }

  /// The folded words one behind the other, each once.
  private var letters: GrowableBuffer<UInt8>

  /// The words in the order they were met in.
  private(set) var words: GrowableBuffer<Word>

  /// The occurrences in reading order.
  private(set) var occurrences: GrowableBuffer<Occurrence>

  /// The number of the segment that is read; 0 is the title.
  private(set) var segment: UInt32 = 0

  /// The field of the segment that is read.
  private var segmentField = WordField.title

  /// The field of blocks that are no headings.
  var field = WordField.text

  /// The number of each word, plus 1, behind its hash, at the first free slot from the one its hash says; 0 where none
  /// is.
  private var slots: GrowableBuffer<UInt64>

  /// The offset of the next word in its segment.
  var offset: UInt32 = 0

  /// The letters of the word that is read, their number, and the index it stands at in the text.
  private let word: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var spelledAt = 0

  /// The parts of a word that links join, such as `l` and `eau`, and their number.
  private var chain: [UInt8] = []
  private var parts = 0

  /// Whether a link stands right before what is read, and a part before that.
  private var isLinked = false

  /// The longest word in bytes; what is longer is cut.
  private static let longestWord = 96

  /// Creates a collector.
  ///
  /// - Parameter size: About how many bytes there will be.
  init(size: Int) {
    var slotCount = 512
    while slotCount < size / 16 { slotCount *= 2 }
    slots = GrowableBuffer(repeating: 0, count: slotCount)
    occurrences = GrowableBuffer(capacity: size / 5)
    words = GrowableBuffer(capacity: slotCount / 2)
    letters = GrowableBuffer(capacity: slotCount * 4)
    // Room for a character behind the longest word, and for reading eight bytes at once.
    unsafe word = .allocate(capacity: Self.longestWord + 32)
    unsafe word.initialize(repeating: 0, count: Self.longestWord + 32)
  }

  deinit { unsafe word.deallocate() }

  /// The number of different words.
  var wordCount: Int { words.count }

  /// The letters of a word, where they lie until more is read.
  func letters(of word: Int) -> UnsafeBufferPointer<UInt8> {
    let known = words[word]
    let start = Int(known.start)
    return unsafe UnsafeBufferPointer(rebasing: letters.values[start..<(start + Int(known.count))])
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
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        index = unsafe addLatin(bytes, from: index)
        // Most words have a space behind them.
        if index < bytes.count, unsafe bytes[index] == 0x20 {
          unsafe endWord(bytes, until: index, isLinked: false)
          index &+= 1
        }
        continue
      }
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
          if count == 0 { spelledAt = index }
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

  /// Adds the letters of ASCII at an index, which most words are made of: eight at a time.
  ///
  /// - Returns: The index behind them.
  @inline(__always)
  private mutating func addLatin(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    if count == 0 { spelledAt = start }
    var index = start
    var length = 8
    while length == 8 {
      let eight = unsafe Self.eightBytes(bytes, at: index) | 0x2020_2020_2020_2020
      // The highest bit of each byte says whether it is a letter; no sum goes over into the next byte.
      let low = eight & 0x7F7F_7F7F_7F7F_7F7F
      let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~eight & 0x8080_8080_8080_8080
      length = (letters ^ 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
      unsafe UnsafeMutableRawPointer(word).storeBytes(of: eight.littleEndian, toByteOffset: count, as: UInt64.self)
      // Bytes behind the longest length are left out, but for the one that says whether a character is cut.
      count = min(count &+ length, Self.longestWord + 1)
      index &+= length
    }
    return index
  }

  /// The eight bytes at an index; zeros behind the end.
  @inline(__always)
  private static func eightBytes(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    if index &+ 8 <= bytes.count, let start = bytes.baseAddress {
      return unsafe UnsafeRawPointer(start).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    }
    var eight: UInt64 = 0
    for place in stride(from: bytes.count - 1, through: index, by: -1) {
      eight = unsafe eight << 8 | UInt64(bytes[place])
    }
    return eight
  }

  /// Adds a character to the word that is read; what is far behind its longest length is left out.
  @inline(__always)
  private mutating func addLetter(_ letter: UInt32) {
    guard count <= Self.longestWord else { return }
    if letter < 0x80 {
      addByte(letter)
    } else if letter < 0x800 {
      addByte(0xC0 | letter >> 6)
      addByte(0x80 | letter & 0x3F)
    } else if letter < 0x1_0000 {
      addByte(0xE0 | letter >> 12)
      addByte(0x80 | letter >> 6 & 0x3F)
      addByte(0x80 | letter & 0x3F)
    } else {
      addByte(0xF0 | letter >> 18)
      addByte(0x80 | letter >> 12 & 0x3F)
      addByte(0x80 | letter >> 6 & 0x3F)
      addByte(0x80 | letter & 0x3F)
    }
  }

  @inline(__always)
  private mutating func addByte(_ byte: UInt32) {
    unsafe word[count] = UInt8(truncatingIfNeeded: byte)
    count += 1
  }

  /// Composes Cyrillic й and ї of a letter and the mark behind it: they are letters of their own.
  private mutating func compose(with mark: UInt32) {
    guard mark == 0x306 || mark == 0x308, count >= 2 else { return }
    let last = unsafe (word[count - 2], word[count - 1])
    if mark == 0x306, last == (0xD0, 0xB8) { unsafe word[count - 1] = 0xB9 }
    if mark == 0x308, last == (0xD1, 0x96) { unsafe word[count - 1] = 0x97 }
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
    addWord(spelled: 0..<0, isCapital: false, isWide: true)
    return length
  }

  // MARK: - Words

  /// Ends the word that is read, where there is one.
  ///
  /// - Parameter linksOn: Whether an apostrophe or a hyphen stands behind it.
  @inline(__always)
  private mutating func endWord(_ bytes: UnsafeBufferPointer<UInt8>, until end: Int, isLinked linksOn: Bool) {
    guard count > 0 else {
      endChain()
      return
    }
    if linksOn || isLinked { addToChain() }
    let first = unsafe bytes[spelledAt]
    addWord(
      spelled: spelledAt..<end,
      isCapital: unsafe first >= 0x41 && first <= 0x5A || first >= 0xC3 && word[0] != first)
    isLinked = linksOn
    if !linksOn { endChain() }
  }

  private mutating func addToChain() {
    if !isLinked { endChain() }
    unsafe chain.append(contentsOf: UnsafeBufferPointer(start: word, count: count))
    parts += 1
  }

  /// Adds what links joined as one word, where its last part stands.
  @inline(__always)
  private mutating func endChain() {
    isLinked = false
    if parts > 0 { addChain() }
  }

  private mutating func addChain() {
    if parts > 1, chain.count <= Self.longestWord {
      for byte in chain { addByte(UInt32(byte)) }
      offset -= 1
      addWord(spelled: 0..<0, isCapital: false)
    }
    parts = 0
    chain.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func addWord(spelled: Range<Int>, isCapital: Bool, isWide: Bool = false) {
    if count > Self.longestWord { cutWord() }
    let number = number(spelled, isCapital, isWide)
    if segment == 0, field != .title { beginSegment() }
    addPlace(of: number)
    offset += 1
    count = 0
  }

  @inline(__always)
  private mutating func addPlace(of number: Int) {
    let word = unsafe words.pointer(to: number)
    unsafe word.pointee.occurrences += 1
    if unsafe word.pointee.field < segmentField { unsafe word.pointee.field = segmentField }
    guard segment > 0 else {
      unsafe word.pointee.places += 1
      occurrences.append(Occurrence(word: UInt32(number), place: Occurrence.inTitle | offset))
      return
    }
    let remainder = unsafe offset & (word.pointee.modulus - 1)
    let bit = UInt16(1) << UInt16(truncatingIfNeeded: remainder)
    let gap = unsafe segment - word.pointee.segment
    // Without a branch: whether a place is new is as good as chance.
    let known = unsafe gap > 0 ? 0 : word.pointee.remainders
    let isNew = known & bit == 0
    unsafe word.pointee.segment = segment
    unsafe word.pointee.remainders = known | bit
    unsafe word.pointee.places += isNew ? 1 : 0
    occurrences.makeRoom(for: 1)
    let place = unsafe gap * word.pointee.modulus + remainder
    occurrences.appendToRoom(Occurrence(word: UInt32(truncatingIfNeeded: number), place: place), isKept: isNew)
  }

  private mutating func cutWord() {
    count = Self.longestWord
    while unsafe word[count] & 0xC0 == 0x80 { count -= 1 }
  }

  /// The number of the word that was read among those known.
  private mutating func number(_ spelled: Range<Int>, _ isCapital: Bool, _ isWide: Bool) -> Int {
    let beginning = eightBytes(at: 0)
    let hash = hash(from: beginning)
    let mask = slots.count &- 1
    var slot = slots.slot(of: UInt32(truncatingIfNeeded: hash))
    while slots[slot] != 0 {
      let known = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
      if slots[slot] >> 32 == hash, isSame(known, beginning) {
        if !isCapital, unsafe words.pointer(to: known).pointee.isCapital, field != .title { spell(known, spelled) }
        return known
      }
      slot = (slot &+ 1) & mask
    }
    // Only the running text is at hand when spellings are asked for.
    let isBody = field == .text
    words.append(
      Word(
        beginning: beginning, hash: UInt32(hash), start: UInt32(letters.count), spelledAt: UInt32(spelled.lowerBound),
        spelledCount: isBody ? UInt16(min(spelled.count, 999)) : 0, isCapital: isCapital || !isBody,
        count: UInt8(count), isWide: isWide))
    unsafe letters.append(contentsOf: UnsafeBufferPointer(start: word, count: count))
    slots[slot] = hash << 32 | UInt64(words.count)
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  private mutating func spell(_ known: Int, _ spelled: Range<Int>) {
    words[known].spelledAt = UInt32(spelled.lowerBound)
    words[known].spelledCount = UInt16(min(spelled.count, 999))
    words[known].isCapital = false
  }

  /// Eight bytes of the word that is read, as far as they are its own.
  @inline(__always)
  private func eightBytes(at index: Int) -> UInt64 {
    let bytes = unsafe UnsafeRawPointer(word).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    let rest = count - index
    return rest >= 8 ? bytes : bytes & ((1 << (8 * UInt64(rest))) - 1)
  }

  /// The hash of the word that is read: 32 bits.
  @inline(__always)
  private func hash(from beginning: UInt64) -> UInt64 {
    var hash = beginning &* 0x9E37_79B9_7F4A_7C15
    var index = 8
    while index < count {
      hash = (hash ^ hash >> 32 ^ eightBytes(at: index)) &* 0x9E37_79B9_7F4A_7C15
      index += 8
    }
    return hash >> 32
  }

  @inline(__always)
  private func isSame(_ known: Int, _ beginning: UInt64) -> Bool {
    let word = unsafe words.pointer(to: known)
    guard unsafe word.pointee.beginning == beginning, unsafe Int(word.pointee.count) == count else { return false }
    return count <= 8 || isSameBehind(known)
  }

  private func isSameBehind(_ known: Int) -> Bool {
    let start = Int(words[known].start)
    for index in 8..<count where unsafe letters[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    var grown = GrowableBuffer<UInt64>(repeating: 0, count: slots.count * 2)
    let mask = grown.count - 1
    for number in 0..<words.count {
      let hash = unsafe words.pointer(to: number).pointee.hash
      var slot = grown.slot(of: hash)
      while grown[slot] != 0 { slot = (slot + 1) & mask }
      grown[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    }
    slots = grown
  }

  // MARK: - Segments

  /// Ends a block: no phrase goes over its end.
  mutating func endBlock() {
    endChain()
    offset += 1
  }

  /// Begins a segment, at a block with an id, or with the first words of the text.
  mutating func beginSegment(_ field: WordField? = nil) {
    segment += 1
    segmentField = field ?? self.field
    offset = 0
  }

  /// Ends the word before a tag that parts words.
  mutating func endWordBeforeTag(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    unsafe endWord(bytes, until: index, isLinked: false)
  }
}
