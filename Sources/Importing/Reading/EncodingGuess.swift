/// Guesses the encoding of a text that is not UTF-8 by the words that each encoding would make of its bytes.
enum EncodingGuess {
  /// The encodings to try, the likeliest first.
  private static let tried: [TextEncoding] = [.windows1252, .macRoman, .cp850, .windows1250, .windows1251, .koi8R]

  /// The non-ASCII letters that are common in the languages of each encoding.
  private static let usual: [TextEncoding: Set<Unicode.Scalar>] = {
    let western = Set(Scalars("äöüßÄÖÜéèêëàâçîïôûùñóíáúÉÀÈæøåÆØÅœãõ¿¡"))
    let central = Set(Scalars("ąćęłńóśźżŁŚŻěščřžýáíéúůťďňŠČŽőűöüäáîâăşţäß"))
    let cyrillic = Set(Scalars("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф"))
    return [
      .windows1252: western, .macRoman: western, .cp850: western, .windows1250: central, .windows1251: cyrillic,
      .koi8R: cyrillic,
    ]
  }()

  /// The encoding whose characters make the best words.
  static func encoding(of bytes: ArraySlice<UInt8>) -> TextEncoding {
    let sample = bytes.prefix(200_000)
    // A few characters prove nothing: another encoding must make clearly better words than the commonest one.
    var best = (encoding: TextEncoding.windows1252, score: score(of: sample, in: .windows1252) + 1.5)
    for encoding in tried where encoding != .windows1252 {
      let score = score(of: sample, in: encoding)
      if score > best.score { best = (encoding, score) }
    }
    return best.encoding
  }

  /// Recognises UTF-16 without a byte order mark, in which most odd or most even bytes are zero.
  static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8, bytes.count % 2 == 0 else { return nil }
    let even = stride(from: 0, to: sample.count - 1, by: 2).count { sample[$0] == 0 }
    let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    let half = sample.count / 2
    if odd * 10 >= half * 7, even * 50 <= half { return .utf16LittleEndian }
    if even * 10 >= half * 7, odd * 50 <= half { return .utf16BigEndian }
    return nil
  }

  private static func score(of bytes: ArraySlice<UInt8>, in encoding: TextEncoding) -> Double {
    guard let table = encoding.upperHalf, let usual = usual[encoding] else { return -.infinity }
    func scalar(_ index: Int) -> Unicode.Scalar? {
      guard bytes.indices.contains(index) else { return nil }
      let byte = bytes[index]
      return byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte) - 0x80]
    }
    let isCyrillic = encoding == .windows1251 || encoding == .koi8R
    var total = 0.0
    for index in bytes.indices where bytes[index] >= 0x80 {
      guard let own = scalar(index) else { continue }
      let before = scalar(index - 1)
      let after = scalar(index + 1)
      if own.isLetter {
        total += usual.contains(own) ? 1 : own.isUpper && isCyrillic ? 0 : -0.3
        // A capital after a lower-case letter is rare, and so are two non-ASCII letters in a row, except in Cyrillic.
        if own.isUpper, before?.isLower == true { total -= 3 }
        if !isCyrillic, index > bytes.startIndex, bytes[index - 1] >= 0x80, before?.isLetter == true { total -= 0.8 }
        if isCyrillic, before.map({ $0.isLetter && $0.value < 0x80 }) == true { total -= 2 }
      } else {
        total += mark(own, before, after)
      }
    }
    return total
  }

  /// The score of a character that is no letter, by its neighbours.
  private static func mark(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Double {
    let isInside = before?.isLetter == true && after?.isLetter == true
    switch scalar {
    case "’": return before?.isLetter == true ? 1.5 : 0
    case "“", "„", "‘", "«": return after?.isLetter == true || before?.isBlank == true ? 1 : -0.5
    case "”", "»": return before.map { !$0.isBlank } == true ? 1 : -0.5
    case "–", "—", "…": return 0.8
    case "\u{A0}", "§", "°", "•", "\u{AD}": return isInside && scalar != "\u{AD}" ? -1 : 0.2
    case "\u{FFFD}": return -5
    default: return scalar.value < 0xA0 ? -5 : isInside ? -3 : -0.6
    }
  }
}

extension Sequence {
  /// The number of elements that satisfy a test.
  fileprivate func count(where holds: (Element) -> Bool) -> Int { reduce(0) { $0 + (holds($1) ? 1 : 0) } }
}
