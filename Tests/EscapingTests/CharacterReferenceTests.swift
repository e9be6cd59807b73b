import Escaping
import Testing

@Suite("Character references") struct CharacterReferenceTests {
  @Test(
    "references by name and by number are read",
    arguments: [
      ("a &amp; b", "a & b"), ("&lt;b&gt;&quot;&apos;", "<b>\"'"), ("&#8217;&#x2019;&#X2019;", "’’’"),
      ("5&nbsp;km", "5\u{A0}km"), ("&amp;lt;", "&lt;"), ("&#x0010FFFF;", "\u{10FFFF}"),
    ])
  func reads(_ text: String, _ expected: String) {
    #expect(CharacterReference.decoded(text.utf8) == expected)
  }

  @Test(
    "what is no reference stays as it is",
    arguments: ["a & b", "&", "&;", "&bogus;", "&#;", "&#x;", "&#+65;", "&#x+41;", "&#xD800;", "&amp", "AT&T; &c;"])
  func keeps(_ text: String) {
    #expect(CharacterReference.decoded(text.utf8) == text)
  }

  @Test("escaped text is read back")
  func readsBack() {
    let text = "<a href='b'>\"c\" &amp; d</a> é"
    #expect(CharacterReference.decoded(text.escaped().utf8) == text)
  }
}
