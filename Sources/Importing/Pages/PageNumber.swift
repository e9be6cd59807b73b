/// A number printed on a page, perhaps misread by OCR.
struct PageNumber: Hashable, Sendable {
  /// The number.
  let value: Int

  /// Reads a line that holds nothing else: `12`, `- 12 -`, `[12]`, `xii`, `Page 12`, `l2`.
  init?(alone line: Scalars) {
    var rest = line[...]
    let ornaments: Set<Unicode.Scalar> = ["-", "–", "—", "[", "]", "(", ")", ".", " ", "*", "~", "|", "·", "•"]
    while let first = rest.first, ornaments.contains(first) { rest.removeFirst() }
    while let last = rest.last, ornaments.contains(last) { rest.removeLast() }
    let lowered = rest.lowered.string
    for word in ["page ", "p. ", "pg. ", "seite "] where lowered.hasPrefix(word) {
      rest = rest.dropFirst(word.unicodeScalars.count)
    }
    self.init(Scalars(rest))
  }

  /// Reads a word that is a number.
  init?(_ word: Scalars) {
    guard (1...7).contains(word.count) else { return nil }
    if let roman = PageNumber.roman(word) {
      value = roman
      return
    }
    guard word.count <= 4 else { return nil }
    var value = 0
    var digits = 0
    for scalar in word {
      let digit: Int
      switch scalar {
      case "0"..."9":
        digit = Int(scalar.value) - 0x30
        digits += 1
      case "l", "I", "i", "|", "!": digit = 1
      case "O", "o", "Q": digit = 0
      case "S", "s": digit = 5
      case "B": digit = 8
      case "Z", "z": digit = 2
      default: return nil
      }
      value = value * 10 + digit
    }
    guard digits * 2 >= word.count, value > 0 else { return nil }
    self.value = value
  }

  private static func roman(_ word: Scalars) -> Int? {
    let values: [Unicode.Scalar: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    let isLower = word.allSatisfy(\.isLower)
    guard isLower || word.allSatisfy(\.isUpper) else { return nil }
    var total = 0
    var last = Int.max
    var repeated = 0
    let digits = word.lowered.compactMap { values[$0] }
    guard digits.count == word.count else { return nil }
    for (index, digit) in digits.enumerated() {
      repeated = digit == last ? repeated + 1 : 1
      guard repeated <= 3 else { return nil }
      last = digit
      total += index + 1 < digits.count && digits[index + 1] > digit ? -digit : digit
    }
    return total > 0 && total < 120 ? total : nil
  }
}
