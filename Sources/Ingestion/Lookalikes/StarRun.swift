/// A run of stars in text, and the kinds of character beside it.
struct StarRun {
  /// The kinds of character that the rules of emphasis distinguish.
  enum Side {
    case space, mark, letter
  }

  let count: Int
  let range: Range<Int>
  let before: Side
  let after: Side

  init(count: Int, range: Range<Int>, in bytes: [UInt8]) {
    self.count = count
    self.range = range
    var start = range.lowerBound - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    before = start < 0 ? .space : Self.side(of: bytes[start..<range.lowerBound])
    var end = min(range.upperBound + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    after = Self.side(of: bytes[min(range.upperBound, end)..<end])
  }

  private static func side(of character: ArraySlice<UInt8>) -> Side {
    guard let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first else { return .space }
    if scalar.properties.isWhitespace { return .space }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .mark
    default: return .letter
    }
  }
}
