import Testing

@testable import Importing

@Suite("Paragraphs and other blocks") struct BlockTests {
  @Test("blank lines separate paragraphs, and the lines of a paragraph are joined")
  func paragraphs() {
    #expect(
      Imported("The road\nwas long.\n\nThe night\nwas cold.\n").body == "The road was long.\n\nThe night was cold.\n")
  }

  @Test(
    "characters that mean something in Markdown are escaped",
    arguments: [
      ("# 5 is a number.", "\\# 5 is a number.\n"), ("1848. It was a year.", "1848\\. It was a year.\n"),
      ("A * and a [thing] and <b>.", "A \\* and a \\[thing] and \\<b>.\n"), ("> is more.", "\\> is more.\n"),
      ("- 5 degrees.", "\\- 5 degrees.\n"), ("snake_case is one.", "snake\\_case is one.\n"),
    ])
  func escapes(input: String, output: String) {
    #expect(Imported(input).body == output)
  }

  @Test("indented verse keeps its lines, with its attribution")
  func verse() {
    let text = Imported(
      "    Rise up, said the yeast,\n    rise up, said the flour.\n\n    — An old song\n\nThe price of bread is the first of all the questions that there are.\n"
    )
    #expect(text.body.hasPrefix("> Rise up, said the yeast,\\\n> rise up, said the flour.\n>\n> — An old song\n"))
  }

  @Test("title, author and year are moved to the front matter")
  func titlePage() {
    let text = Imported(
      "ON BREAD AND BUTTER\n\nBy A. Baker\n\n1848\n\nThe price of bread is the first of all questions.\n")
    #expect(
      text.markdown
        == "---\ntitle: On Bread and Butter\nauthor: A. Baker\ndate: 1848\nlang: en\n---\n\nThe price of bread is the first of all questions.\n"
    )
  }

  @Test("a signature gives author and date, and stays")
  func signature() {
    let text = Imported("The price of bread is the first of all questions.\n\n— Jane Baker October 1975\n")
    #expect(text.markdown.contains("author: Jane Baker\ndate: 1975-10\n"))
    #expect(text.body.hasSuffix("— Jane Baker\\\nOctober 1975\n"))
  }

  @Test("no title is invented")
  func noTitle() {
    #expect(!Imported("The price of bread is the first of all questions.\n").markdown.contains("title:"))
  }

  @Test("a heading is recognized by its capitals")
  func heading() {
    let text = Imported("The price rose again.\n\nOF OVENS\n\nThe oven must stay where it is.\n")
    #expect(text.body == "The price rose again.\n\n## OF OVENS\n\nThe oven must stay where it is.\n")
  }
}
