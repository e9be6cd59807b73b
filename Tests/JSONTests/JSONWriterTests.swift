import JSON
import Testing

@Suite("Writing JSON") struct JSONWriterTests {
  @Test("values of every kind are written, the members of an object in the given order, without missing ones")
  func values() {
    let value = JSONValue.object([
      "b": .number(-3), "none": nil, "a": .array([.bool(true), .null, .fraction(2.5), .fraction(.nan)]),
      "empty": .object([:]),
    ])
    #expect(value.description == #"{"b":-3,"a":[true,null,2.5,null],"empty":{}}"#)
  }

  @Test(
    "strings contain nothing that ends a script, a line or the string",
    arguments: [
      ("plain", "plain"), ("", ""), ("<a href=\"x\">&</a>", #"\u003Ca href=\"x\"\u003E\u0026\u003C/a\u003E"#),
      ("a\\b\n\t\r", #"a\\b\n\t\r"#), ("\u{0}\u{B}\u{1F}\u{7F}", #"\u0000\u000B\u001F\u007F"#),
      ("\u{2028}x\u{2029}", #"\u2028x\u2029"#), ("’…\u{2027}\u{202A}", "’…\u{2027}\u{202A}"), ("¨©é書𝒂", "¨©é書𝒂"),
    ])
  func strings(_ text: String, _ json: String) {
    #expect(JSONValue.string(text).description == "\"\(json)\"")
    #expect(JSONValue(JSONValue.string(text).bytes) == .string(text))
  }
}
