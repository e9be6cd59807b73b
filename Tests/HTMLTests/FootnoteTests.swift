import HTML
import Model
import Testing

@Suite("Footnotes on pages") struct FootnoteTests {
  @Test("a reference is a superscript link to the footnote")
  func writesCalls() throws {
    let rendered = try Rendered([.paragraph([.text("Walk."), .call(0)])], footnotes: [Note("w1", mark: "1")])
    #expect(
      rendered.bare
        == "<p>Walk.<sup><a href=\"#fn-w1\" id=\"fnref-w1\" role=\"doc-noteref\">1</a></sup></p>")
  }

  @Test("a footnote ends with a backlink to each of its references")
  func writesNotes() throws {
    let rendered = try Rendered(
      [.paragraph([.call(0), .text("a"), .call(0, 2)])], footnotes: [Note("w1", mark: "1", calls: 2)])
    #expect(
      rendered.notes == """
        <section role="doc-endnotes" aria-labelledby="_notes">
        <h2 id="_notes">Notes</h2>
        <ol>
        <li id="fn-w1"><p>A note. <a href="#fnref-w1" role="doc-backlink" aria-label="Back to reference 1">↩\u{FE0E}</a> \
        <a href="#fnref-w1-2" role="doc-backlink" aria-label="Back to reference 1, second call">↩\u{FE0E}</a></p></li>
        </ol>
        </section>

        """)
  }

  @Test(
    "after a list, table, code, quotation or picture the backlink has a paragraph of its own",
    arguments: [
      BlockContent.list(List(start: nil, isTight: true, items: [])), .code("x\n", language: ""),
      .blockQuote(.blocks([.paragraph([.text("q")])])),
      .table(Table(alignments: [.natural], head: [[.text("h")]], rows: [])),
      .paragraph([.image(Image(destination: .address("a.png"), title: "", alternative: "a", size: nil))]),
    ])
  func leadsBackFromBlocks(last: BlockContent) throws {
    let note = Note("1", mark: "1", blocks: [.paragraph([.text("See:")]), last])
    let rendered = try Rendered([.paragraph([.call(0)])], footnotes: [note])
    #expect(rendered.notes.contains("<li id=\"fn-1\"><p>See:</p>\n"))
    #expect(
      rendered.notes.contains(
        ">\n<p><a href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"Back to reference 1\">↩\u{FE0E}</a></p></li>"))
  }

  @Test("an empty footnote has a backlink; one without references has none")
  func writesOddNotes() throws {
    let empty = Note("1", mark: "1", blocks: [])
    let rendered = try Rendered([.paragraph([.call(0)])], footnotes: [empty, Note("2", mark: "2", calls: 0)])
    #expect(rendered.notes.contains("<li id=\"fn-1\"><p><a href=\"#fnref-1\""))
    #expect(rendered.notes.contains("<li id=\"fn-2\"><p>A note.</p></li>"))
  }

  @Test("adjacent references are separated by a thin space")
  func partsCalls() throws {
    let notes = [Note("a", mark: "2"), Note("b", mark: "3")]
    #expect(try Rendered([.paragraph([.call(0), .call(1)])], footnotes: notes).text.contains("</sup>\u{2009}<sup>"))
    #expect(
      try Rendered([.paragraph([.call(0), .text("x"), .call(1)])], footnotes: notes).text.contains("</sup>x<sup>"))
  }

  @Test("ids of references are unique whatever the labels")
  func keepsCallsApart() throws {
    let notes = [Note("a", mark: "1", calls: 2), Note("a-2", mark: "2")]
    let rendered = try Rendered([.paragraph([.call(0), .call(1), .call(0, 2)])], footnotes: notes)
    #expect(rendered.text.contains("href=\"#fn-a-2\" id=\"fnref-a-2\""))
    #expect(rendered.text.contains("href=\"#fn-a\" id=\"fnref-a-2-2\""))
    #expect(
      rendered.notes.contains("href=\"#fnref-a-2-2\" role=\"doc-backlink\" aria-label=\"Back to reference 1, second"))
  }

  @Test("footnotes keep their ids where headings and paragraphs would get the same")
  func takesPrecedence() throws {
    let rendered = try Rendered(
      [.heading(level: 2, [.text("fn 1")]), .paragraph([.text("fnref 1"), .call(0)])],
      footnotes: [Note("1", mark: "1")])
    #expect(rendered.identifiers == ["fn-1", "fnref-1", "fn-1-2", "fnref-1-2", "_notes"])
  }

  @Test(
    "a label makes an id that may stand in HTML and XML",
    arguments: [
      ("ed:sum", "fn-ed-sum"), ("*", "fn-u2a"), ("†", "fn-u2020"), ("a.b_c", "fn-a.b_c"), ("наука!", "fn-наука"),
      ("\"><script>", "fn-script"), ("50%", "fn-50"),
    ])
  func namesLabels(label: String, identifier: String) throws {
    let rendered = try Rendered([.paragraph([.call(0)])], footnotes: [Note(label, mark: "1")])
    #expect(rendered.text.contains("href=\"#\(identifier)\""))
    #expect(rendered.notes.contains("<li id=\"\(identifier)\""))
  }

  @Test("a literal mark is printed before its footnote, and numbers are counted as in the references")
  func keepsLiteralMarks() throws {
    let notes = [
      Note("1", mark: "1"), Note("*", mark: "*"), Note("2", mark: "2"), Note("3", mark: "3"),
    ]
    let rendered = try Rendered([.paragraph([.call(0), .call(1), .call(2), .call(3)])], footnotes: notes)
    #expect(rendered.notes.contains("<li id=\"fn-1\"><p>"))
    #expect(rendered.notes.contains("<li id=\"fn-u2a\" style='list-style-type: \"* \"'>"))
    #expect(rendered.notes.contains("<li id=\"fn-2\" value=\"2\">"))
    #expect(rendered.notes.contains("<li id=\"fn-3\"><p>"))
  }

  @Test("a mark cannot end the style attribute it stands in", arguments: ["\"", "'", "\\", "<", "&"])
  func escapesLiteralMarks(mark: String) throws {
    let rendered = try Rendered([.paragraph([.call(0)])], footnotes: [Note("x", mark: mark)])
    let code = String(mark.unicodeScalars.map(\.value).reduce(0, +), radix: 16)
    #expect(rendered.notes.contains(" style='list-style-type: \"\\\(code)  \"'>"))
  }

  @Test("the editor's footnotes have a list, a heading and letters of their own")
  func partsSeries() throws {
    let rendered = try Rendered(
      [.paragraph([.call(0), .call(1)])], footnotes: [Note("1", mark: "1"), Note("ed:a", mark: "a")])
    #expect(
      rendered.notes.contains(
        """
        </section>
        <section role="doc-endnotes" aria-labelledby="_notes-ed">
        <h2 id="_notes-ed">Editor’s notes</h2>
        <ol type="a">
        <li id="fn-ed-a"><p>
        """))
  }

  @Test("a reference in a link is moved after the link")
  func movesCallsBehindLinks() throws {
    let link = Inline.link(Link(to: .address("/x")), [.text("x"), .call(0)])
    let rendered = try Rendered([.paragraph([link, .text(".")])], footnotes: [Note("1", mark: "1")])
    #expect(
      rendered.bare
        == "<p><a href=\"/x\">x</a><sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup>.</p>")
  }

  @Test("by section, each section is followed by the footnotes it is the first to refer to, nested ones too")
  func listsBySection() throws {
    let notes = [
      Note("a", mark: "1", blocks: [.paragraph([.text("A"), .call(2)])], calls: 2), Note("b", mark: "2"),
      Note("c", mark: "3"),
    ]
    let rendered = try Rendered(
      [
        .heading(level: 2, [.text("One")]), .paragraph([.call(0)]), .heading(level: 3, [.text("Sub")]),
        .heading(level: 2, [.text("Two")]), .paragraph([.call(1), .text("and"), .call(0, 2)]),
      ], footnotes: notes, change: { $0.notes = .section })
    #expect(rendered.notes.isEmpty)
    let text = rendered.text
    let places = [
      "id=\"sub\"", "id=\"fn-a\"", "id=\"fn-c\" value=\"3\"", "id=\"two\"", "<ol start=\"2\">\n<li id=\"fn-b\">",
    ]
    .map { text.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(text.contains("<h3 id=\"_notes\">Notes</h3>"))
    #expect(text.contains("aria-labelledby=\"_notes-2 two\">\n<h3 id=\"_notes-2\">Notes</h3>"))
    #expect(text.ranges(of: "<li id=\"fn-").count == 3)
  }

  @Test("by section, a text without headings has its footnotes at the end")
  func listsAtEndWithoutSections() throws {
    let rendered = try Rendered(
      [.paragraph([.call(0)])], footnotes: [Note("a", mark: "1")], change: { $0.notes = .section })
    #expect(rendered.notes.contains("<li id=\"fn-a\">"))
    #expect(!rendered.text.contains("doc-endnotes"))
  }

  @Test("every id is unique and every local link leads to one")
  func holdsTogether() throws {
    let notes = (1...30).map { Note("\($0)", mark: "\($0)", calls: 2) }
    let calls = (0..<30).map { Inline.call($0) } + (0..<30).map { Inline.call($0, 2) }
    for placement in NotesPlacement.allCases {
      let rendered = try Rendered(
        [
          .heading(level: 2, [.text("A")]), .paragraph(calls), .heading(level: 2, [.text("A")]),
          .paragraph([.text("A")]),
        ],
        footnotes: notes,
        change: {
          $0.notes = placement; $0.identifierPrefix = "t-"
        })
      let all = rendered.text + rendered.notes
      let ids = all.values(after: " id=\"")
      #expect(ids.count == Set(ids).count)
      #expect(Set(ids) == rendered.identifiers)
      #expect(Set(all.values(after: " href=\"#")).isSubset(of: ids))
      #expect(ids.allSatisfy { $0.hasPrefix("t-") })
    }
  }
}

extension String {
  /// The texts between each occurrence of a beginning and the next quotation mark.
  fileprivate func values(after beginning: String) -> [String] {
    ranges(of: beginning).map { String(self[$0.upperBound...].prefix { $0 != "\"" }) }
  }
}
