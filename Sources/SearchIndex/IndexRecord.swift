/// All that the index knows of a text, as ``IndexedText`` packs it.
///
/// It begins with the title and the line below it. Then come the words, each with a head of 11 bytes, its letters, its
/// spelling where that differs, and its content, which goes into the index as it is. The head has the word's hash (four
/// bytes), the lengths of its letters and of its spelling, its field with its kind, the number of its occurrences (a
/// byte each), and the length of the content (three bytes).
struct IndexRecord {
  /// The format of a word's content, which says where the word stands in the text.
  enum Kind: UInt8 {
    /// One place in the running text, which is the content.
    case once
    /// Two places or more in the running text. The content begins with their number less two.
    case often
    /// Anything else. The content begins with the field, plus 4 where the word stands all over the text, and the number
    /// of places; where the word stands all over the text, no places follow.
    case other

    /// The number of kinds.
    static let count = 3
  }

  /// A word of a record.
  struct Word {
    let hash: UInt32
    let letters: Range<Int>
    let spelling: Range<Int>
    let content: Range<Int>
    let kind: Int
    let field: UInt8
    let occurrences: Int

    /// Reads the word at an index; `nil` at the end.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
      let start = index + IndexRecord.headSize
      guard start <= bytes.count, let base = bytes.baseAddress else { return nil }
      let head = unsafe UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self).littleEndian
      let length = unsafe Int(bytes[index + 8]) | Int(bytes[index + 9]) << 8 | Int(bytes[index + 10]) << 16
      hash = UInt32(truncatingIfNeeded: head)
      let lettersEnd = start + Int(head >> 32 & 0xFF)
      let spellingEnd = lettersEnd + Int(head >> 40 & 0xFF)
      guard spellingEnd + length <= bytes.count else { return nil }
      letters = start..<lettersEnd
      spelling = lettersEnd..<spellingEnd
      content = spellingEnd..<(spellingEnd + length)
      kind = Int(head >> 48 & 3)
      field = UInt8(head >> 50 & 3)
      occurrences = Int(head >> 56)
    }
  }

  /// The number added to the field of a word that stands all over the text.
  static let ubiquitousMark = 4

  /// The number of bytes before the letters of a word.
  static let headSize = 11

  /// The title of the text.
  let title: ArraySlice<UInt8>

  /// Its authors and its date, as they are printed.
  let by: ArraySlice<UInt8>

  /// The words, packed.
  let words: ArraySlice<UInt8>

  /// Reads the title and the authors of a record; all that is cut off is read as empty.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    title = Self.readShown(&rest)
    by = Self.readShown(&rest)
    words = rest
  }

  /// Returns the hash of a word, the same that is computed while ``WordCollector`` reads it.
  static func hash(of letters: ArraySlice<UInt8>) -> UInt32 {
    let isOfField = letters.count > 2 && letters[letters.startIndex + 1] == UInt8(ascii: ":")
    var hash: UInt64 = 0
    var rest = isOfField ? letters.dropFirst(2) : letters
    while !rest.isEmpty {
      let eight = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      hash = (hash ^ hash >> 32 ^ eight) &* 0x9E37_79B9_7F4A_7C15
      rest = rest.dropFirst(8)
    }
    return self.hash(UInt32(truncatingIfNeeded: hash >> 32), prefix: isOfField ? letters.first : nil)
  }

  /// Returns the hash of a word with a prefix, such as `a:` of authors, from the hash of the bare word.
  @inline(__always)
  static func hash(_ hash: UInt32, prefix: UInt8?) -> UInt32 { hash &* 0x0100_0193 ^ UInt32(prefix ?? 0) }

  /// Calls a closure with each word, in the order of the record.
  func forEachWord(_ take: (Word) -> Void) {
    unsafe words.withUnsafeBufferPointer { bytes in
      var index = 0
      while let word = unsafe Word(bytes, at: index) {
        take(word)
        index = word.content.upperBound
      }
    }
  }

  /// Returns the bytes of a part of a word.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    words[(words.startIndex + range.lowerBound)..<(words.startIndex + range.upperBound)]
  }

  private static func readShown(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard rest.count >= 2 else {
      rest = []
      return []
    }
    let start = rest.startIndex + 2
    let count = Int(rest[start - 2]) + Int(rest[start - 1]) << 8
    guard start + count <= rest.endIndex else {
      rest = []
      return []
    }
    defer { rest = rest[(start + count)...] }
    return rest[start..<(start + count)]
  }
}
