import HTML
import Model
import Testing

@Suite("Headings") struct HeadingTests {
  @Test("a heading links to itself, its footnote references after the link and not in its id")
  func linksToItself() throws {
    let rendered = try Rendered(
      [.heading(level: 3, [.text("Luxury"), .call(0), .text(" and wisdom"), .call(1)])],
      footnotes: [Note("w16", mark: "1"), Note("b", mark: "2")])
    #expect(
      rendered.text == """
        <h2 id="luxury-and-wisdom"><a href="#luxury-and-wisdom">Luxury and wisdom</a>\
        <sup><a href="#fn-w16" id="fnref-w16" role="doc-noteref">1</a></sup>\u{2009}\
        <sup><a href="#fn-b" id="fnref-b" role="doc-noteref">2</a></sup></h2>

        """)
    #expect(rendered.renderedHTML.outline.map(\.title) == ["Luxury and wisdom"])
  }

  @Test("if there is a heading of level 1, all are moved down a level, so that none rivals the page's title")
  func movesDown() throws {
    let rendered = try Rendered([
      .blockQuote(.blocks([.heading(level: 1, [.text("A")])])), .heading(level: 2, [.text("B")]),
      .heading(level: 6, [.text("C")]),
    ])
    #expect(rendered.text.contains("<h2 id=\"a\">"))
    #expect(rendered.text.contains("<h3 id=\"b\">"))
    #expect(rendered.text.contains("<h6 id=\"c\">"))
    #expect(rendered.renderedHTML.outline.map(\.level) == [3, 6])
    #expect(try Rendered([.heading(level: 2, [.text("B")])]).text.contains("<h2"))
  }

  @Test("if the highest heading is below level 2, all are moved up, so that no level is missing")
  func movesUp() throws {
    let rendered = try Rendered([
      .heading(level: 3, [.text("A")]), .heading(level: 4, [.text("B")]), .heading(level: 3, [.text("C")]),
    ])
    #expect(rendered.renderedHTML.outline.map(\.level) == [2, 3, 2])
    #expect(rendered.text.contains("<h3 id=\"b\">"))
  }

  @Test("a heading that contains a link keeps it and has none to itself")
  func keepsLinks() throws {
    let link = Inline.link(Link(to: .address("https://example.org/")), [.text("Walden")])
    #expect(
      try Rendered([.heading(level: 2, [.text("On "), .emphasis([link])])]).text
        == "<h2 id=\"on-walden\"><span>On <em><a href=\"https://example.org/\">Walden</a></em></span></h2>\n")
  }

  @Test("a heading without words is left out; one without letters still has an id")
  func namesTheNameless() throws {
    let rendered = try Rendered([.heading(level: 2, []), .heading(level: 2, [.text("***")])])
    #expect(rendered.text == "<h2 id=\"section\"><a href=\"#section\">***</a></h2>\n")
  }

  @Test("contents are nested lists, without footnote references and links, from three headings on")
  func listsContents() throws {
    let link = Inline.link(Link(to: .address("https://example.org/")), [.text("two")])
    let headings: [BlockContent] = [
      .heading(level: 2, [.text("One"), .call(0)]), .heading(level: 4, [.emphasis([link])]),
      .heading(level: 3, [.text("Three")]), .heading(level: 2, [.text("Four & more")]),
    ]
    let notes = [Note("1", mark: "1")]
    let rendered = try Rendered(headings, footnotes: notes)
    #expect(
      rendered.contents == """
        <ol>
        <li><a href="#one">One</a>
        <ol>
        <li><a href="#two"><em>two</em></a></li>
        <li><a href="#three">Three</a></li>
        </ol>
        </li>
        <li><a href="#four-more">Four &amp; more</a></li>
        </ol>

        """)
    #expect(rendered.renderedHTML.headingCount == 4)
    #expect(try Rendered(Array(headings.prefix(2)), footnotes: notes).contents.isEmpty)
  }

  @Test("a heading of nothing but a picture is named by what the picture shows")
  func listsPictures() throws {
    let image = Inline.image(Image(destination: .address("a.png"), title: "", alternative: "A & b", size: nil))
    let rendered = try Rendered([2, 2, 2].map { .heading(level: $0, [image]) })
    #expect(rendered.contents.contains("<li><a href=\"#section-2\">A &amp; b</a></li>"))
  }

  @Test("contents of a text that begins with a lower heading stay balanced")
  func listsUnevenContents() throws {
    let rendered = try Rendered([3, 2, 4, 2].map { .heading(level: $0, [.text("H")]) })
    #expect(rendered.contents.components(separated: "<ol>") == rendered.contents.components(separated: "</ol>"))
    #expect(rendered.contents.components(separated: "<li>") == 4)
    #expect(rendered.contents.components(separated: "</li>") == 4)
  }
}

extension String {
  /// The number of occurrences of a word.
  fileprivate func components(separated word: String) -> Int { ranges(of: word).count }
}
