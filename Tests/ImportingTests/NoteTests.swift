import Testing

@testable import Importing

@Suite("Footnotes of scanned pages") struct NoteTests {
  static let body = (1...9).map { _ in "the road was long and the evening was cold and nobody came by" }.joined(
    separator: "\n")

  private func page(_ marked: String, _ note: String) -> String {
    """
    \(NoteTests.body)
    \(marked)
    \(NoteTests.body)

    \(note)
    """
  }

  @Test(
    "a mark is found however it was misread",
    arguments: [
      (
        "and we met a baker,1 who gave us bread and a bed for the night",
        "1 He was called Tom, and lived until the year of the great frost\nin a house of stone.", "a baker,[^1] who"
      ),
      (
        "and we met a baker* who gave us bread and a bed for the nights",
        "* He was called Tom, and lived until the year of the great frost\nin a house of stone.", "a baker[^1] who"
      ),
      (
        "and we met a baker? who gave us bread and a bed for the nights",
        "He was called Tom, and lived until the year of the great frost of the north\nin a house of stone.",
        "a baker[^1] who"
      ),
      (
        "and we met him there.’ He gave us bread and a bed for the night",
        "He was called Tom, and lived until the year of the great frost of the north\nin a house of stone.",
        "there.[^1] He"
      ),
      (
        "and we met a baker¹ who gave us bread and a bed for the nights",
        "¹ He was called Tom, and lived until the year of the great frost\nin a house of stone.", "a baker[^1] who"
      ),
    ])
  func anchors(marked: String, note: String, expected: String) {
    let first = page(marked, note)
    let rest = (0..<3).map { _ in NoteTests.body + "\n" + NoteTests.body }
    let text = Imported(([first] + rest).joined(separator: "\n\u{0C}"))
    #expect(text.body.contains(expected))
    #expect(text.body.contains("[^1]: He was called Tom, and lived until"))
    #expect(text.summary.contains("1 of 1 notes anchored"))
  }

  @Test(
    "a mark before a dash stays before it",
    arguments: [
      "Some receive more, others receive less;¹—so that he must have spent it, and a good deal more.\n\n¹ A note.\n",
      """
      \(NoteTests.body)
      some receive more, others receive less;¹—so that he must have spent it
      \(NoteTests.body)

      ¹ A note.
      \u{C}
      \(NoteTests.body)
      """,
    ])
  func dash(text: String) {
    let body = Imported(text).body
    #expect(body.contains("others receive less;[^1]—so that he must"), "\(body)")
    #expect(body.contains("[^1]: A note."))
  }

  @Test("a rule wider than the text does not make notes of the paragraphs around it")
  func wideRule() {
    let first = page("and we met a baker1 who gave us bread and a bed for a night or two", "1 He was called Tom.")
    let rule = String(repeating: "-", count: 75)
    let text = Imported(
      "\(first)\n\u{C}\(NoteTests.body) and\n\nwent on. It was late.\n    \(rule)\n    We slept in the barn.\n\u{C}\(NoteTests.body)\n"
    )
    #expect(text.summary.contains("1 of 1 notes"), "\(text.summary) \(text.body)")
  }

  @Test("notes without a blank line before them are found by their marks")
  func tight() {
    let first =
      NoteTests.body + "\nand we met a baker1 and a miller2 who gave us bread and a bed for a\n" + NoteTests.body
      + "\n1 He was called Tom, and lived until the year of the great frost of the north.\n2 Ned."
    let text = Imported([first, NoteTests.body, NoteTests.body, NoteTests.body].joined(separator: "\n\u{0C}"))
    #expect(text.body.contains("a baker[^1] and a miller[^2] who"))
    #expect(text.body.contains("[^2]: Ned."))
  }

  @Test("a note without a mark is attached to a sentence, with a warning, and never lost")
  func unanchored() {
    let first = page(
      "and we met a baker. He gave us bread and a bed for the nights and",
      "1 He was called Tom, and lived until the year of the great frost of the north\nin a house of stone.")
    let text = Imported([first, NoteTests.body, NoteTests.body, NoteTests.body].joined(separator: "\n\u{0C}"))
    #expect(text.body.contains("[^1]: He was called Tom"))
    #expect(text.messages.contains { $0.hasPrefix("no mark in the text belongs to this note") })
  }

  @Test("a mark without a note is kept, with a warning")
  func orphan() {
    let text = Imported("We met a baker[3] there, and a miller².\n")
    #expect(text.body == "We met a baker\\[3] there, and a miller².\n")
    #expect(text.messages.contains("'baker[3]' has the mark of a note that is not there"))
  }

  @Test("a note that continues on the next page is one note")
  func overleaf() {
    let first = page(
      "and we met a baker,1 who gave us bread and a bed for the night",
      "1 He was called Tom, and lived until the year of the great frost of the north in a ho-")
    let second =
      NoteTests.body + "\n" + NoteTests.body
      + "\n\nuse of stone, which had been built for his father in the year of the comet and so\nit stood there."
    let text = Imported([first, second, NoteTests.body, NoteTests.body].joined(separator: "\n\u{0C}"))
    #expect(text.body.contains("of the north in a house of stone, which had been built"))
  }

  @Test("notes of a text without pages are found in blocks of notes")
  func inline() {
    let text = Imported("We met a baker[1] there.\n\n[1] He was called Tom.\n\nAnd we went on.\n")
    #expect(text.body == "We met a baker[^1] there.\n\nAnd we went on.\n\n[^1]: He was called Tom.\n")
  }

  @Test("a note in Project Gutenberg's brackets becomes a footnote")
  func bracketed() {
    let text = Imported("We met a baker[1] there.\n\n[Footnote 1: He was called Tom.]\n\nAnd we went on.\n")
    #expect(text.body.hasSuffix("[^1]: He was called Tom.\n"))
  }
}
