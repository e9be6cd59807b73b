import Escaping
import Testing

@Suite("Text in markup") struct MarkupEscapingTests {
  @Test("characters of markup are written as references, quotes only where they would end an attribute")
  func escapes() {
    let text = "<a href='b'>\"c\" & d</a>"
    #expect(text.escaped(for: .text) == "&lt;a href='b'&gt;\"c\" &amp; d&lt;/a&gt;")
    #expect(text.escaped(for: .attribute) == "&lt;a href='b'&gt;&quot;c&quot; &amp; d&lt;/a&gt;")
    #expect(text.escaped() == "&lt;a href=&#39;b&#39;&gt;&quot;c&quot; &amp; d&lt;/a&gt;")
  }

  @Test(
    "a character of markup is found at every offset, whatever letters precede it",
    arguments: ["", "a", "é", "中", "\u{1F600}"])
  func offsets(letter: String) {
    for count in 0..<20 {
      let before = String(repeating: letter, count: count)
      #expect((before + "<" + before).escaped() == before + "&lt;" + before)
      #expect((before + "\u{7}" + before).escaped() == before + "\u{FFFD}" + before)
    }
  }

  @Test("characters that no document may contain are left out, replaced or kept")
  func forbidden() {
    let text = "a\u{0}\u{B}\u{7F}\u{85}\u{FFFE}b\t\n\u{A0}é\u{FFFD}，"
    #expect(text.escaped(for: .text) == "ab\t\n\u{A0}é\u{FFFD}，")
    #expect(text.escaped() == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b\t\n\u{A0}é\u{FFFD}，")
    #expect(text.escaped(for: .commonMark) == text)
  }
}
