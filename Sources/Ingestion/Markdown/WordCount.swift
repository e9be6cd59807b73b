internal import CScan

/// Counts words over UTF-8 bytes as they come, piece by piece.
///
/// A word is what stands between white space. Chinese, Japanese and Korean characters count half a word each, and
/// hyphens, dashes and apostrophes do not divide.
struct WordCount {
  private var words = 0
  private var halfWords = 0
  private var isInWord = false

  /// The words so far.
  var total: Int { words + (halfWords + 1) / 2 }

  /// Ends a word: a line, a cell or a block has ended.
  mutating func endWord() {
    isInWord = false
  }

  /// Counts the next bytes of running text.
  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A copy that lies in registers while the bytes go by.
    var counting = self
    var offset = 0
    while offset < bytes.count {
      if offset > 0, bytes.count - offset >= 16 {
        let end = unsafe counting.countPlain(bytes, from: offset)
        if end > offset {
          offset = end
          continue
        }
      }
      let end = min(offset &+ 8, bytes.count)
      while offset < end {
        let byte = unsafe bytes[offset]
        if byte >= 0x80 {
          offset &+= unsafe counting.countScalar(at: offset, in: bytes)
          continue
        }
        offset &+= 1
        if byte <= 0x20 {
          counting.isInWord = false
        } else if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
          counting.begin()
        }
      }
    }
    self = counting
  }

  /// Counts sixteen ASCII characters at a time, as long as every word among them begins with a letter or figure.
  ///
  /// - Returns: How far that went.
  private mutating func countPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // What goes on has to be known to be a word: a mark may stand before it.
    guard let first = bytes.baseAddress, unsafe isInWord || bytes[start - 1] <= 0x20 else { return start }
    let end = unsafe scanWords(first, start, bytes.count, &words)
    if end > start { isInWord = unsafe bytes[end - 1] > 0x20 }
    return end
  }

  /// Counts a character that is not ASCII.
  ///
  /// - Returns: How many bytes it has.
  private mutating func countScalar(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = unsafe bytes[offset]
    if byte < 0xC0 { return 1 }
    if byte < 0xE3 {
      if byte != 0xC2, byte != 0xE2 { begin() }
      return byte < 0xE0 ? 2 : 3
    }
    guard offset + 2 < bytes.count else { return 1 }
    let head = unsafe UInt32(byte) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
    switch head {
    case 0xE38080...0xE380BF:
      // Punctuation of these scripts, and the wide space.
      isInWord = false
    case 0xE38180...0xE383BF, 0xE39080...0xE9BFBF, 0xEAB080...0xED9EA3, 0xEFA480...0xEFABBF, 0xF0A080...0xF0B3BF:
      isInWord = false
      halfWords += 1
    default:
      begin()
    }
    return byte < 0xF0 ? 3 : 4
  }

  private mutating func begin() {
    if !isInWord {
      isInWord = true
      words += 1
    }
  }
}
