import Model

/// A run of letters and digits, with apostrophes between them.
struct Word: Sendable {
  /// The kinds of character in a word.
  struct Parts: OptionSet, Sendable {
    let rawValue: UInt8
    static let digit = Parts(rawValue: 1)
    static let letter = Parts(rawValue: 2)
    static let lower = Parts(rawValue: 4)
    static let upper = Parts(rawValue: 8)
    static let beyondASCII = Parts(rawValue: 16)
    static let apostrophe = Parts(rawValue: 32)
    /// Begins with a capital letter.
    static let capital = Parts(rawValue: 64)
    /// Has letters of the Greek or Cyrillic alphabet.
    static let otherAlphabet = Parts(rawValue: 128)
  }

  /// Its first byte in the text.
  let start: Int

  /// The byte behind its last.
  let end: Int

  /// The kinds of character in it.
  let parts: Parts

  /// A hash of its letters in lower case, equal to `Word.key(of:)` of the same word.
  let key: UInt64

  /// Its bytes.
  var range: Range<Int> { start..<end }

  /// The key of the empty word.
  static var emptyKey: UInt64 { FNV1a.offsetBasis }

  /// Returns a key extended by a byte, ASCII letters in lower case.
  @inline(__always)
  static func key(_ key: UInt64, _ byte: UInt8) -> UInt64 {
    let lowered = byte &- 0x41 < 26 ? byte | 0x20 : byte
    return FNV1a.hash(key, adding: UInt64(lowered))
  }

  /// The key of a word in lower case with straight apostrophes.
  static func key(of word: String) -> UInt64 { word.utf8.reduce(emptyKey, key) }
}
