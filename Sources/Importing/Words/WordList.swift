import CWordLists

/// The English words inside the program, compressed; `Scripts/make-word-list` describes the format.
struct WordList: Sendable {
  /// Whether the list knows a word.
  enum Standing: Int, Hashable, Sendable {
    /// Not in the list.
    case unknown
    /// In the list only with a capital.
    case name
    /// One of the rarer words.
    case rare
    /// One of the commoner words.
    case common
  }

  /// The number of words in a block.
  private static let blockSize = 16

  private let bytes: [UInt8]
  private let blockCount: Int

  /// A list without words, for languages that have none.
  static let empty = WordList(bytes: [])

  /// The English list.
  static let english = WordList(
    bytes: unsafe PackedFile.content(of: UnsafeBufferPointer(start: englishWordsStart(), count: englishWordsSize)))

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    blockCount = bytes.count < 4 ? 0 : WordList.number(at: 0, in: bytes)
  }

  /// Whether the list has no words at all.
  var isEmpty: Bool { blockCount == 0 }

  private static func number(at index: Int, in bytes: [UInt8]) -> Int {
    Int(bytes[index]) | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2]) << 16 | Int(bytes[index + 3]) << 24
  }

  /// The start and end of a block.
  private func block(_ index: Int) -> Range<Int> {
    let base = 4 + 4 * blockCount
    let start = base + WordList.number(at: 4 + 4 * index, in: bytes)
    let end = index + 1 < blockCount ? base + WordList.number(at: 8 + 4 * index, in: bytes) : bytes.count
    return start..<end
  }

  /// Looks a word up.
  ///
  /// - Parameter word: The word in lower case, as UTF-8.
  func standing(of word: some Collection<UInt8>) -> Standing { entry(of: word)?.standing ?? .unknown }

  /// Looks a word up.
  ///
  /// - Parameter word: The word in lower case, as UTF-8.
  /// - Returns: The word's index in the list, and its standing; `nil` when it is not in the list.
  func entry(of word: some Collection<UInt8>) -> (index: Int, standing: Standing)? {
    guard blockCount > 0, !word.isEmpty else { return nil }
    let wanted = Array(word)
    // The last block whose first word does not come after the one wanted.
    var low = 0
    var high = blockCount
    while high - low > 1 {
      let middle = (low + high) / 2
      let start = block(middle).lowerBound
      let length = Int(bytes[start + 1] & 63)
      if wanted.lexicographicallyPrecedes(bytes[(start + 2)..<(start + 2 + length)]) {
        high = middle
      } else {
        low = middle
      }
    }
    var index = block(low).lowerBound
    let end = block(low).upperBound
    var current: [UInt8] = []
    var number = low * WordList.blockSize
    while index < end {
      let shared = Int(bytes[index])
      let flags = bytes[index + 1] >> 6
      let length = Int(bytes[index + 1] & 63)
      current.removeLast(current.count - shared)
      current.append(contentsOf: bytes[(index + 2)..<(index + 2 + length)])
      if current == wanted { return (number, flags & 2 != 0 ? .name : flags & 1 != 0 ? .common : .rare) }
      index += 2 + length
      number += 1
    }
    return nil
  }
}
