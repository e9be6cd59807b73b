/// The key a title or a name is sorted by, so that lists are in a librarian's order.
///
/// Words are compared one by one (*New York* before *Newark*), letters regardless of case and accents, numbers by
/// value. Punctuation is ignored, but hyphens, dashes and slashes separate words. A leading article is skipped by the
/// rules of the title's own language; the list's language decides which accented letters are letters of their own.
package struct FilingKey: Hashable, Sendable {
  /// The heading the title comes under in an alphabetical list: `A`, `Б`, `ב`, `大`; `nil` for one that begins with a
  /// digit, or has no letters.
  package let initial: String?

  private let bytes: [UInt8]

  /// The first eight bytes, which decide most comparisons.
  private let front: UInt64

  /// Creates the key of a title.
  ///
  /// - Parameters:
  ///   - title: The title as printed.
  ///   - language: The language the title is in.
  ///   - alphabet: The alphabet of the list.
  package init(title: String, language: LanguageTag, alphabet: FilingAlphabet) {
    self.init(filing: LeadingArticle.rest(of: title, in: language), alphabet: alphabet)
  }

  /// Creates the key of a name, without skipping an article.
  package init(name: String, alphabet: FilingAlphabet) {
    self.init(filing: ScalarCursor(name), alphabet: alphabet)
  }

  private init(filing scalars: ScalarCursor, alphabet: FilingAlphabet) {
    var rest = scalars
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rest.count + 8)
    var initial: String?
    var isBroken = false
    while let scalar = rest.next() {
      if scalar.value < 0x80 ? Self.partsWords(UInt8(truncatingIfNeeded: scalar.value)) : scalar.partsWords {
        isBroken = true
        continue
      }
      let end = bytes.count
      if isBroken, end > 0 { bytes.append(Self.wordBreak) }
      let start = bytes.count
      var heading: String?
      if let digit = scalar.digit {
        Self.fileNumber(from: digit, rest: &rest, into: &bytes)
      } else if rest.byte(ahead: 0) & 0xFC == 0xCC, let mark = rest.first, (0x300...0x36F).contains(mark.value),
        let letter = alphabet.letter(scalar, with: mark)
      {
        _ = rest.next()
        if alphabet.file(letter, into: &bytes), start == 0 { heading = alphabet.heading(of: letter) }
      } else if scalar.isASCII {
        let byte = UInt8(ascii: scalar) | 0x20
        if UInt8(ascii: scalar).isLetter {
          if byte == UInt8(ascii: "c"), alphabet.hasCh, rest.byte(ahead: 0) | 0x20 == UInt8(ascii: "h") {
            _ = rest.next()
            bytes.append(alphabet.weightOfCh)
            if start == 0 { heading = "Ch" }
          } else {
            bytes.append(alphabet.weight(ofLatin: byte))
            if start == 0 { heading = String(Unicode.Scalar(byte & 0xDF)) }
          }
        }
      } else if alphabet.file(scalar, into: &bytes), start == 0 {
        heading = alphabet.heading(of: scalar)
      }
      if bytes.count == start {
        bytes.removeLast(start - end)
      } else {
        isBroken = false
        if start == 0 { initial = heading }
      }
    }
    self.initial = initial
    self.bytes = bytes
    var front: UInt64 = 0
    for offset in 0..<8 { front = front << 8 | (offset < bytes.count ? UInt64(bytes[offset]) : 0) }
    self.front = front
  }

  /// Whether an ASCII character separates words.
  private static func partsWords(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x20, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"): true
    default: false
    }
  }

  // Below the weight of every letter, so that the shorter comes first, then a word break, then a digit, then a letter.
  private static let wordBreak: UInt8 = 0x02
  private static let number: UInt8 = 0x08

  /// Appends a run of digits so that it is sorted by value: first the number of digits, then the digits.
  ///
  /// A comma before exactly three digits belongs to the number: `10,000`.
  private static func fileNumber(
    from first: UInt8, rest: inout ScalarCursor, into bytes: inout [UInt8]
  ) {
    bytes.append(number)
    let length = bytes.count
    bytes.append(0)
    var seen = 1
    if first > 0 { bytes.append(first) }
    while let next = rest.first {
      if let digit = next.digit {
        _ = rest.next()
        seen += 1
        if digit > 0 || bytes.count > length + 1 { bytes.append(digit) }
      } else if next == ",", seen <= 3, (1...3).allSatisfy({ rest.byte(ahead: $0).isDigit }),
        !rest.byte(ahead: 4).isDigit
      {
        _ = rest.next()
        seen = 0
      } else {
        break
      }
    }
    bytes[length] = UInt8(min(bytes.count - length, 255))
  }
}

extension FilingKey: Comparable {
  package static func < (left: FilingKey, right: FilingKey) -> Bool {
    left.front != right.front ? left.front < right.front : left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension Unicode.Scalar {
  /// Whether a character beyond ASCII separates words.
  fileprivate var partsWords: Bool {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2010...0x2015, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000, 0x5BE, 0x30FB, 0xB7:
      true
    default: false
    }
  }

  /// The value of a decimal digit of any script.
  fileprivate var digit: UInt8? {
    if value < 0x80 { return (0x30...0x39).contains(value) ? UInt8(truncatingIfNeeded: value - 0x30) : nil }
    guard value >= 0x660, properties.numericType == .decimal else { return nil }
    return properties.numericValue.flatMap { UInt8(exactly: $0) }
  }
}
