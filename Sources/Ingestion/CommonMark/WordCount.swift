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
    guard let first = bytes.baseAddress else { return }
    var offset = 0
    while offset < bytes.count {
      offset = unsafe countASCII(first, from: offset, to: bytes.count)
      // Then characters of other scripts, and what stands among them.
      let end = min(offset &+ 16, bytes.count)
      while offset < end {
        let byte = unsafe bytes[offset]
        if byte >= 0x80 {
          offset &+= unsafe countScalar(at: offset, in: bytes)
          continue
        }
        offset &+= 1
        if byte <= 0x20 {
          isInWord = false
        } else if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
          begin()
        }
      }
    }
  }

  /// Counts what is ASCII, sixteen characters at a time.
  ///
  /// - Returns: The index behind it.
  private mutating func countASCII(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var goesOn: Int32 = isInWord ? 1 : 0
    var begun = 0
    let reached = unsafe scanWords(bytes, start, end, &begun, &goesOn)
    words += begun
    isInWord = goesOn != 0
    return reached
  }

  /// Counts a character that is not ASCII.
  ///
  /// - Returns: The number of its bytes.
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
