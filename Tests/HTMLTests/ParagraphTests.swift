import HTML
import Model
import Testing

@Suite("Paragraphs") struct ParagraphTests {
  @Test("a paragraph of the text has an id made of its first words")
  func addressesParagraphs() throws {
    let rendered = try Rendered([.paragraph([.text("When I wrote the following pages.")])])
    #expect(
      rendered.text == """
        <p id="when-i-wrote-the-following"><a class="address" href="#when-i-wrote-the-following" tabindex="-1" \
        aria-hidden="true"></a>When I wrote the following pages.</p>

        """)
  }

  @Test(
    "an id is made of letters and digits of any script",
    arguments: [
      ("It's “men’s” L'Été, 1862!", "its-mens-lété-1862"),
      ("בְּרֵאשִׁית בָּרָא אֱלֹהִים", "בראשית-ברא-אלהים"),
      ("大學之道,在明明德,在親民", "大學之道在明明德"),
      ("ΠΡΩΤΗ Ямб ÅNGSTRÖM", "πρωτη-ямб-ångström"),
    ])
  func namesInAnyScript(text: String, identifier: String) throws {
    let rendered = try Rendered([.paragraph([.text(text)])])
    #expect(rendered.identifiers == [identifier])
  }

  @Test("emphasis and footnote references do not separate the words of an id")
  func namesAcrossMarkup() throws {
    let rendered = try Rendered(
      [.paragraph([.emphasis([.text("Un")]), .text("common"), .call(0), .text(" sense")])],
      footnotes: [Note("1", mark: "1")])
    #expect(rendered.identifiers.contains("uncommon-sense"))
  }

  @Test("the second paragraph with the same words gets a number, and headings come first")
  func numbersRepetitions() throws {
    let walk: BlockContent = .paragraph([.text("Walk")])
    let rendered = try Rendered([walk, walk, .heading(level: 2, [.text("Walk")]), .paragraph([.text("Notes")])])
    #expect(rendered.identifiers == ["walk", "walk-2", "walk-3", "notes"])
    #expect(rendered.text.contains("<h2 id=\"walk\">"))
  }

  @Test("a paragraph without a word has no id, nor has one inside a list or quotation")
  func leavesOthersAlone() throws {
    let item = List.Item(blocks: .blocks([.paragraph([.text("Item")])]))
    let rendered = try Rendered([
      .paragraph([.text("* * *")]), .blockQuote(.blocks([.paragraph([.text("Quoted")])])),
      .list(List(start: nil, isTight: false, items: [item])),
    ])
    #expect(rendered.identifiers.isEmpty)
    #expect(
      rendered.text.hasPrefix("<p>* * *</p>\n<blockquote><p>Quoted</p></blockquote>\n<ul><li><p>Item</p></li></ul>"))
  }

  @Test("a paragraph that begins with a quotation mark hangs it, typed or typographic")
  func hangsQuotationMarks() throws {
    let rendered = try Rendered([
      .paragraph([.emphasis([.text("\"Walk\"")])]), .paragraph([.text("“Walk”")]), .paragraph([.text("Walk")]),
    ])
    #expect(
      rendered.bare
        == "<p class=\"apart hang\"><em>“Walk”</em></p>\n<p class=\"hang\">“Walk”</p>\n<p>Walk</p>")
  }

  @Test("line ends are kept, except between Chinese characters")
  func breaksLines() throws {
    let lines: [Inline] = [.text("大學"), .softBreak, .text("之道"), .lineBreak, .text("a"), .softBreak, .text("b")]
    #expect(try Rendered([.paragraph(lines)]).bare.contains("大學</span>\n<span lang=\"zh\">之道</span><br>\na\nb"))
    #expect(try Rendered([.paragraph(lines)], language: "zh").bare == "<p>大學之道<br>\na\nb</p>")
  }

  @Test("the opening is plain text, ends after a word, and has no footnote references")
  func opens() throws {
    let long = String(repeating: "walk on ", count: 60)
    let rendered = try Rendered(
      [
        .heading(level: 2, [.text("Not this")]),
        .paragraph([.text("\"Walk\""), .call(0), .text(" & "), .strong([.text("on")]), .code("--x")]),
        .paragraph([.text(long)]),
      ], footnotes: [Note("1", mark: "1")])
    #expect(rendered.renderedHTML.opening.hasPrefix("“Walk” & on--x walk on walk"))
    #expect(rendered.renderedHTML.opening.hasSuffix("walk on…"))
    #expect((180...201).contains(rendered.renderedHTML.opening.unicodeScalars.count))
    #expect(try Rendered([.paragraph([.text("Short.")])]).renderedHTML.opening == "Short.")
  }
}
