import Model

/// A collector of a text's words, folded, with their places, in one pass over the printed text.
///
/// A text is divided into *segments*: the title, and each stretch from a block with an id to the next such block. A
/// word has an offset in its segment, counted in words; between blocks one offset is left out, so that no phrase spans
/// two of them. The script of the pages divides texts in the same way.
///
/// Of an offset only the remainder is kept: enough to tell most words that stand beside each other from those that only
/// share a paragraph. In the end a phrase is compared with the words of the page itself.
@safe
struct WordCollector: ~Copyable {
  /// A word at a place that is not yet recorded for it.
  struct Occurrence {
    let word: UInt32

    /// The number of segments since the word's last place, times the word's modulus, plus the remainder of its offset;
    /// in the title, the whole offset with ``inTitle`` set.
    let place: UInt32

    /// The bit that marks a place in the title.
    static let inTitle: UInt32 = 0x8000_0000
  }

  /// The occurrences in reading order.
  private(set) var occurrences: GrowableBuffer<Occurrence>

  /// The number of the segment that is read; 0 is the title.
  private(set) var segment: UInt32 = 0

  /// The field of the segment that is read.
  private var segmentField = WordField.title

  /// The field of blocks that are no headings.
  var field = WordField.text

  /// The offset of the next word in its segment.
  var offset: UInt32 = 0

  /// The distinct words so far.
  private(set) var words: WordTable

  /// The word that is being read, and the index at which it begins in the text.
  private var word = WordBuffer()
  private var spelledAt = 0

  /// The letters of a compound such as `l’eau` so far, without apostrophes and hyphens, and the number of its parts.
  private var chain: [UInt8] = []
  private var parts = 0

  /// Whether an apostrophe or a hyphen joins what is read next to the part before it.
  private var isLinked = false

  /// Creates a collector.
  ///
  /// - Parameter size: The approximate size of the text in bytes.
  init(size: Int) {
    words = WordTable(size: size)
    occurrences = GrowableBuffer(capacity: size / 5)
  }

  // MARK: - Reading

  /// Reads plain text that belongs to the title.
  mutating func add(title words: String) {
    let bytes = Array(words.utf8)
    let table = LetterClasses.table
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe table.withUnsafeBufferPointer { table in unsafe read(bytes, table, isMarkup: false) }
    }
    endBlock()
  }

  /// Reads HTML: the running text or the footnotes.
  mutating func add(markup: [UInt8], field: WordField) {
    self.field = field
    let table = LetterClasses.table
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
      let kind = unsafe value < LetterClasses.limit ? table[Int(value)] : LetterClasses.upper(value)
      if kind > LetterClasses.link {
        if kind & LetterClasses.wide != 0 {
          unsafe endWord(bytes, until: index, isLinked: false)
          length += unsafe addWide(kind & ~LetterClasses.wide, from: value, before: bytes, at: index + length)
        } else {
          if word.isEmpty { spelledAt = index }
          if kind & LetterClasses.twoLetters != 0 {
            word.append(kind >> 8 & 0x7F)
            word.append(kind & 0x7F)
          } else {
            word.append(kind)
          }
        }
      } else if kind == LetterClasses.silent {
        word.compose(with: value)
      } else {
        unsafe endWord(bytes, until: index, isLinked: kind == LetterClasses.link)
      }
      index += length
    }
    unsafe endWord(bytes, until: bytes.count, isLinked: false)
  }

  /// Adds the letters of ASCII from an index on, eight at a time: most words have no others.
  ///
  /// - Returns: The index after them.
  @inline(__always)
  private mutating func addLatin(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    if word.isEmpty { spelledAt = start }
    var index = start
    var length = 8
    while length == 8 {
      let eight = unsafe Self.eightBytes(bytes, at: index) | 0x2020_2020_2020_2020
      // The highest bit of each byte says whether it is a letter; no sum carries into the next byte.
      let low = eight & 0x7F7F_7F7F_7F7F_7F7F
      let letters = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~eight & 0x8080_8080_8080_8080
      length = (letters ^ 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
      word.append(eight, count: length)
      index &+= length
    }
    return index
  }

  /// Returns the eight bytes at an index, with zeros after the end.
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

  /// Adds a character that is a word by itself.
  ///
  /// - Returns: The length of a voicing mark after half-width kana, which belongs to it; 0 if there is none.
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
    word.append(letter)
    addWord(spelled: 0..<0, isCapital: false, isWide: true)
    return length
  }

  // MARK: - Words

  /// Ends the word that is being read, if there is one.
  ///
  /// - Parameter linksOn: Whether an apostrophe or a hyphen follows it.
  @inline(__always)
  private mutating func endWord(_ bytes: UnsafeBufferPointer<UInt8>, until end: Int, isLinked linksOn: Bool) {
    guard !word.isEmpty else {
      endChain()
      return
    }
    if linksOn || isLinked { addToChain() }
    let first = unsafe bytes[spelledAt]
    addWord(
      spelled: spelledAt..<end,
      isCapital: first >= 0x41 && first <= 0x5A || first >= 0xC3 && word.first != first)
    isLinked = linksOn
    if !linksOn { endChain() }
  }

  private mutating func addToChain() {
    if !isLinked { endChain() }
    unsafe chain.append(contentsOf: word.bytes)
    parts += 1
  }

  /// Ends a compound, which is added as one word at the place of its last part.
  @inline(__always)
  private mutating func endChain() {
    isLinked = false
    if parts > 0 { addChain() }
  }

  private mutating func addChain() {
    if parts > 1, chain.count <= WordBuffer.longest {
      for byte in chain { word.append(byte: UInt32(byte)) }
      offset -= 1
      addWord(spelled: 0..<0, isCapital: false)
    }
    parts = 0
    chain.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func addWord(spelled: Range<Int>, isCapital: Bool, isWide: Bool = false) {
    word.cut()
    let number = words.number(of: word, WordTable.Spelling(range: spelled, isCapital: isCapital), field, isWide: isWide)
    if segment == 0, field != .title { beginSegment() }
    addPlace(of: number)
    offset += 1
    word.removeAll()
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
    // Without a branch: whether a place is new cannot be predicted.
    let known = unsafe gap > 0 ? 0 : word.pointee.remainders
    let isNew = known & bit == 0
    unsafe word.pointee.segment = segment
    unsafe word.pointee.remainders = known | bit
    unsafe word.pointee.places += isNew ? 1 : 0
    occurrences.makeRoom(for: 1)
    let place = unsafe gap * word.pointee.modulus + remainder
    occurrences.appendToRoom(Occurrence(word: UInt32(truncatingIfNeeded: number), place: place), isKept: isNew)
  }

  // MARK: - Segments

  /// Ends a block, so that no phrase spans it and the next.
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

  /// Ends the word before a tag that separates words.
  mutating func endWordBeforeTag(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    unsafe endWord(bytes, until: index, isLinked: false)
  }
}
