/// Numbers as printable characters, for an index that a `<script>` can load: a small number takes one character.
///
/// 92 characters of ASCII stand for digits, all but `"`, `<` and `\`, so that nothing in a string needs an escape. A
/// digit below 68 ends a number; one from 68 on is followed by more: `d + 24 × rest`.
enum SearchSymbols {
  /// The number of digits that end a number.
  static let finalDigitCount = 68

  /// The number of digits that are followed by more.
  static let continuingDigitCount = 24

  /// Returns the character of a digit.
  @inline(__always)
  static func character(_ digit: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x20 + digit + (digit < 2 ? 0 : 1) + (digit < 27 ? 0 : 1) + (digit < 58 ? 0 : 1))
  }

  /// Returns the digit of a character; of a character that is no digit, any number.
  @inline(__always)
  static func digit(_ character: UInt8) -> Int {
    let place = Int(character &- 0x20)
    return place - (character > UInt8(ascii: "\"") ? 1 : 0) - (character > UInt8(ascii: "<") ? 1 : 0)
      - (character > UInt8(ascii: "\\") ? 1 : 0)
  }

  /// Calls a closure with each character of a number.
  @inline(__always)
  static func forEach(of number: Int, _ take: (UInt8) -> Void) {
    // Nearly all numbers are small.
    if number < finalDigitCount { return take(character(number)) }
    var rest = number
    while rest >= finalDigitCount {
      rest -= finalDigitCount
      take(character(finalDigitCount + rest % continuingDigitCount))
      rest /= continuingDigitCount
    }
    take(character(rest))
  }
}

extension [UInt8] {
  /// Adds a number in characters of ``SearchSymbols``.
  @inline(__always)
  mutating func append(searchNumber number: Int) { SearchSymbols.forEach(of: number) { append($0) } }
}
