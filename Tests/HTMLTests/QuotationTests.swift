import HTML
import Model
import Testing

@Suite("Quotations and verse") struct QuotationTests {
  @Test("a quotation whose lines its author broke is verse")
  func writesVerse() throws {
    let verse: [Inline] = [
      .text("\"Men say they know"), .lineBreak, .emphasis([.text("many"), .lineBreak, .text("things.\"")]),
    ]
    #expect(
      try Rendered([.blockQuote(.blocks([.paragraph(verse), .paragraph([.text("But lo!")])]))]).bare == """
        <blockquote class="verse"><p class="hang"><span class="line">“Men say they know</span><br>
        <span class="line"><em>many</em></span><br>
        <span class="line"><em>things.”</em></span></p>
        <p><span class="line">But lo!</span></p></blockquote>
        """)
  }

  @Test("stanzas of the running text stand together, each with its id")
  func writesPoems() throws {
    let stanza: BlockContent = .paragraph([.text("One"), .lineBreak, .text("two")])
    let rendered = try Rendered([.paragraph([.text("He sang:")]), stanza, stanza, .paragraph([.text("So.")])])
    #expect(rendered.identifiers.contains("one-two-2"))
    #expect(
      rendered.bare == """
        <p>He sang:</p>
        <div class="verse"><p><span class="line">One</span><br>
        <span class="line">two</span></p>
        <p><span class="line">One</span><br>
        <span class="line">two</span></p></div>
        <p>So.</p>
        """)
  }

  @Test("the last line of a quotation that begins with a dash becomes its foot")
  func writesAttributions() throws {
    let quotation: [BlockContent] = [
      .paragraph([.text("Text."), .softBreak, .text("-- T. Carew, "), .emphasis([.text("Cœlum")]), .text(", 1640")])
    ]
    #expect(
      try Rendered([.blockQuote(.blocks(quotation))]).bare
        == "<blockquote><p>Text.</p><footer>— T. Carew, <cite>Cœlum</cite>, 1640</footer></blockquote>")
  }

  @Test("quotation marks are matched across emphasis, links and footnote references")
  func matchesAcrossMarkup() throws {
    let inlines: [Inline] = [
      .text("\""), .emphasis([.text("word")]), .text("\""), .call(0), .text(" '"),
      .link(Link(to: .address("/x")), [.text("a")]), .text("' "), .strong([.text("\"b")]), .text("\"'s"),
    ]
    #expect(
      try Rendered([.paragraph(inlines)], footnotes: [Note("1", mark: "1")]).bare == """
        <p class="hang">“<em>word</em>”<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup> \
        ‘<a href="/x">a</a>’ <strong>“b</strong>”’s</p>
        """)
  }

  @Test("a paragraph does not close a quotation mark that another opened")
  func beginsAnew() throws {
    let rendered = try Rendered([.paragraph([.text("\"First")]), .paragraph([.text("\"Second\"")])])
    #expect(rendered.bare == "<p class=\"hang\">“First</p>\n<p class=\"hang\">“Second”</p>")
  }

  @Test("code, addresses and texts without smart punctuation keep their typewriter punctuation")
  func keepsCode() throws {
    let inlines: [Inline] = [
      .code("\"--\""), .text(" "), .link(Link(to: .address("https://e.org/a--b'c")), [.text("https://e.org/a--b'c")]),
    ]
    #expect(
      try Rendered([.paragraph(inlines)]).bare
        == "<p><code>\"--\"</code> <a href=\"https://e.org/a--b&#x27;c\">https://e.org/a--b'c</a></p>")
    #expect(
      try Rendered([.code("\"a\" -- b", language: "")]).bare == "<pre tabindex=\"0\"><code>\"a\" -- b</code></pre>")
    #expect(
      try Rendered([.paragraph([.text("\"a\" -- b")])], change: { $0.isSmart = false }).bare == "<p>\"a\" -- b</p>")
  }
}
