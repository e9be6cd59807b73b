import Model

/// A passage with the text it is part of, as rules read it.
struct PassageView {
  /// The text it is part of.
  let text: CheckedText

  /// The passage.
  let passage: Passage

  /// The index of the passage among the text's.
  let index: Int

  /// Its bytes in the text.
  var range: Range<Int> { passage.range }

  /// The byte at an index; 0 outside of the passage.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 {
    index >= passage.range.lowerBound && index < passage.range.upperBound ? text.prose.bytes[index] : 0
  }

  /// Whether a blank, a line's end or the passage's end stands at an index.
  func isBlank(_ index: Int) -> Bool {
    let byte = byte(index)
    return byte <= 0x20
  }

  /// Whether an ASCII digit stands at an index.
  func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }

  /// Whether a letter of any alphabet stands at an index.
  func isLetter(_ index: Int) -> Bool {
    let first = byte(index)
    if first < 0x80 { return (first | 0x20) &- 0x61 < 26 }
    var start = index
    while start > range.lowerBound, text.prose.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return unsafe text.prose.bytes.withUnsafeBufferPointer { unsafe !WordFinder.isSymbol($0, start, range.upperBound) }
  }

  /// Whether a small letter stands at an index.
  func isLower(_ index: Int) -> Bool { scalar(at: index)?.properties.isLowercase ?? false }

  /// Whether a capital letter stands at an index.
  func isUpper(_ index: Int) -> Bool { scalar(at: index)?.properties.isUppercase ?? false }

  /// The character at an index; `nil` outside of the passage.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard index >= range.lowerBound, index < range.upperBound else { return nil }
    let first = text.prose.bytes[index]
    if first < 0x80 { return Unicode.Scalar(first) }
    let end = min(range.upperBound, index + (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4))
    return String(decoding: text.prose.bytes[index..<end], as: UTF8.self).unicodeScalars.first
  }

  /// The character before an index; `nil` at the beginning.
  func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > range.lowerBound else { return nil }
    var start = index - 1
    while start > range.lowerBound, text.prose.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// Whether some characters stand at an index.
  func has(_ characters: String, at index: Int) -> Bool {
    var index = index
    for byte in characters.utf8 {
      if self.byte(index) != byte { return false }
      index += 1
    }
    return true
  }

  /// The text in a range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text.prose.bytes[range.clamped(to: self.range)], as: UTF8.self)
  }

  /// The text before and behind a range, up to 2048 bytes each, to be searched for a symbol's counterpart.
  func surroundings(_ range: Range<Int>) -> (before: String, behind: String) {
    (
      string(max(self.range.lowerBound, range.lowerBound - 2048)..<range.lowerBound),
      string(range.upperBound..<min(self.range.upperBound, range.upperBound + 2048))
    )
  }

  /// A word's letters.
  func string(_ word: Word) -> String { string(word.range) }

  /// A word's letters in lower case.
  func lowered(_ word: Word) -> String { string(word.range).lowercased() }

  /// The word at an index; `nil` outside of the passage.
  func word(_ index: Int) -> Word? { passage.words.contains(index) ? text.prose.words[index] : nil }

  /// The index of the first word that begins at an index or behind it; the end of the words when there is none.
  func wordIndex(from offset: Int) -> Int {
    text.prose.words[passage.words].partitioningIndex { $0.start >= offset }
  }

  /// The word that ends right before an index.
  func word(before offset: Int) -> Word? {
    let word = word(wordIndex(from: offset) - 1)
    return word?.end == offset ? word : nil
  }

  /// The word that begins at an index.
  func word(at offset: Int) -> Word? {
    let word = word(wordIndex(from: offset))
    return word?.start == offset ? word : nil
  }

  /// Whether an index lies within an address: a link whose words are an address, or a bare address that is no link.
  func isInAddress(_ offset: Int) -> Bool {
    let links = text.prose.links
    let index = links.partitioningIndex { $0.range.upperBound > offset }
    if index < links.count, links[index].range.contains(offset), !links[index].address.isEmpty {
      let words = string(links[index].range)
      if !words.contains(" "), words.contains(".") || words.contains("@") { return true }
    }
    // A bare address has no blanks either; a longer word than this is no address.
    let (first, last) = (max(range.lowerBound, offset - 2048), min(range.upperBound, offset + 2048))
    return unsafe text.prose.bytes.withUnsafeBufferPointer { bytes in
      var start = offset
      while start > first, unsafe bytes[start - 1] > 0x20 { start -= 1 }
      var index = start
      while index < last, unsafe bytes[index] > 0x20 {
        switch unsafe bytes[index] {
        case UInt8(ascii: "@"): return true
        case UInt8(ascii: ":"): if unsafe Self.has("://", bytes, at: index, before: last) { return true }
        case UInt8(ascii: "w"): if unsafe Self.has("www.", bytes, at: index, before: last) { return true }
        default: break
        }
        index += 1
      }
      return false
    }
  }

  private static func has(
    _ characters: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int
  ) -> Bool {
    guard start + characters.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<characters.utf8CodeUnitCount {
      if unsafe bytes[start + offset] != characters.utf8Start[offset] { return false }
    }
    return true
  }

  /// Whether an index lies in emphasis.
  func isEmphasised(_ offset: Int) -> Bool {
    let emphasis = text.prose.emphasis
    let first = emphasis.partitioningIndex { $0.upperBound > offset }
    // The ranges are in the order of their ends; one that contains others ends behind them.
    return emphasis[first...].prefix(4).contains { $0.contains(offset) }
  }

  /// Whether the character at an index stands right behind the one before it in the source, without markup between.
  func isJoined(_ offset: Int) -> Bool {
    text.prose.source(of: offset) == text.prose.source(of: offset - 1) + 1
  }

  /// The passage's whole text.
  var string: String { string(range) }

  /// The passage before this one in the text; `nil` for the first.
  var previous: PassageView? { text.passage(index - 1) }
  var next: PassageView? { text.passage(index + 1) }
}
