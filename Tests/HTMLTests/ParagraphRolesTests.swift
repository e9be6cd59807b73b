import HTML
import Model
import Testing

@Suite("Roles of paragraphs") struct ParagraphRolesTests {
  private static let long = String(repeating: "The stairs are steep and the paper is heavy. ", count: 8)

  private func text(_ words: String) -> BlockContent { .paragraph([.text(words)]) }

  /// The classes of the body's paragraphs, "" for none.
  private func classes(
    _ blocks: [BlockContent], hasOpening: Bool = true, in language: String = "en"
  ) throws -> [String] {
    let html = try Rendered(blocks, language: language) { $0.hasOpening = hasOpening }.bare
    return html.split(separator: "\n").filter { $0.hasPrefix("<p") }.map { line in
      guard let start = line.firstRange(of: "<p class=\""), start.lowerBound == line.startIndex else { return "" }
      return String(line[start.upperBound...].prefix { $0 != "\"" })
    }
  }

  @Test("only a first paragraph that is long enough gets an initial")
  func opens() throws {
    #expect(try classes([text(Self.long), text(Self.long)]) == ["opening", ""])
    #expect(try classes([.heading(level: 2, [.text("I")]), text(Self.long)]) == ["opening"])
    #expect(try classes([text(Self.long)], hasOpening: false) == [""])
  }

  @Test(
    "a paragraph that an initial would not fit gets none",
    arguments: [
      "Yes.", "“" + long, "1848 was the year. " + long, "(An aside.) " + long, "大學之道" + long, "השביל " + long,
    ])
  func opensNot(words: String) throws {
    #expect(try !classes([text(words)]).contains { $0.contains("opening") })
  }

  @Test("no initial in a first word with emphasis, a link or a footnote reference, nor before a picture")
  func opensNotOnMarkup() throws {
    let first: [[Inline]] = [
      [.emphasis([.text("Walden")]), .text(" " + Self.long)],
      [.text("Wal"), .strong([.text("den")]), .text(Self.long)],
      [.link(Link(to: .address("/x")), [.text("Walden")]), .text(Self.long)],
    ]
    for inlines in first { #expect(try classes([.paragraph(inlines)]) == [""]) }
    let picture = Image(destination: .address("a.png"), title: "", alternative: "A", size: nil)
    #expect(try classes([.paragraph([.image(picture)]), text(Self.long)]) == [""])
    #expect(try classes([.list(List(start: nil, isTight: true, items: [])), text(Self.long)]) == [""])
  }

  @Test("a paragraph emphasised from end to end stands apart, and the next one may still get an initial")
  func setsApart() throws {
    let note: BlockContent = .paragraph([.emphasis([.text("A cellar, 1974.")])])
    #expect(try classes([note, text(Self.long)]) == ["apart", "opening"])
    #expect(try classes([.paragraph([.emphasis([.text("A")]), .text(" b")])]) == [""])
  }

  @Test("a letter has a dateline, a greeting, and a closing before the postscript")
  func readsLetters() throws {
    let letter = ["Leeds, 14 March", "Dear friends,", Self.long, "Yours, in haste,", "H. W.", "P.S. " + Self.long]
    #expect(try classes(letter.map(text)) == ["dateline", "salutation", "", "closing", "closing", ""])
    #expect(try classes(letter.dropFirst().map(text)) == ["salutation", "", "closing", "closing", ""])
  }

  @Test("a letter may stand below a motto, and each of several letters below its heading")
  func readsSeveralLetters() throws {
    let motto = quotation([.paragraph([.text("Silence signs.")]), .paragraph([.text("— A. Setter")])])
    let letter = ["Hull, 3 May 1926", "Dear Ma,", Self.long, "Your loving son,", "Will"].map(text)
    let roles = ["dateline", "salutation", "", "closing", "closing"]
    #expect(try classes([motto] + letter).suffix(5) == roles[...])
    let heading: BlockContent = .heading(level: 2, [.text("A letter")])
    #expect(try classes([heading] + letter + [heading] + letter) == roles + roles)
    #expect(try classes([heading, text("Run!"), text(Self.long)]) == ["", ""])
    #expect(try classes(letter.prefix(3) + [heading] + letter.suffix(3)) == roles.prefix(3) + roles.suffix(3))
  }

  @Test("a short sentence before the greeting does not close a letter, a closing formula does")
  func endsLettersBehindSentences() throws {
    let letter = [
      "Valencia, 3 de marzo de 1938", "Querida Inés:", Self.long, "Dime si el niño anda ya, y si hay leña.",
      "Un abrazo,", "Rosa", "P.D. Manda papel.",
    ]
    #expect(try classes(letter.map(text), in: "es") == ["dateline", "salutation", "", "", "closing", "closing", ""])
    let other = ["Dear Sir,", Self.long, "I remain, Sir, your humble servant.", "J. Lowe"]
    #expect(try classes(other.map(text)) == ["salutation", "", "closing", "closing"])
  }

  @Test(
    "letters are recognized in other languages",
    arguments: [
      ("de", "Berlin, den 14. März 1912", "Lieber Otto!"), ("fr", "Lyon, le 3 mai 1848", "Chers amis,"),
      ("zh-Hant", "一九一二年3月", "親愛的朋友："), ("ar", "القاهرة، 3 مايو 1919", "أصدقائي الأعزاء،"),
      ("ru", "Лондон, 2 мая 1865", "Дорогой друг!"), ("es", "Alcorisa, 5 de abril de 1937", "Compañeros:"),
      ("ru", "Саратов, 3 сентября 1917 г.", "Дорогой товарищ!"), ("pl", "Łódź, 4 grudnia 1905 r.", "Szanowny Panie!"),
      ("ja", "大正十四年三月", "拝啓、"), ("de", "Zürich, 2. Mai 1919", "Liebe Anna"), ("en", "Leeds, 2 May", "Sir --"),
    ])
  func readsForeignLetters(language: String, dateline: String, greeting: String) throws {
    let letter = [dateline, greeting, Self.long, "—", "A. B."].map(text)
    #expect(try classes(letter, in: language).prefix(2) == ["dateline", "salutation"])
  }

  @Test(
    "text that only looks like the head of a letter is none",
    arguments: [
      ["In 1912 it rained.", "We left,", long], ["You need:", "- not a list"], ["Serves: a picket of twelve."],
      ["A short line.", "Another short line.", long], ["Leeds, 2 May 1919", "The weather", long],
      ["It was in 1905.", "Run!", long],
    ])
  func readsNoLetter(lines: [String]) throws {
    #expect(try !classes(lines.map(text)).contains("dateline"))
  }

  @Test("words before a list are no greeting")
  func greetsNoList() throws {
    let list: BlockContent = .list(List(start: 1, isTight: true, items: []))
    #expect(try classes([text("We demand:"), list, text("More.")]) == ["", ""])
  }

  private func said(_ name: String, _ words: String) -> BlockContent {
    .paragraph([.strong([.text(name)]), .text(" " + words)])
  }

  @Test("a speaker's name is set apart from the speech, which goes on until the next speaker")
  func readsConversations() throws {
    let talk: [BlockContent] = [
      said("Adeyemi:", "How?"), said("Sillitoe:", "Well."), text("There was no plan."),
      .paragraph([.emphasis([.text("A tram passes.")])]), said("Adeyemi:", "Why?"), said("Sillitoe:", "Paper."),
    ]
    #expect(try classes(talk) == ["speech", "speech", "speech", "apart", "speech", "speech"])
    let html = try Rendered(talk).bare
    #expect(html.contains("<p class=\"speech\"><strong class=\"speaker\">Adeyemi:</strong> How?</p>"))
    #expect(html.components(of: "class=\"speaker\"") == 4)
  }

  @Test("names in capitals, or before a colon in scripts without capitals, are set apart like strong ones")
  func readsPlays() throws {
    let play = ["CLERK. Next.", "OLD WOMAN (standing). I was.", "CLERK. Next.", "MAN. She may."].map(text)
    let html = try Rendered(play).bare
    #expect(html.contains("<strong class=\"speaker\">CLERK.</strong> Next."))
    #expect(html.contains("<strong class=\"speaker\">OLD WOMAN</strong> (standing). I was."))
    let questions = ["問：何時開始？", "答：一九七四年。", "問：後來呢？", "答：沒有了。"].map(text)
    #expect(try Rendered(questions, language: "zh-Hant").bare.contains("<strong class=\"speaker\">問：</strong>何時"))
  }

  @Test("speakers are recognized without punctuation after their names, and by numbers")
  func readsNames() throws {
    let talk = [
      said("INTERVIEWER", "How?"), said("D.K.", "Well."), said("INTERVIEWER", "Why?"), said("D.K.", "Paper."),
    ]
    #expect(try classes(talk) == ["speech", "speech", "speech", "speech"])
    let soldiers = ["SOLDIER 1. Halt.", "SOLDIER 2. Who?", "SOLDIER 1. Me.", "SOLDIER 2. Ah."].map(text)
    #expect(try classes(soldiers) == ["speech", "speech", "speech", "speech"])
    let questions = ["Q1. How?", "A1. Well.", "Q2. Why?", "A2. Paper."].map { words -> BlockContent in
      words.first == "Q" ? .paragraph([.strong([.text(words)])]) : text(words)
    }
    #expect(try classes(questions) == ["speech", "speech", "speech", "speech"])
    #expect(try Rendered(questions).bare.components(of: "class=\"speaker\"") == 4)
  }

  @Test(
    "minutes and recipes are no conversation, though some of their words recur",
    arguments: [
      ["TOP 1:", "Notiz:", "TOP 2:", "Notiz:", "TOP 3:", "Notiz:"],
      ["Item:", "Decision:", "Item:", "Decision:"], ["Слушали:", "Постановили:", "Слушали:", "Постановили:"],
      ["Serves:", "Flour:", "Water:", "Salt:", "Tip:", "Tip:"],
    ])
  func readsNoMinutes(names: [String]) throws {
    #expect(try classes(names.map { said($0, "What it is.") }).allSatisfy { $0.isEmpty })
  }

  @Test("a paragraph with a strong line above others is an item")
  func setsItemsApart() throws {
    let item: BlockContent = .paragraph([.strong([.text("1. Money")]), .lineBreak, .text("There is none.")])
    #expect(try classes([text("Present: two."), item]) == ["", "apart"])
    let line: BlockContent = .paragraph([.strong([.text("Money")]), .text(" is none."), .lineBreak, .text("Yet.")])
    #expect(try !classes([line]).contains("apart"))
  }

  @Test("a name after a dash below verse is set like a letter's closing, a speech is not")
  func readsSignatures() throws {
    let verse = quotation([.paragraph([.text("The blade"), .lineBreak, .text("comes down")])])
    let name: BlockContent = .paragraph([.text("— A. N. Onymous, "), .emphasis([.text("Offcuts")])])
    #expect(try classes([verse, name]).last == "closing")
    #expect(try classes([verse, text("— Yes, he said.")]).last == "")
    #expect(try classes([quotation([text("The blade comes down")]), name]).last == "")
  }

  @Test("a list of terms, each named once, and theses by Roman numbers are no conversation")
  func readsNoConversation() throws {
    #expect(try classes(["A", "B", "C", "D"].map { said("Term \($0).", "What it is.") }) == ["", "", "", ""])
    #expect(try classes(["I. One.", "II. Two.", "III. Three.", "IV. Four."].map(text)) == ["", "", "", ""])
    #expect(try classes([said("Ann:", "Yes."), said("Ben:", "No."), said("Ann:", "Yes.")]) == ["", "", ""])
  }

  private func quotation(_ blocks: [BlockContent]) -> BlockContent { .blockQuote(.blocks(blocks)) }

  @Test("a quotation with its author before the text or below a heading is an epigraph")
  func readsEpigraphs() throws {
    let motto = quotation([text("All is set."), text("— Old saying")])
    let html = try Rendered([motto, text("A."), motto, .heading(level: 2, [.text("B")]), motto, text("C.")]).bare
    let lines = html.split(separator: "\n").filter { $0.hasPrefix("<blockquote") }
    #expect(lines.map { $0.contains("class=\"epigraph\"") } == [true, false, true])
    #expect(!(try Rendered([motto]).bare.contains("epigraph")))
  }

  @Test("an indented stanza, and a single line beside verse, are verse")
  func readsVerse() throws {
    let stanza: BlockContent = .paragraph([.text("One"), .lineBreak, .text("two")])
    let setIn = try Rendered([quotation([stanza, quotation([stanza])])]).bare
    #expect(setIn.hasPrefix("<blockquote class=\"verse\"><p>"))
    #expect(
      setIn.hasSuffix(
        "<blockquote><p><span class=\"line\">One</span><br>\n<span class=\"line\">two</span></p></blockquote></blockquote>"
      ))
    let single = quotation([text("Tomorrow.")])
    #expect(
      try Rendered([quotation([stanza]), .thematicBreak, single]).bare
        .hasSuffix("<blockquote class=\"verse\"><p><span class=\"line\">Tomorrow.</span></p></blockquote>"))
    #expect(try Rendered([text("A."), single]).bare.hasSuffix("<blockquote><p>Tomorrow.</p></blockquote>"))
  }

  @Test("a text of many headings and short sections is brief")
  func readsBriefTexts() throws {
    let section: [BlockContent] = [.heading(level: 2, [.text("A")]), text("One two.")]
    #expect(try Rendered(section + section + section).renderedHTML.isBrief)
    #expect(try !Rendered(section + section).renderedHTML.isBrief)
  }

  @Test("pictures have the width their author asked for, and stand in a row when they share a paragraph")
  func measuresPictures() throws {
    func picture(_ title: String, _ width: Int, _ height: Int, measure: PictureWidth? = nil) -> Inline {
      .image(
        Image(
          destination: .address("a.png"), title: title, alternative: "A",
          size: PictureSize(width: width, height: height),
          width: measure))
    }
    let single = try Rendered([.paragraph([picture("The yard.", 430, 1000, measure: .percent(62))])]).bare
    #expect(single.contains("style=\"--ratio: .43; width: 62%\""))
    #expect(single.contains("<figcaption>The yard.</figcaption>"))
    let row = try Rendered([.paragraph([picture("", 100, 100), .softBreak, picture("Both", 200, 100)])]).bare
    #expect(row.hasPrefix("<figure class=\"row\"><img") && row.hasSuffix("<figcaption>Both</figcaption></figure>"))
    let wide = try Rendered([.paragraph([picture("", 2400, 1000)])]).bare
    #expect(wide.hasPrefix("<figure class=\"wide\">") && wide.contains("--ratio: 2.4\""))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
