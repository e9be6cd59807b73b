import Diagnostics
import Testing

@testable import Importing

@Suite("Plain text of every make") struct PlainTextTests {
  private static let paragraph = """
    The price of bread is the first of all questions, and the last that
    the rulers of the town care to hear about. In the morning it was five
    pence and in the evening it was six, and nobody could say who had
    ordered it so, or for what reason it was done.
    """

  @Test("a paragraph a line, as word processors save it, is a paragraph each")
  func longLines() {
    let long = Self.paragraph.split(separator: "\n").joined(separator: " ")
    let text = Imported("I. The Oven\n\(long)\n\(long)\nII. The Loaf\n\(long)\n").body
    #expect(text == "## I. The Oven\n\n\(long)\n\n\(long)\n\n## II. The Loaf\n\n\(long)\n")
  }

  @Test("a short line above full ones is their heading", arguments: ["I. The Ground", "Of Bread", "CHAPTER THREE"])
  func headings(heading: String) {
    let text = Imported("\(Self.paragraph)\n\n\(heading)\n\(Self.paragraph)\n\n\(Self.paragraph)\n").body
    #expect(text.contains("\n\n## \(heading)\n\nThe price"), "\(text)")
  }

  @Test("a line like a title above the first paragraph is its heading; a date or a greeting is none")
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

  @Test("shillings are money, letters among figures are figures")
  func money() {
    let text = Imported(
      "He had 1s. 10d. for it, and £1 1s. 0d. in the year, or 1s for every day of the 1Oth week of 17O4.\n")
    #expect(
      text.body.contains(
        "had 1s. 10d. for it, and £1 1s. 0d. in the year, or 1s for every day of the 10th week of 1704"))
  }

  @Test(
    "the marks of every country find their notes",
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

  @Test("a soft hyphen behind a hyphen, and the hyphens of French")
  func hyphens() {
    #expect(Imported("It was a cross-\u{AD}\nsectional view of the bread.\n").body.contains("cross-sectional view"))
    let french = Imported(
      "Parle-\nt-il de sa demi-\nsœur, peut-\nêtre, et du pain que celui-\nci a mangé.\n", language: "fr"
    ).body
    #expect(french.contains("Parle-t-il de sa demi-sœur, peut-être, et du pain que celui-ci"), "\(french)")
  }

  @Test("a title page names its author with or without a word before, its place and its year")
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

  @Test("the printed list of contents is left out, and told")
  func contents() {
    let text = Imported(
      "CONTENTS\n\n   I.   OF THE ANT ........ 1\n   II.  OF THE PLOUGH     9\n\nCHAPTER I.\n\n\(Self.paragraph)\n\n\(Self.paragraph)\n"
    )
    #expect(text.body.hasPrefix("## CHAPTER I.\n\nThe price"), "\(text.body)")
    #expect(text.summary.contains("of the printed contents"))
    let kept = Imported("CONTENTS\n\n\(Self.paragraph)\n\n\(Self.paragraph)\n").body
    #expect(kept.hasPrefix("## CONTENTS\n\nThe price"), "\(kept)")
  }

  @Test("a list that is set in is a list, whatever its numbers")
  func listSetIn() {
    let long = Self.paragraph.split(separator: "\n").joined(separator: " ")
    let text = Imported(
      "\(long)1 \(long)2\n    1. that no more be enclosed;\n    2. that it be written down.\n\(long)\n"
    ).body
    #expect(text.contains("1. that no more be enclosed;\n2. that it be written down.\n\nThe price"), "\(text)")
  }

  @Test("an upright stroke that a scanner saw is a sign like others")
  func strokes() {
    let text = Imported("\(Self.paragraph)\n\n| The oven was hot\n\n|\n\n\(Self.paragraph)\n")
    #expect(text.body.contains("\\| The oven was hot"), "\(text.messages) \(text.body)")
  }

  @Test("a mark between a word and its stop leaves the stop")
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

  @Test("notes called by capitals in Project Gutenberg's way")
  func gutenberg() {
    let text = Imported("\(Self.paragraph) It rained.[A]\n\n[Footnote A: Every day.]\n").body
    #expect(text.contains("It rained.[^1]"))
    #expect(text.contains("[^1]: Every day."))
  }

  @Test(
    "the encoding is told by the words it makes",
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
