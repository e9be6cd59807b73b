import HTML
import Model
import Testing

@Suite("Escaping") struct EscapingTests {
  private func escaped(_ text: String, _ context: EscapingContext) -> String {
    var bytes: [UInt8] = []
    bytes.append(text, escapedFor: context)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("each context escapes what would end it")
  func escapesByPlace() {
    let text = "a<b> & \"c\" 'd'"
    #expect(escaped(text, .text) == "a&lt;b&gt; &amp; \"c\" 'd'")
    #expect(escaped(text, .attribute) == "a&lt;b&gt; &amp; &quot;c&quot; 'd'")
    #expect(escaped(text, .commonMark) == "a&lt;b&gt; &amp; &quot;c&quot; 'd'")
    #expect(escaped(text, .address) == "a%3Cb%3E%20&amp;%20%22c%22%20&#x27;d&#x27;")
  }

  @Test("a character with a combining mark is escaped, too", arguments: ["<\u{301}", "\"\u{338}", "&\u{200D}"])
  func escapesByScalar(text: String) {
    #expect(escaped(text, .attribute).hasPrefix("&"))
  }

  @Test("characters that neither HTML nor XML may contain are left out")
  func leavesOutControls() {
    let text = "a\u{0}\u{B}\u{1F}\u{7F}\u{85}\u{9F}\u{FFFE}\u{FFFF}b\t\n\u{A0}é\u{FFFD}，"
    #expect(escaped(text, .text) == "ab\t\n\u{A0}é\u{FFFD}，")
    #expect(escaped(text, .attribute) == "ab\t\n\u{A0}é\u{FFFD}，")
    #expect(escaped(text, .commonMark) == text)
  }

  @Test("running text is escaped like any other", arguments: ["en", "fr", "he", "zh"])
  func escapesRunningText(language: String) throws {
    let text = "x<script>&\u{1}\u{85}\u{FFFF}; a"
    for isSmart in [true, false] {
      #expect(
        try Rendered([.paragraph([.text(text)])], language: language, change: { $0.isSmart = isSmart }).bare
          == "<p>x&lt;script&gt;&amp;; a</p>")
    }
  }
}
