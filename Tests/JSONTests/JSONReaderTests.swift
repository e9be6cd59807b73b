import JSON
import Testing

@Suite("Reading JSON") struct JSONReaderTests {
  @Test("every kind of value is read")
  func readsValues() throws {
    let text = #" {"a": [1, -2.5e3, true, null, "x"], "b\u00e4\ud83d\ude00\n\"": {}, "c": []} "#
    let value = try #require(JSONValue(Array(text.utf8)))
    #expect(
      value
        == .object([
          "a": .array([.number(1), .fraction(-2500), .bool(true), .null, .string("x")]),
          "bä😀\n\"": .object([:]), "c": .array([]),
        ]))
    #expect(value["a"][0].whole == 1)
    #expect(value["a"][1].double == -2500)
    #expect(value["a"][9] == .null)
    #expect(value["nowhere"]["deeper"].text == nil)
  }

  @Test("an unpaired surrogate becomes a replacement character")
  func halfLetters() {
    #expect(JSONValue(Array(#""\ud83dx""#.utf8)) == .string("\u{FFFD}x"))
    #expect(JSONValue(Array(#""\ud83d\u0041""#.utf8)) == nil)
  }

  @Test(
    "truncated or invalid JSON is rejected",
    arguments: ["", "{", "[1,", "{\"a\"}", "\"abc", "\"\\u12", "[1 2]", "{]", "[1] 2", "nonsense", "[+1]"])
  func refusesOthers(text: String) {
    #expect(JSONValue(Array(text.utf8)) == nil)
  }

  @Test("endless nesting is refused")
  func refusesDeepNesting() {
    #expect(JSONValue([UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == nil)
    let ten = [UInt8](repeating: UInt8(ascii: "["), count: 10) + [UInt8](repeating: UInt8(ascii: "]"), count: 10)
    #expect(JSONValue(ten) != nil)
    #expect(JSONValue(ten, depthLimit: 9) == nil)
  }
}
