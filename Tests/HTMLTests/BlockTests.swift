import HTML
import Model
import Testing

@Suite("Lists, code, tables, pictures, elements") struct BlockTests {
  @Test("tight and loose lists, and the numbers they begin with")
  func writesLists() throws {
    func items(_ texts: String...) -> [List.Item] {
      texts.map { List.Item(blocks: .blocks([.paragraph([.text($0)])])) }
    }
    #expect(
      try Rendered([.list(List(start: 1, isTight: true, items: items("a", "b")))]).bare
        == "<ol><li>a</li><li>b</li></ol>")
    #expect(
      try Rendered([.list(List(start: 7, isTight: false, items: items("a")))]).bare
        == "<ol start=\"7\"><li><p>a</p></li></ol>")
    let nested = List(start: nil, isTight: true, items: items("b"))
    let outer = List.Item(blocks: .blocks([.paragraph([.text("a")]), .list(nested)]))
    #expect(
      try Rendered([.list(List(start: nil, isTight: true, items: [outer]))]).bare
        == "<ul><li>a\n<ul><li>b</li></ul></li></ul>")
  }

  @Test("the box of a task is named by its text")
  func writesTasks() throws {
    let items = [true, false].map { List.Item(blocks: .blocks([.paragraph([.text("a")])]), isDone: $0) }
    #expect(
      try Rendered([.list(List(start: nil, isTight: true, items: items))]).bare == """
        <ul><li><label><input type="checkbox" disabled checked> a</label></li>\
        <li><label><input type="checkbox" disabled> a</label></li></ul>
        """)
  }

  @Test("code is escaped, and its language harmless")
  func writesCode() throws {
    #expect(
      try Rendered([.code("a < b && \"c\"\n\n", language: "c++\"><script>")]).bare
        == "<pre tabindex=\"0\"><code class=\"language-c++script\">a &lt; b &amp;&amp; \"c\"\n</code></pre>")
  }

  @Test("a table is in a labelled region, its columns aligned as marked")
  func writesTables() throws {
    let table = Table(
      alignments: [.left, .center, .right], head: [[], [.text("b")], [.text("c")]],
      rows: [[[.text("1")], [.text("2")], [.text("<3")]]])
    #expect(
      try Rendered([.table(table)]).bare == """
        <div class="table" role="region" tabindex="0" aria-label="Table 1"><table>
        <thead><tr><td></td><th class="center" scope="col">b</th><th class="end" scope="col">c</th></tr></thead>
        <tbody><tr><td>1</td><td class="center">2</td><td class="end">&lt;3</td></tr></tbody></table></div>
        """)
  }

  @Test("a table with an empty head has no head; a caption before or after the table labels it")
  func captionsTables() throws {
    let table = BlockContent.table(Table(alignments: [.natural], head: [[]], rows: [[[.text("1")]]]))
    let rendered = try Rendered([
      .paragraph([.text("Table: The "), .emphasis([.text("cost")])]), table, .heading(level: 2, [.text("H")]), table,
      .paragraph([.text(": The cost")]),
    ])
    #expect(rendered.text.contains("aria-label=\"The cost\"><table><caption>The <em>cost</em></caption>\n<tbody>"))
    #expect(rendered.text.contains("aria-label=\"The cost (Table 2)\"><table><caption>The cost</caption>\n<tbody>"))
    #expect(!rendered.text.contains("<p"))
    #expect(!rendered.text.contains("<thead>"))
  }

  @Test("a picture alone in its paragraph is a figure with its title as caption; later pictures load lazily")
  func writesFigures() throws {
    let file = BundleFile(source: "content/walden/a b.png", page: OutputPath("walden/a b.png"))
    let image = Image(
      destination: .file(file), title: "The \"house\"", alternative: "A <house>",
      size: PictureSize(width: 640, height: 300))
    #expect(
      try Rendered([.paragraph([.image(image)]), .paragraph([.text("x "), .image(image)])]).bare == """
        <figure><img src="a%20b.png" alt="A &lt;house&gt;" width="640" height="300" style="--ratio: 2.13" decoding="async">\
        <figcaption>The “house”</figcaption></figure>
        <p>x <img src="a%20b.png" alt="A &lt;house&gt;" title="The &quot;house&quot;" width="640" height="300" \
        style="--ratio: 2.13" loading="lazy" decoding="async"></p>
        """)
  }

  @Test("harmless elements are kept with their attributes, each id once")
  func writesElements() throws {
    let attributes = [HTMLElement.Attribute(name: "id", value: "here"), .init(name: "class", value: "a\"b")]
    let span = HTMLElement(name: "span", attributes: attributes)
    let rendered = try Rendered([
      .heading(level: 2, [.text("Here")]),
      .element(HTMLElement(name: "div"), .blocks([.paragraph([.element(span, [.text("x")]), .element(span, [])])])),
      .element(HTMLElement(name: "hr"), []),
    ])
    #expect(rendered.text.contains("<h2 id=\"here-2\">"))
    #expect(
      rendered.text.contains(
        "<div><p><span id=\"here\" class=\"a&quot;b\">x</span><span class=\"a&quot;b\"></span></p></div>\n<hr>"))
  }

  @Test("the words of a summary element are not wrapped in a paragraph")
  func writesSummary() throws {
    let summary = BlockContent.element(HTMLElement(name: "summary"), .blocks([.paragraph([.text("More")])]))
    let details = BlockContent.element(
      HTMLElement(name: "details"), .blocks([summary, .paragraph([.text("Inside.")])]))
    #expect(try Rendered([details]).bare.contains("<summary>More</summary>\n<p>Inside.</p>"))
  }

  @Test("text in an element with a language is punctuated in that language")
  func followsLanguages() throws {
    let element = HTMLElement(name: "i", attributes: [.init(name: "lang", value: "de")])
    #expect(
      try Rendered([.paragraph([.text("\"a\" "), .element(element, [.text("\"b\"")]), .text(" \"c\"")])]).bare
        == "<p class=\"hang\">“a” <i lang=\"de\">„b“</i> “c”</p>")
  }

  @Test("raw HTML is kept on the web page and left out where markup must be well-formed")
  func writesRawHTML() throws {
    let blocks: [BlockContent] = [.htmlBlock("<p>a<br>\n"), .paragraph([.htmlInline("<u id='k'>"), .text("x")])]
    let rendered = try Rendered(blocks)
    #expect(rendered.text.hasPrefix("<p>a<br>\n"))
    #expect(rendered.text.contains("<u id='k'>x"))
    #expect(rendered.identifiers.contains("k"))
    #expect(try !Rendered(blocks, change: { $0.syntax = .xhtml }).text.contains("<u"))
  }
}
