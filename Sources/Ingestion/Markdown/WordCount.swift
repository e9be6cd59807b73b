internal import Manuscript

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

  /// Counts the next byte of running text.
  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    let end = bytes.count
    while offset < end {
      let byte = unsafe bytes[offset]
      offset += 1
      if byte < 0x80 {
        if byte <= 0x20 {
          isInWord = false
        } else if !isInWord, byte.isLetter || byte.isDigit {
          isInWord = true
          words += 1
        }
      } else if byte >= 0xE3, byte <= 0xF0, offset + 1 < end {
        let next = unsafe UInt32(byte) << 16 | UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1])
        switch next {
        case 0xE38080...0xE380BF:
          // Punctuation of these scripts, and the wide space.
          isInWord = false
        case 0xE38180...0xE383BF, 0xE39080...0xE9BFBF, 0xEAB080...0xED9EA3, 0xEFA480...0xEFABBF,
          0xF0A080...0xF0B3BF:
          isInWord = false
          halfWords += 1
        default:
          begin()
        }
      } else if byte >= 0xC3 {
        begin()
      }
    }
  }

  private mutating func begin() {
    if !isInWord {
      isInWord = true
      words += 1
    }
  }
}
