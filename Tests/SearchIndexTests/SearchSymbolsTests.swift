import Testing

@testable import SearchIndex

@Suite("Symbols of the search index") struct SearchSymbolsTests {
  /// Reads a number as the search page does.
  private func number(_ bytes: [UInt8]) -> Int {
    var value = 0
    var factor = 1
    for byte in bytes {
      let digit = (0..<92).first { SearchSymbols.character($0) == byte } ?? 0
      value += factor * digit
      if digit < SearchSymbols.finalDigitCount { break }
      factor *= SearchSymbols.continuingDigitCount
    }
    return value
  }

  @Test(
    "every number can be read back, and its characters need no escape in a string",
    arguments: [
      0, 1, 67, 68, 69, 91, 92, 1_699, 1_700, 1_701, 40_867, 40_868, 123_456, 99_999_999,
    ])
  func readsBack(value: Int) {
    var bytes: [UInt8] = []
    bytes.append(searchNumber: value)
    #expect(number(bytes) == value)
    #expect(bytes.allSatisfy { (0x20...0x7E).contains($0) && !"\"<\\".utf8.contains($0) })
  }

  @Test("the digits are 92 different characters")
  func differ() {
    #expect(Set((0..<92).map(SearchSymbols.character)).count == 92)
  }
}
