import Testing

import Model

@Suite("JSON that a host answers") struct JSONReaderTests {
  @Test("every kind of value is read")
  func readsValues() {
    var reader = JSONReader(Array(#" {"a": [1, -2.5e3, true, null], "b\u00e4\ud83d\ude00\n\"": {}, "c": []} "#.utf8))
    #expect(
      reader.value()
        == .object([
          "a": .list([.word("1"), .word("-2.5e3"), .word("true"), .word("null")]), "bä😀\n\"": .object([:]),
          "c": .list([]),
        ]))
  }

  @Test(
    "what is cut short or no JSON is nothing",
    arguments: ["", "{", "[1,", "{\"a\"}", "\"abc", "\"\\u12", "[1 2]", "{]"])
  func refusesOthers(text: String) {
    var reader = JSONReader(Array(text.utf8))
    #expect(reader.value() == nil)
  }

  @Test("nesting without end is refused")
  func refusesDeepNesting() {
    var reader = JSONReader([UInt8](repeating: UInt8(ascii: "["), count: 100_000))
    #expect(reader.value() == nil)
  }
}
