/// A hash table of the distinct words of a text, in the order of their first occurrence.
@safe
struct WordTable: ~Copyable {
  /// A word of the text.
  struct Word {
    /// Its first eight bytes, which tell most words apart.
    let beginning: UInt64

    /// Its hash.
    let hash: UInt32

    /// The index of its letters among those of all words.
    let start: UInt32

    /// The index of its spelling in the running text: one without a capital if possible, since a capital may only mark
    /// the beginning of a sentence.
    var spelledAt: UInt32
    var spelledCount: UInt16
    var isCapital: Bool

    let count: UInt8

    /// Whether it is a character of a script without gaps between words.
    let isWide: Bool

    /// The most important part of the text it stands in.
    var field = WordField.note

    /// The number of its occurrences in the text.
    var occurrences: UInt32 = 0

    /// The number of its recorded places: two with one remainder in a segment count as one.
    var places: UInt32 = 0

    /// The segment it stood in last, and the remainders it had there, a bit for each.
    var segment: UInt32 = 0
    var remainders: UInt16 = 0

    /// The divisor of its offsets, of which the remainder is kept: larger for single characters, which recur often.
    var modulus: UInt32 { isWide ? 16 : 4 }
  }

  /// The place of a word's spelling in the text.
  struct Spelling {
    let range: Range<Int>

    /// Whether it begins with a capital there.
    let isCapital: Bool
  }

  /// The folded words one after the other, each once.
  private var letters: GrowableBuffer<UInt8>

  private var words: GrowableBuffer<Word>

  /// The hash table, searched from a hash's slot to the first free one. A slot has a word's hash in the upper half and
  /// the word's number plus 1 in the lower; a free one is 0.
  private var slots: GrowableBuffer<UInt64>

  /// Creates an empty table.
  ///
  /// - Parameter size: The approximate size of the text in bytes.
  init(size: Int) {
    var slotCount = 512
    while slotCount < size / 16 { slotCount *= 2 }
    slots = GrowableBuffer(repeating: 0, count: slotCount)
    words = GrowableBuffer(capacity: slotCount / 2)
    letters = GrowableBuffer(capacity: slotCount * 4)
  }

  /// The number of words.
  var count: Int { words.count }

  /// A word by its number.
  subscript(number: Int) -> Word {
    @inline(__always) get { words[number] }
  }

  /// Returns the address of a word, valid until another word is added.
  @inline(__always)
  func pointer(to number: Int) -> UnsafeMutablePointer<Word> { unsafe words.pointer(to: number) }

  /// Returns the letters of a word, valid until another word is added.
  func letters(of number: Int) -> UnsafeBufferPointer<UInt8> {
    let known = words[number]
    let start = Int(known.start)
    return unsafe UnsafeBufferPointer(rebasing: letters.values[start..<(start + Int(known.count))])
  }

  /// Returns the number of a word, which is added if it is new.
  ///
  /// - Parameters:
  ///   - word: Its letters.
  ///   - spelling: The place of its spelling.
  ///   - field: The part of the text that is read.
  ///   - isWide: Whether it is a character of a script without gaps between words.
  @inline(__always)
  mutating func number(of word: borrowing WordBuffer, _ spelling: Spelling, _ field: WordField, isWide: Bool) -> Int {
    let beginning = word.eightBytes(at: 0)
    let hash = word.hash(from: beginning)
    let mask = slots.count &- 1
    var slot = slots.slot(of: UInt32(truncatingIfNeeded: hash))
    while slots[slot] != 0 {
      let known = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
      if slots[slot] >> 32 == hash, isSame(known, word, beginning) {
        if !spelling.isCapital, unsafe words.pointer(to: known).pointee.isCapital, field != .title {
          spell(known, spelling.range)
        }
        return known
      }
      slot = (slot &+ 1) & mask
    }
    // Spellings are later taken from the running text alone.
    let isBody = field == .text
    words.append(
      Word(
        beginning: beginning, hash: UInt32(hash), start: UInt32(letters.count),
        spelledAt: UInt32(spelling.range.lowerBound),
        spelledCount: isBody ? UInt16(min(spelling.range.count, 999)) : 0, isCapital: spelling.isCapital || !isBody,
        count: UInt8(word.count), isWide: isWide))
    unsafe letters.append(contentsOf: word.bytes)
    slots[slot] = hash << 32 | UInt64(words.count)
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  private mutating func spell(_ known: Int, _ spelled: Range<Int>) {
    words[known].spelledAt = UInt32(spelled.lowerBound)
    words[known].spelledCount = UInt16(min(spelled.count, 999))
    words[known].isCapital = false
  }

  @inline(__always)
  private func isSame(_ known: Int, _ word: borrowing WordBuffer, _ beginning: UInt64) -> Bool {
    let other = unsafe words.pointer(to: known)
    guard unsafe other.pointee.beginning == beginning, unsafe Int(other.pointee.count) == word.count else {
      return false
    }
    return word.count <= 8 || isSameBehind(known, word)
  }

  private func isSameBehind(_ known: Int, _ word: borrowing WordBuffer) -> Bool {
    let start = Int(words[known].start)
    let bytes = unsafe word.bytes
    for index in 8..<word.count where unsafe letters[start + index] != bytes[index] { return false }
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
}
