import Testing

@testable import Importing

@Suite("Documents read with pandoc") struct PandocTests {
  /// A paragraph of pandoc's tree.
  private static func paragraph(_ inlines: String...) -> String {
    "{\"t\":\"Para\",\"c\":[\(inlines.joined(separator: ","))]}"
  }

  private static func word(_ word: String) -> String { "{\"t\":\"Str\",\"c\":\"\(word)\"}" }

  private static let space = "{\"t\":\"Space\"}"

  private static func link(_ words: String, to target: String, named name: String = "") -> String {
    "{\"t\":\"Link\",\"c\":[[\"\(name)\",[],[]],[\(word(words))],[\"\(target)\",\"\"]]}"
  }

  private func imported(_ blocks: String..., meta: String = "") -> Imported {
    Imported("{\"meta\":{\(meta)},\"blocks\":[\(blocks.joined(separator: ","))]}", language: nil, format: .pandoc)
  }

  @Test("characters of markup in the text are escaped")
  func escapes() {
    let text = imported(
      Self.paragraph(Self.word("#"), Self.space, Self.word("a_b*c"), Self.space, Self.word("[x]"), Self.word("&amp;")))
    #expect(text.body == "\\# a\\_b\\*c \\[x\\]\\&amp;\n")
    #expect(imported(Self.paragraph(Self.word("1."), Self.space, Self.word("x"))).body == "1\\. x\n")
  }

  @Test("spaces stay outside of emphasis, and adjacent emphasis is joined")
  func emphasis() {
    let emphasis = { (words: String) in "{\"t\":\"Emph\",\"c\":[\(Self.word(words)),\(Self.space)]}" }
    #expect(imported(Self.paragraph(emphasis("a"), emphasis("b"), Self.word("c"))).body == "*a b* c\n")
  }

  @Test("a footnote is a footnote, with all its paragraphs")
  func notes() {
    let note = "{\"t\":\"Note\",\"c\":[\(Self.paragraph(Self.word("one"))),\(Self.paragraph(Self.word("two")))]}"
    #expect(imported(Self.paragraph(Self.word("a"), note)).body == "a[^1]\n\n[^1]: one\n\n    two\n")
  }

  @Test("a link to a note that links back is a footnote; other links into the document become plain text")
  func linkedNotes() {
    let text = imported(
      Self.paragraph(Self.word("a"), Self.link("1", to: "#n", named: "r"), Self.space, Self.link("see", to: "#x")),
      "{\"t\":\"Div\",\"c\":[[\"n\",[],[]],[\(Self.paragraph(Self.word("note"), Self.link("back", to: "#r")))]]}")
    #expect(text.body == "a[^1] see\n\n[^1]: note\n")
    #expect(text.summary.contains("1 link into the document itself left as words"))
  }

  @Test("front matter is taken from the document's metadata, and a heading is no second title")
  func metadata() {
    let meta = { (key: String, value: String) in "\"\(key)\":{\"t\":\"MetaString\",\"c\":\"\(value)\"}" }
    let authors =
      "\"author\":{\"t\":\"MetaList\",\"c\":[\(["A", "B"].map { "{\"t\":\"MetaString\",\"c\":\"\($0)\"}" }.joined(separator: ","))]}"
    let heading = "{\"t\":\"Header\",\"c\":[1,[\"\",[],[]],[\(Self.word("Bread"))]]}"
    let other = "{\"t\":\"Header\",\"c\":[1,[\"\",[],[]],[\(Self.word("Oven"))]]}"
    let text = imported(
      heading, other, Self.paragraph(Self.word("x")),
      meta: [meta("title", "Bread"), authors, meta("date", "1 October 1975"), meta("lang", "en")].joined(separator: ",")
    )
    #expect(
      text.markdown == "---\ntitle: Bread\nauthor: [A, B]\ndate: 1975-10-01\nlang: en\n---\n\n## Oven\n\nx\n")
  }

  @Test(
    "input that is no tree of pandoc is an error",
    arguments: [
      "", "{", "[1,2", "{\"blocks\":[]}", "nonsense", "{\"blocks\":\"x\"}", String(repeating: "[", count: 9000),
    ])
  func faulty(json: String) {
    let text = Imported(json, format: .pandoc)
    #expect(text.markdown.isEmpty)
    #expect(text.diagnostics.count == 1)
  }

  @Test("the comparison of words finds every lost and every added word")
  func account() {
    var tally = WordTally()
    tally.add("one two two")
    tally.add("one two three", times: -1)
    #expect(tally.faults == ["'three' (invented)", "'two' (lost)"])
    #expect(
      MarkdownWords.plain("---\ntitle: x\n---\n\n## A *b*[^1]\n\n> - c\\*\n\n[^1]: d `*e*` [f](g)\n").split(
        whereSeparator: \.isWhitespace) == ["A", "b", "c*", "d", "*e*", "f", "g"])
  }

  private static func span(_ kind: String, _ words: String) -> String {
    #"{"t":"Span","c":[["",["\#(kind)"],[]],[{"t":"Str","c":"\#(words)"}]]}"#
  }

  private static func raised(_ mark: String) -> String { #"{"t":"Superscript","c":[{"t":"Str","c":"\#(mark)"}]}"# }

  private static func block(_ inlines: String...) -> String {
    #"{"t":"Para","c":[\#(inlines.joined(separator: #",{"t":"Space"},"#))]}"#
  }

  private static func bold(_ word: String) -> String { #"{"t":"Strong","c":[{"t":"Str","c":"\#(word)"}]}"# }

  @Test("tracked changes are accepted, comments are left out, and both are reported")
  func trackedChanges() {
    let text = imported(
      Self.block(
        Self.word("One"), Self.span("insertion", "new"), Self.span("deletion", "old"),
        Self.span("comment-start", "Really?"), Self.word("word."), Self.span("comment-end", ""))
    )
    #expect(
      text.body.split(whereSeparator: \.isWhitespace).joined(separator: " ") == "One new word.", "\(text.messages)")
    #expect(text.summary.contains("1 tracked insertion taken; 1 tracked deletion left out; 1 comment left out"))
  }

  @Test("a superscript mark and a later paragraph with the same mark are a footnote")
  func raisedNotes() {
    let text = imported(
      Self.paragraph(
        Self.word("Bread"), Self.raised("1"), Self.space, Self.word("and"), Self.space, Self.word("salt"),
        Self.raised("*")),
      #"{"t":"HorizontalRule"}"#, Self.block(Self.raised("1"), Self.word("Of"), Self.word("rye.")),
      Self.block(Self.word("*"), Self.word("From"), Self.word("the"), Self.word("sea."))
    )
    #expect(text.body == "Bread[^1] and salt[^2]\n\n[^1]: Of rye.\n\n[^2]: From the sea.\n", "\(text.messages)")
    let square = imported(Self.block(Self.word("A"), Self.raised("2"), Self.word("field.")))
    #expect(square.body == "A <sup>2</sup> field.\n")
  }

  @Test("a title page without styles is recognized by its words, bold lines are headings, stars are a thematic break")
  func typedTitlePage() {
    let text = imported(
      Self.block(Self.bold("ON"), Self.bold("BREAD")),
      Self.block(Self.bold("by"), Self.bold("Jane"), Self.bold("Baker")),
      Self.block(Self.word("1901")), Self.block(Self.bold("The"), Self.bold("Oven")),
      Self.block(Self.word("It"), Self.word("was"), Self.word("hot.")),
      Self.block(Self.word("*"), Self.word("*"), Self.word("*")), Self.block(Self.word("It"), Self.word("cooled.")),
      Self.block(Self.word("It"), Self.word("was"), Self.word("built."))
    )
    #expect(text.markdown.contains("title: On Bread\nauthor: Jane Baker\ndate: 1901\n"), "\(text.markdown)")
    #expect(text.body == "## The Oven\n\nIt was hot.\n\n* * *\n\nIt cooled.\n\nIt was built.\n", "\(text.body)")
  }

  @Test("if a web page marks its main part, the rest is left out and reported")
  func mainPart() {
    let text = imported(
      Self.block(Self.word("Menu"), Self.word("Home")),
      #"{"t":"Div","c":[["",[],[["role","main"]]],[\#(Self.block(Self.word("The"), Self.word("text.")))]]}"#
    )
    #expect(text.body == "The text.\n")
    #expect(text.summary.contains("2 words around the main part left out"), "\(text.summary)")
  }
}
