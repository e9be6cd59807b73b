import Diagnostics
import Testing

@testable import Importing

@Suite("Plain texts of all kinds") struct PlainTextTests {
  private static let paragraph = """
    The price of bread is the first of all questions, and the last that
    the rulers of the town care to hear about. In the morning it was five
    pence and in the evening it was six, and nobody could say who had
    ordered it so, or for what reason it was done.
    """

  @Test("in a text with a paragraph on each line, as word processors save it, each line is a paragraph")
  func longLines() {
    let long = Self.paragraph.split(separator: "\n").joined(separator: " ")
    let text = Imported("I. The Oven\n\(long)\n\(long)\nII. The Loaf\n\(long)\n").body
    #expect(text == "## I. The Oven\n\n\(long)\n\n\(long)\n\n## II. The Loaf\n\n\(long)\n")
  }

  @Test("a short line above full lines is their heading", arguments: ["I. The Ground", "Of Bread", "CHAPTER THREE"])
  func headings(heading: String) {
    let text = Imported("\(Self.paragraph)\n\n\(heading)\n\(Self.paragraph)\n\n\(Self.paragraph)\n").body
    #expect(text.contains("\n\n## \(heading)\n\nThe price"), "\(text)")
  }

  @Test("a line like a title above the first paragraph is a heading; a date or a greeting is none")
  func firstHeading() {
    #expect(Imported("Economy\n\n\(Self.paragraph)\n").body.hasPrefix("## Economy\n\nThe price"))
    for line in ["Dear Friends,", "Leeds, 4 May 1842", "It rained"] {
      #expect(!Imported("\(line)\n\n\(Self.paragraph)\n").body.hasPrefix("## "), "\(line)")
    }
  }

  @Test("items of a list stay items")
  func lists() {
    let text = Imported(
      "\(Self.paragraph)\n\n1. that no more be enclosed;\n2. that what is left be written down, by those who use it, and\nread aloud;\n3. that the grass be let alone.\n\n- flour\n- salt\n- water\n\n\(Self.paragraph)\n"
    ).body
    #expect(
      text.contains(
        "1. that no more be enclosed;\n2. that what is left be written down, by those who use it, and read aloud;\n3. that"
      ))
    #expect(text.contains("- flour\n- salt\n- water\n"))
  }

  @Test("each speech of a play or an interview is a paragraph")
  func speeches() {
    let text = Imported(
      "\(Self.paragraph)\n\nHAMLET. To be, or not to be, that is the question.\nOPHELIA. Good my lord,\nHow does your honour for this many a day?\nHAMLET. I humbly thank you; well, well, well.\n\n\(Self.paragraph)\n"
    ).body
    #expect(
      text.contains(
        "question.\n\nOPHELIA. Good my lord, How does your honour for this many a day?\n\nHAMLET. I humbly"), "\(text)")
  }

  @Test("shillings are no notes, letters among digits become digits")
  func money() {
    let text = Imported(
      "He had 1s. 10d. for it, and £1 1s. 0d. in the year, or 1s for every day of the 1Oth week of 17O4.\n")
    #expect(
      text.body.contains(
        "had 1s. 10d. for it, and £1 1s. 0d. in the year, or 1s for every day of the 10th week of 1704"))
  }

  @Test(
    "marks of many styles find their notes",
    arguments: [("(1)", "(1)"), ("1)", "1)"), ("*)", "*)"), ("¹)", "¹)"), ("(a)", "(a)"), ("1", "1")])
  func marks(call: String, mark: String) {
    for glue in call == "(1)" || call == "(a)" ? ["", " "] : [""] {
      let top = Self.paragraph.replacing("questions,", with: "questions,\(glue)\(call)")
      let close = mark == "1" ? "" : " "
      let page = "\(top)\n\(Self.paragraph)\n\(mark)\(close)Compare the almanack for that year.\n"
      let text = Imported(
        "\(page)\u{C}\(Self.paragraph)\n\(Self.paragraph)\n\u{C}\(Self.paragraph)\n\(Self.paragraph)\n"
      ).body
      #expect(text.contains("questions,[^1]"), "\(call): \(text)")
      #expect(text.contains("[^1]: Compare the almanack"), "\(mark): \(text)")
    }
  }

  @Test("a soft hyphen after a hyphen is removed, and French hyphens are kept")
  func hyphens() {
    #expect(Imported("It was a cross-\u{AD}\nsectional view of the bread.\n").body.contains("cross-sectional view"))
    let french = Imported(
      "Parle-\nt-il de sa demi-\nsœur, peut-\nêtre, et du pain que celui-\nci a mangé.\n", language: "fr"
    ).body
    #expect(french.contains("Parle-t-il de sa demi-sœur, peut-être, et du pain que celui-ci"), "\(french)")
  }

  @Test("a title page gives the author, with or without the word before it, the place and the year")
  func imprint() {
    let french = Imported(
      "LE PRIX DU PAIN\n\npar\n\nLouise Martin\n\nParis, 1896\n\nLes hommes ont faim.\n", language: "fr")
    #expect(
      french.markdown.contains(
        "title: Le prix du pain\nauthor: Louise Martin\ndate: 1896\nlang: fr\npublisher: Paris\n"))
    #expect(french.body == "Les hommes ont faim.\n")
    let english = Imported(
      "The Lost Field\n\nA Short History of a Theft\n\nMargaret Hill\n\n1913\n\n\(Self.paragraph)\n")
    #expect(
      english.markdown.contains(
        "title: The Lost Field\nsubtitle: A Short History of a Theft\nauthor: Margaret Hill\ndate: 1913\n"))
    let printed = Imported("OF BREAD\n\nBy JANE BAKER\n\nLONDON\nSMITH & SONS\n1889\n\n\(Self.paragraph)\n")
    #expect(printed.markdown.contains("author: Jane Baker\ndate: 1889\n"))
    #expect(printed.markdown.contains("publisher: \"London: Smith & Sons\"\n"))
  }

  @Test("the printed table of contents is left out and reported")
  func contents() {
    let text = Imported(
      "CONTENTS\n\n   I.   OF THE ANT ........ 1\n   II.  OF THE PLOUGH     9\n\nCHAPTER I.\n\n\(Self.paragraph)\n\n\(Self.paragraph)\n"
    )
    #expect(text.body.hasPrefix("## CHAPTER I.\n\nThe price"), "\(text.body)")
    #expect(text.summary.contains("of the printed contents"))
    let kept = Imported("CONTENTS\n\n\(Self.paragraph)\n\n\(Self.paragraph)\n").body
    #expect(kept.hasPrefix("## CONTENTS\n\nThe price"), "\(kept)")
  }

  @Test("an indented list is a list, whatever its numbers")
  func listSetIn() {
    let long = Self.paragraph.split(separator: "\n").joined(separator: " ")
    let text = Imported(
      "\(long)1 \(long)2\n    1. that no more be enclosed;\n    2. that it be written down.\n\(long)\n"
    ).body
    #expect(text.contains("1. that no more be enclosed;\n2. that it be written down.\n\nThe price"), "\(text)")
  }

  @Test("a vertical bar in a scan is an ordinary character")
  func strokes() {
    let text = Imported("\(Self.paragraph)\n\n| The oven was hot\n\n|\n\n\(Self.paragraph)\n")
    #expect(text.body.contains("\\| The oven was hot"), "\(text.messages) \(text.body)")
  }

  @Test("a mark between a word and its full stop leaves the full stop")
  func markBeforeStop() {
    let text = Imported(
      "It was the first of questions (1). Nobody asked it.\n\nThe year was 1846.\n\n(1) Compare the almanack for it.\n"
    ).body
    #expect(text.contains("the first of questions.[^1] Nobody"), "\(text)")
    #expect(text.contains("[^1]: Compare the almanack"))
    let spaced = Imported(
      "\(Self.paragraph)\nIt was the first, 1) and the\nlast of them.\n1) Compare the almanack for it.\n\u{C}\(Self.paragraph)\n"
    ).body
    #expect(spaced.contains("the first,[^1] and the last"), "\(spaced)")
    let years = Imported(
      "\(Self.paragraph)\nThe war (that of 1936-37) was over.* So\nit was.\n\n* In the spring.\n\u{C}\(Self.paragraph)\n"
    ).body
    #expect(years.contains("1936-37) was over.[^1]"), "\(years)")
  }

  @Test(
    "in a text without pages notes find their references, whatever their marks",
    arguments: [("*)", "**)"), ("*", "†"), ("(a)", "(b)"), ("[1]", "[2]"), ("(1)", "(2)")])
  func notesWithoutPages(first: String, second: String) {
    for (glue, between) in [(" ", "\n"), ("", "\n\n")] {
      let called = Self.paragraph.replacing("questions,", with: "questions,\(glue)\(first)")
        .replacing("pence", with: "pence\(glue)\(second)")
      let text = Imported(
        "\(called)\n\n\(first) Compare the almanack.\(between)\(second) In the new money.\n\n\(Self.paragraph)\n"
      ).body
      #expect(text.contains("questions,[^1] and"), "\(first): \(text)")
      #expect(text.contains("pence[^2] and"), "\(second): \(text)")
      #expect(text.contains("[^1]: Compare the almanack.\n\n[^2]: In the new money."), "\(first): \(text)")
    }
  }

  @Test("paragraphs that look like notes but have no reference stay in place")
  func noNotes() {
    let text = Imported("\(Self.paragraph)\n\n* Flour and salt.\n\n(a) The loaf was small.\n(b) The oven was cold.\n")
      .body
    #expect(text.contains("\n\n\\* Flour and salt.\n\n(a) The loaf was small.\n\n(b) The oven was cold."), "\(text)")
    #expect(!text.contains("[^1]"))
  }

  @Test("a stanza keeps its lines in a text of verse, among prose, and with alternate lines indented")
  func stanzas() {
    let stanza =
      "We dug the ground when it was cold,\nWe dug it in the rain,\nAnd what we dug we did not sell\nAnd will not dig again."
    let verse = stanza.replacing("\n", with: "\\\n")
    #expect(Imported("\(stanza)\n\n\(stanza)\n").body == "\(verse)\n\n\(verse)\n")
    let waved =
      "We dug the ground when it was cold,\n  We dug it in the rain,\nAnd what we dug we did not sell\n  And will not dig again."
    for lines in [stanza, waved] {
      let text = Imported("\(Self.paragraph)\n\n\(lines)\n\n\(lines)\n\n\(Self.paragraph)\n").body
      #expect(text.contains("\n\n\(verse)\n\n\(verse)\n\nThe price"), "\(text)")
    }
    let couplet = Imported("\(Self.paragraph)\n\nBread for the many,\nAnd not for the few.\n\n\(Self.paragraph)\n").body
    #expect(couplet.contains("\n\nBread for the many,\\\nAnd not for the few.\n\n"), "\(couplet)")
  }

  @Test("sentences on lines of their own are prose")
  func sentenceLines() {
    let text = Imported("\(Self.paragraph)\n\nHere is another paragraph.\nIt has three lines.\nThey are short.\n").body
    #expect(text.hasSuffix("Here is another paragraph. It has three lines. They are short.\n"), "\(text)")
  }

  @Test("a letter's dateline and closing at the right edge are lines, not quotations")
  func letter() {
    let room = String(repeating: " ", count: 40)
    let text = Imported(
      "\(room)14 River Street,\n\(room)3rd March 1921.\n\nDear Sir,\n\n\(Self.paragraph)\n\n\(room)Yours truly,\n\n\(room)E. HARROW.\n"
    ).body
    #expect(text.hasPrefix("14 River Street,\\\n3rd March 1921.\n\nDear Sir,\n\nThe price"), "\(text)")
    #expect(text.hasSuffix("Yours truly,\n\nE. HARROW.\n"), "\(text)")
  }

  @Test("the heading of an act, a section or a page is no title")
  func noTitle() {
    for head in ["ACT I.", "I.", "CANTO II"] {
      #expect(!Imported("\(head)\n\n\(Self.paragraph)\n\n\(Self.paragraph)\n").markdown.contains("title:"), "\(head)")
    }
  }

  @Test("a title page may be a page of its own")
  func titlePage() {
    let text = Imported("THE ROAD\n\nJane Baker\n\nLeeds: The Mill Press\n\n1859\n\u{C}\(Self.paragraph)\n")
    #expect(text.markdown.contains("title: The Road\n") && text.markdown.contains("author: Jane Baker\ndate: 1859\n"))
  }

  @Test("a speech may begin with a stage direction")
  func directions() {
    let text = Imported(
      "MARTIN: The strips are to go.\nELLEN: Who told you?\nMARTIN (sitting down): The letter told me.\nELLEN: It is a letter.\n"
    ).body
    #expect(text.contains("\n\nMARTIN (sitting down): The letter told me.\n\n"), "\(text)")
  }

  @Test("a year with letters among its digits is a year", arguments: ["l848", "18I8", "19O5"])
  func years(read: String) {
    let right = read.replacing("l", with: "1").replacing("I", with: "1").replacing("O", with: "0")
    #expect(Imported("In \(read) it was raised.\n").body == "In \(right) it was raised.\n")
  }

  @Test("pages of Distributed Proofreaders are joined, and so are words and notes across them")
  func proofread() {
    let text = Imported(
      """
      -----File: 012.png---\\harrow\\carr\\------------

      It was in the autumn that the committee met, with eleven per-*
      -----File: 013.png---\\harrow\\carr\\------------
      *sons present and a to-*day like others.[A] Nothing should

      [Footnote A: The book has three
      shillings.]
      -----File: 014.png-----------------------------
      be spent.[A]

      The rest was silence.

      [Footnote A: It was spent.]
      """)
    #expect(
      text.body == """
        It was in the autumn that the committee met, with eleven persons present and a to-day like others.[^1] Nothing should be spent.[^2]

        The rest was silence.

        [^1]: The book has three shillings.

        [^2]: It was spent.

        """, "\(text.messages) \(text.body)")
  }

  @Test("indented speeches without blank lines between them are a paragraph each")
  func dialogue() {
    let lines = ["“You will be sorry,” said the man.", "“I have been sorry before.”", "“Not like this.”"]
    let text = Imported(
      lines.map { "    \($0)\n" }.joined()
        + "    He went down the steps, and we heard him stop\nat the gate.\n    “Well?”\n"
    ).body
    #expect(
      text
        == (lines + ["He went down the steps, and we heard him stop at the gate.", "“Well?”\n"]).joined(
          separator: "\n\n"),
      "\(text)")
  }

  @Test("an attribution may stand directly below the quotation")
  func attribution() {
    let text = Imported(
      "THE FIELD\n\n     The law locks up the man or woman\n     Who steals the goose from off the common.\n               -- Old rhyme\n\n\(Self.paragraph)\n"
    ).body
    #expect(
      text.hasPrefix(
        "> The law locks up the man or woman\\\n> Who steals the goose from off the common.\n>\n> — Old rhyme\n"),
      "\(text)")
  }

  @Test(
    "no word is lost where marks, notes and titles stand in unexpected places",
    arguments: [
      "It rained.[A]\n\n[Footnote A: Every day.]\n*\n¹\n[Footnote B: It was wet.]\n",
      "THE PRICE OF BREAD\n\n* In the year of the dearth.\n\u{C}The oven stays.*\n",
      "CAST\n\nMARTIN, a miller\nELLEN, his wife\\\nA SURVEYOR\n",
    ])
  func accounts(text: String) {
    let imported = Imported(text)
    #expect(!imported.markdown.isEmpty, "\(imported.messages)")
  }

  @Test(
    "columns separated by spaces, dots or bars are a table",
    arguments: [
      "Year      Loaf     Beer\n1911      4d.        2d.\n1912      5d.        2d.",
      "  Year | Loaf | Beer\n  -----+------+-----\n  1911 | 4d.  | 2d.\n  1912 | 5d.  | 2d.",
      "Year .... Loaf .... Beer\n1911 ..... 4d. ..... 2d.\n1912 ..... 5d. ..... 2d.",
    ])
  func tables(rows: String) {
    let text = Imported("\(Self.paragraph)\n\n\(rows)\n\n\(Self.paragraph)\n").body
    #expect(
      text.contains(
        "\n\n| Year | Loaf | Beer |\n| --- | --- | --- |\n| 1911 | 4d. | 2d. |\n| 1912 | 5d. | 2d. |\n\nThe price"),
      "\(text)")
  }

  @Test("rows with a missing cell keep their lines, and prose with gaps is prose")
  func unevenTables() {
    let uneven = Imported(
      "Year      Loaf     Beer\n1911                 2d.\n1912      5d.        2d.\n\n\(Self.paragraph)\n"
    ).body
    #expect(uneven.hasPrefix("Year Loaf Beer\\\n1911 2d.\\\n1912 5d. 2d.\n\n"), "\(uneven)")
    let spaced =
      "The price of bread is the first of all   questions, and the last that\nthe rulers of the town care to hear of   it. In the morning it was five"
    #expect(
      Imported("\(spaced)\n\n\(Self.paragraph)\n").body.hasPrefix(
        "The price of bread is the first of all questions, and"))
  }

  @Test("speeches after dashes are no attributions")
  func dashes() {
    let text = Imported(
      "\(Self.paragraph)\n\n     — Is the bread good?\n     — It was yesterday.\n     — Then I take it.\n\n\(Self.paragraph)\n"
    ).body
    #expect(text.contains("— Is the bread good?") && !text.contains(">\n> — Then"), "\(text)")
  }

  @Test("several underlined headings are taken as Markdown")
  func underlined() {
    let text = "The Field\n=========\n\nThe Mill\n--------\n\nIt was _never_ fenced.\n"
    #expect(Imported(text).markdown == text)
    #expect(Imported("The Field\n---------\n\n\(Self.paragraph)\n").body.hasSuffix("done.\n"))
  }

  @Test("a superscript digit is a mark in a text without pages, and an author's name may follow an Italian word")
  func raisedWithoutPages() {
    let text = Imported(
      "IL PANE\n\ndi Luisa Martini\n\nMilano, 1896\n\nGli uomini hanno fame.¹ Ditelo a tutti.\n\n¹ Vedi la Rivista.\n",
      language: "it")
    #expect(text.markdown.contains("author: Luisa Martini\ndate: 1896\n"))
    #expect(text.body == "Gli uomini hanno fame.[^1] Ditelo a tutti.\n\n[^1]: Vedi la Rivista.\n", "\(text.body)")
  }

  @Test("notes with capital letters as marks, in Project Gutenberg's way, become footnotes")
  func gutenberg() {
    let text = Imported("\(Self.paragraph) It rained.[A]\n\n[Footnote A: Every day.]\n").body
    #expect(text.contains("It rained.[^1]"))
    #expect(text.contains("[^1]: Every day."))
  }

  @Test(
    "the encoding is recognized by the words it gives",
    arguments: [
      (TextEncoding.macRoman, "Le café était fermé, « voilà » — l’été."),
      (.windows1251, "Хлеб был хорош, и его было мало."),
      (.koi8R, "Хлеб был хорош, и его было мало."), (.cp850, "Das Brot wär schön, für die Bäcker."),
      (.windows1250, "Chleb był dobry, żółty i świeży, więc jedliśmy."),
    ])
  func encodings(encoding: TextEncoding, text: String) throws {
    let table = try #require(encoding.upperHalf)
    let bytes = text.unicodeScalars.map { sign in
      sign.value < 0x80 ? UInt8(sign.value) : table.firstIndex(of: sign).map { UInt8($0 + 0x80) } ?? 0x3F
    }
    let guessed = Imported(bytes: bytes, language: "xx")
    #expect(guessed.body == text + "\n")
    #expect(guessed.messages.contains { $0.contains(encoding.name) })
    let told = Importer(encoding: encoding).text(of: bytes, named: "a.txt")
    #expect(told.diagnostics.isEmpty)
  }
}
