/// The different words of a site, each with a number.
@safe
struct WordTable: ~Copyable {
  /// A word with what all texts say of it.
  struct Entry {
    /// The index of its letters among those of all words, and their number.
    let start: UInt32
    let count: UInt32
    let hash: UInt32

    /// The text that has said something last.
    var last: Int32 = -1

    /// The number of texts it is in.
    var texts: UInt32 = 0

    /// The length of its list.
    var size: UInt32 = 0
  }

  /// The letters of the words, one word behind the other.
  private(set) var letters = GrowableBuffer<UInt8>(capacity: 1 << 16)

  /// The words in the order they were met in.
  var entries = GrowableBuffer<Entry>(capacity: 1 << 12)

  /// The number of each word, plus 1, behind its hash, at the first free slot from the one its hash says; 0 where none
  /// is.
  private var slots = GrowableBuffer<UInt64>(repeating: 0, count: 1 << 13)

  /// Returns the number of a word, which it gets when it is new.
  @inline(__always)
  mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let known = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash, unsafe isSame(known, word) { return known }
      slot = (slot + 1) & mask
    }
    let number = entries.count
    entries.append(Entry(start: UInt32(letters.count), count: UInt32(word.count), hash: hash))
    unsafe letters.append(contentsOf: word)
    slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  @inline(__always)
  private func isSame(_ known: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let entry = unsafe entries.pointer(to: known)
    guard unsafe Int(entry.pointee.count) == word.count else { return false }
    let start = unsafe Int(entry.pointee.start)
    for index in word.indices where unsafe letters[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    var grown = GrowableBuffer<UInt64>(repeating: 0, count: slots.count * 2)
    let mask = grown.count - 1
    for known in 0..<slots.count where slots[known] != 0 {
      var slot = Int(slots[known] >> 32) & mask
      while grown[slot] != 0 { slot = (slot + 1) & mask }
      grown[slot] = slots[known]
    }
    slots = grown
  }
}
