internal import CScan

/// Counts words in UTF-8, piece by piece.
///
/// Words are separated by white space; hyphens, dashes and apostrophes do not divide them. Chinese, Japanese and Korean
/// characters count half a word each.
struct WordCount {
  private var words = 0
  private var halfWords = 0
  private var isInWord = false

  /// The number of words so far.
  var total: Int { words + (halfWords + 1) / 2 }

  /// Ends the current word, at the end of a line, a cell or a block.
  mutating func endWord() {
    isInWord = false
  }

  /// Counts the next bytes of running text.
  mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    var offset = 0
    while offset < bytes.count {
      offset = unsafe countASCII(first, from: offset, to: bytes.count)
      // Then characters of other scripts, and ASCII among them.
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

  /// Counts words in ASCII, sixteen characters at a time.
  ///
  /// - Returns: The index after the ASCII characters.
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
  /// - Returns: The number of bytes it has.
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
      // Punctuation of these scripts, and the ideographic space.
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
