import Diagnostics
import Ingestion
import Model
import Testing

@testable import PlainText

@Suite("Plain text") struct PlainTextTests {
  /// The plain text of some Markdown, without its title page.
  private func body(_ markdown: String, language: String = "en", notes: NotesPlacement = .end) throws -> String {
    let whole = try PlainTextTests.whole(markdown, language: language, notes: notes)
    let title = try #require(whole.firstRange(of: "Title\n=====\n"))
    return String(whole[title.upperBound...].drop { $0 == "\n" })
  }

  static func whole(
    _ markdown: String, language: String = "en", notes: NotesPlacement = .end, baseURL: String? = nil,
    change: (inout FrontMatter) -> Void = { _ in }
  ) throws -> String {
    var front = FrontMatter(title: "Title", language: try #require(LanguageTag(language)))
    front.notes = notes
    change(&front)
    let text = Text(
      source: "content/text.md", slug: try #require(Slug("text")), collection: [], frontMatter: front, sourceSize: 0)
    let source = TextSource(file: "content/text.md", bytes: Array(markdown.utf8))
    let exported = ExportedText(
      text: text, document: MarkdownParser().document(in: source).value.withoutHeading(saying: front.title),
      source: source.bytes,
      settings: SiteSettings(), address: baseURL.map { PublishedAddress($0) }, pictures: [])
    return String(decoding: PlainTextExporter.plainText(of: exported), as: UTF8.self)
  }

  @Test("a footnote that the title refers to is listed, with its reference")
  func keepsNotesOfTitles() throws {
    let text = try PlainTextTests.whole("# Title[^1]\n\nWords.\n\n[^1]: A note on the title.\n")
    #expect(text.hasPrefix("Title[1]\n========\n\nWords.\n"))
    #expect(text.contains("[1] A note on the title."))
  }

  @Test("a paragraph is broken into lines of at most 72 columns, at spaces")
  func wraps() throws {
    let text = try body(Array(repeating: "walking", count: 40).joined(separator: " "))
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 72 && $0.hasPrefix("walking") && $0.hasSuffix("walking") })
    #expect(lines.count == 5)
  }

  @Test("headings are underlined by their level")
  func underlinesHeadings() throws {
    #expect(try body("## One\n\nWords.\n\n### Two\n\nWords.") == "One\n---\n\nWords.\n\nTwo\n~~~\n\nWords.\n")
  }

  @Test(
    "emphasis and code keep their markup",
    arguments: [
      ("An *emphasis* here", "An _emphasis_ here\n"), ("A **strong** word", "A *strong* word\n"),
      ("A ~~struck~~ word", "A ~struck~ word\n"), ("A `code` span", "A `code` span\n"),
      ("***Both***", "_*Both*_\n"), ("2 \\* 3 \\_ 4", "2 * 3 _ 4\n"),
    ])
  func signs(markdown: String, expected: String) throws {
    #expect(try body(markdown) == expected)
  }

  @Test("quotations are indented, with their attribution below")
  func indentsQuotations() throws {
    #expect(
      try body("> Simplify.\n>\n> Simplify.\n>\n> — H. D. Thoreau, *Walden*")
        == "    Simplify.\n\n    Simplify.\n        — H. D. Thoreau, _Walden_\n")
  }

  @Test("a line of code that is too long is broken, at a space if there is one")
  func goesOnWithCode() throws {
    let word = String(repeating: "x", count: 40)
    #expect(try body("    \(word)  \(word)") == "    \(word)\n      \(word)\n")
    let long = String(repeating: "x", count: 68)
    #expect(try body("    \(long)yy") == "    \(long)\n    yy\n")
  }

  @Test("lines of a list's last item are not indented like verse")
  func keepsLinesInLists() throws {
    #expect(try body("1. One\\\n   two\n2. Three\\\n   four") == "1. One\n   two\n2. Three\n   four\n")
  }

  @Test("lines of verse are indented as they are written")
  func setsIn() throws {
    #expect(
      try body("> One\\\n>   two\\\n>      three\\\n> four\\\n> five") == """
            One
            \u{2003}two
            \u{2003}\u{2003}\u{2003}three
            four
            five

        """)
  }

  @Test("verse keeps its lines; long lines continue indented")
  func keepsVerse() throws {
    let long = Array(repeating: "walking", count: 11).joined(separator: " ")
    let text = try body("A line  \nanother line  \n\(long)")
    #expect(text.hasPrefix("    A line\n    another line\n    walking walking"))
    #expect(text.hasSuffix("\n        walking walking walking\n"))
  }

  @Test("lists keep their marks, numbers and boxes")
  func marksLists() throws {
    #expect(try body("- one\n- two\n  - inner") == "- one\n- two\n  - inner\n")
    #expect(try body("9. nine\n10. ten") == "9. nine\n10. ten\n")
    #expect(try body("- [x] done\n- [ ] open") == "- [x] done\n- [ ] open\n")
    #expect(try body("- one\n\n- two") == "- one\n\n- two\n")
  }

  @Test("footnotes are referred to by their marks and listed at the end, with a hanging indent")
  func listsNotes() throws {
    let words = Array(repeating: "walking", count: 12).joined(separator: " ")
    let text = try body("Out[^one] and on[^*], out[^one].\n\n[^one]: \(words)\n[^*]: A star.")
    #expect(text.hasPrefix("Out[1] and on[*], out[1].\n\nNotes\n-----\n\n[1] walking"))
    #expect(text.contains("\n    walking"))
    #expect(text.hasSuffix("\n\n[*] A star.\n"))
  }

  @Test("footnotes are listed after each section if the text asks for it")
  func listsNotesBySection() throws {
    let text = try body("## A\n\nx[^1]\n\n## B\n\ny[^2]\n\n[^1]: First.\n[^2]: Second.", notes: .section)
    let first = try #require(text.firstRange(of: "[1] First.")?.lowerBound)
    let second = try #require(text.firstRange(of: "B\n-")?.lowerBound)
    #expect(first < second)
  }

  @Test("a table that fits is drawn, its columns aligned as marked")
  func drawsTables() throws {
    #expect(
      try body("| Name | Sum |\n|:--|--:|\n| Ann | 5 |\n| Bernard | 12 |")
        == "Name     Sum\n-------  ---\nAnn        5\nBernard   12\n")
  }

  @Test("a table of prose is drawn with wrapped cells, one that is too wide is written row by row")
  func reportsTables() throws {
    let prose = Array(repeating: "walking", count: 20).joined(separator: " ")
    let drawn = try body("| What | Why |\n|--|--|\n| one | \(prose) |\n| two | \(prose) |")
    #expect(drawn.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: $0) <= 72 })
    #expect(drawn.hasPrefix("What"))
    let columns = 1...20
    let wide =
      "|" + columns.map { "Column\($0)|" }.joined() + "\n|" + columns.map { _ in "-|" }.joined() + "\n|"
      + columns.map { "cell\($0) x|" }.joined()
    #expect(try body(wide).hasPrefix("Column1: cell1 x\nColumn2: cell2 x\n"))
  }

  @Test("addresses are listed at the end by number, once each; those in print are not listed again")
  func listsLinks() throws {
    let text = try body(
      "[One](https://example.org/a), [two](https://example.org/b), [three](https://example.org/a), <https://example.org/c>."
    )
    #expect(text.hasPrefix("One<1>, two<2>, three<1>, https://example.org/c.\n"))
    #expect(text.hasSuffix("Links\n-----\n\n<1> https://example.org/a\n<2> https://example.org/b\n"))
  }

  @Test("Chinese characters take two columns, and no line begins with a closing mark")
  func breaksChinese() throws {
    let text = try body(String(repeating: "大學之道，在明明德。", count: 20), language: "zh")
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: line) <= 72)
      #expect(line.first != "，" && line.first != "。")
    }
  }

  @Test("line ends of the source between Chinese characters are no spaces")
  func joinsChinese() throws {
    #expect(try body("大學之道，\n在明明德", language: "zh") == "大學之道，在明明德\n")
    #expect(try body("two\nwords") == "two words\n")
  }

  @Test("combining marks and vowel signs take no column")
  func measuresMarks() {
    #expect(DisplayWidth.columns(of: "בְּרֵאשִׁית") == 6)
    #expect(DisplayWidth.columns(of: "e\u{301}") == 1)
    #expect(DisplayWidth.columns(of: "한글") == 4)
    #expect(DisplayWidth.columns(of: "ｆｕｌｌ half") == 13)
  }

  @Test(
    "whatever the text, no line is longer than 72 columns",
    arguments: [
      String(repeating: "x", count: 500),
      "https://example.org/" + String(repeating: "path/", count: 60),
      String(repeating: "> ", count: 60) + "deep words " + String(repeating: "in quotations ", count: 20),
      (0..<40).map { String(repeating: "  ", count: $0) + "- item of a list " + String(repeating: "long ", count: 20) }
        .joined(separator: "\n"),
      "    " + String(repeating: "code ", count: 60),
      "a[^1]\n\n[^1]: " + String(repeating: "y", count: 300),
      "[a](https://example.org/?" + String(repeating: "key=value&", count: 60) + ")",
      "# " + String(repeating: "Heading ", count: 40),
      "| " + String(repeating: "z", count: 200) + " | b |\n|--|--|\n| " + String(repeating: "大", count: 200) + " | c |",
    ])
  func neverTooWide(markdown: String) throws {
    for line in try PlainTextTests.whole(markdown).split(separator: "\n") {
      #expect(DisplayWidth.columns(of: line) <= 72, "\(line)")
    }
  }

  @Test("a text's title, authors and imprint are at its beginning, its source, rights and address at its end")
  func printsFrontMatter() throws {
    let text = try Self.whole("Words.", baseURL: "https://example.org/") { front in
      front.subtitle = "A subtitle"
      front.authors = ["Ada Bell", "Ben Cole"]
      front.translators = ["Cy Dunn"]
      front.publisher = "Leeds"
      front.date = .year(1901)
      front.source = "The Gazette"
      front.rights = "Free"
    }
    #expect(
      text == """
        Title
        =====
        A subtitle

        Ada Bell and Ben Cole
        translated by Cy Dunn
        Leeds, 1901

        Words.

        \(String(repeating: "-", count: 72))

        Source: The Gazette

        Rights: Free

        https://example.org/text/

        """)
  }

  @Test("an empty text is its title alone")
  func printsEmptyText() throws {
    #expect(try Self.whole("") == "Title\n=====\n")
  }

  @Test("a picture is printed as its description, with its caption below")
  func describesPictures() throws {
    #expect(try body("![A house](house.png \"The house\")") == "[A house]\nThe house\n")
    #expect(try body("![](house.png)\n\nWords.") == "Words.\n")
  }
}
