/// Splits running text into words and symbols, in one pass over the bytes.
enum WordFinder {
  /// The kinds of byte.
  private enum Kind: UInt8 {
    case blank, symbol, letter, digit, lead, apostrophe
  }

  private static let kinds: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    let kind: Kind =
      switch UInt8(byte) {
      case 0x30...0x39: .digit
      case 0x41...0x5A, 0x61...0x7A: .letter
      case 0x20, 0x0A, 0x0B: .blank
      case 0x27: .apostrophe
      case 0xC4, 0xC5, 0xD0, 0xD1: .letter
      case 0x80...0xFF: .lead
      default: .symbol
      }
    return kind.rawValue
  }

  /// Finds the words and symbols of a passage.
  static func find(in range: Range<Int>, of prose: inout Prose) {
    var words = prose.words
    var symbols = prose.symbols
    (prose.words, prose.symbols) = ([], [])
    unsafe prose.bytes.withUnsafeBufferPointer { bytes in
      unsafe find(in: range, of: bytes, &words, &symbols)
    }
    (prose.words, prose.symbols) = (words, symbols)
  }

  private static func find(
    in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ words: inout [Word], _ symbols: inout [Int]
  ) {
    unsafe kinds.withUnsafeBufferPointer { kinds in
      var index = range.lowerBound
      let end = range.upperBound
      while index < end {
        let byte = unsafe bytes[index]
        switch unsafe kinds[Int(byte)] {
        case Kind.blank.rawValue:
          if index + 1 < end, unsafe bytes[index + 1] == 0x20 { symbols.append(index) }
          index += 1
        case Kind.symbol.rawValue, Kind.apostrophe.rawValue:
          symbols.append(index)
          index += 1
        case Kind.lead.rawValue where unsafe isSymbol(bytes, index, end):
          symbols.append(index)
          index += unsafe length(bytes[index])
        default:
          index = unsafe readWord(from: index, to: end, bytes, &words)
        }
      }
    }
  }

  private static func readWord(
    from start: Int, to end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout [Word]
  ) -> Int {
    var index = start
    // As plain numbers: this is done for every letter.
    let letter = (
      lower: Word.Parts.letter.rawValue | Word.Parts.lower.rawValue,
      upper: Word.Parts.letter.rawValue | Word.Parts.upper.rawValue
    )
    var parts: UInt8 = 0
    var key = Word.emptyKey
    let first = unsafe bytes[start]
    if first &- 0x41 < 26 { parts |= Word.Parts.capital.rawValue }
    while index < end {
      let byte = unsafe bytes[index]
      if byte &- 0x61 < 26 {
        // Nearly all letters are small ones, in runs.
        parts |= letter.lower
        repeat {
          key = unsafe Word.key(key, bytes[index])
          index += 1
        } while unsafe index < end && bytes[index] &- 0x61 < 26
      } else if byte | 0x20 &- 0x61 < 26, byte < 0x80 {
        parts |= letter.upper
        key = Word.key(key, byte)
        index += 1
      } else if byte &- 0x30 < 10 {
        parts |= Word.Parts.digit.rawValue
        key = Word.key(key, byte)
        index += 1
      } else if byte >= 0x80 {
        let size = length(byte)
        if unsafe isApostrophe(bytes, index, end) {
          guard index > start, unsafe isLetter(bytes, index + 3, end) else { break }
          parts |= Word.Parts.apostrophe.rawValue
          key = Word.key(key, 0x27)
          index += 3
          continue
        }
        if unsafe isSymbol(bytes, index, end) { break }
        parts |= Word.Parts.letter.rawValue | Word.Parts.beyondASCII.rawValue
        if (0xCD...0xD4).contains(byte) { parts |= Word.Parts.otherAlphabet.rawValue }
        let isUpper = unsafe isUpper(bytes, index, end)
        parts |= isUpper ? Word.Parts.upper.rawValue : Word.Parts.lower.rawValue
        if isUpper, index == start { parts |= Word.Parts.capital.rawValue }
        for offset in index..<min(end, index + size) { key = unsafe Word.key(key, bytes[offset]) }
        index = min(end, index + size)
      } else if byte == 0x27, index > start, unsafe isLetter(bytes, index + 1, end) {
        parts |= Word.Parts.apostrophe.rawValue
        key = Word.key(key, 0x27)
        index += 1
      } else {
        break
      }
    }
    words.append(Word(start: start, end: index, parts: Word.Parts(rawValue: parts), key: key))
    return index
  }

  @inline(__always)
  private static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  private static func isApostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    unsafe index + 2 < end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }

  private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let byte = unsafe bytes[index]
    return byte < 0x80 ? byte | 0x20 &- 0x61 < 26 : unsafe !isSymbol(bytes, index, end)
  }

  /// Whether a letter of the Latin, Greek or Cyrillic alphabet beyond ASCII is a capital, as far as its bytes tell.
  private static func isUpper(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let (lead, next) = unsafe (bytes[index], bytes[index + 1])
    switch lead {
    case 0xC3: return next < 0x9F
    case 0xC4, 0xC5: return next & 1 == 0
    case 0xCE: return (0x86...0xAB).contains(next)
    case 0xD0: return next < 0xB0
    default: return false
    }
  }

  /// Whether the character that begins with a byte beyond ASCII is no letter.
  static func isSymbol(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end else { return true }
    let (lead, next) = unsafe (bytes[index], bytes[index + 1])
    switch lead {
    case ..<0x80: return !(lead | 0x20 &- 0x61 < 26 || lead &- 0x30 < 10)
    case 0xC2: return next != 0xAA && next != 0xB5 && next != 0xBA
    case 0xC3: return next == 0x97 || next == 0xB7
    case 0xE2: return next < 0xB0
    case 0xE3: return next == 0x80
    case 0xEE: return true
    case 0xEF: return next != 0xAC && next != 0xAD && next < 0xB0 || next >= 0xBB
    case 0xF0: return next == 0x9F
    default: return false
    }
  }
}
