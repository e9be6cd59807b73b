import Testing

@testable import Feeds

@Suite("JSON") struct JSONValueTests {
  private func written(_ value: JSONValue) -> String { String(decoding: value.bytes, as: UTF8.self) }

  @Test(
    "strings hold nothing that ends a script, a line or the string",
    arguments: [
      ("plain", "plain"), ("", ""), ("<a href=\"x\">&</a>", #"\u003Ca href=\"x\"\u003E\u0026\u003C/a\u003E"#),
      ("a\\b\n\t\r", #"a\\b\n\t\r"#), ("\u{0}\u{B}\u{1F}\u{7F}", #"\u0000\u000B\u001F\u007F"#),
      ("\u{2028}x\u{2029}", #"\u2028x\u2029"#), ("’…\u{2027}\u{202A}", "’…\u{2027}\u{202A}"), ("¨©é書𝒂", "¨©é書𝒂"),
    ])
  func strings(_ text: String, _ json: String) {
    #expect(written(.string(text)) == "\"\(json)\"")
    #expect(written(.text(Array(text.utf8))) == "\"\(json)\"")
  }

  @Test("long strings are written whole, wherever a sign falls", arguments: 4090...4100)
  func longStrings(_ length: Int) {
    let plain = String(repeating: "x", count: length)
    for (sign, json) in [("\u{2028}", #"\u2028"#), ("<", #"\u003C"#), ("’", "’")] {
      #expect(written(.string(plain + sign + plain + sign)) == "\"\(plain)\(json)\(plain)\(json)\"")
    }
  }

  @Test("bytes that are no UTF-8 stay within the string")
  func brokenBytes() {
    #expect(JSONValue.text([0xE2]).bytes == [0x22, 0xE2, 0x22])
    #expect(JSONValue.text([0xE2, 0x80]).bytes == [0x22, 0xE2, 0x80, 0x22])
  }
}
