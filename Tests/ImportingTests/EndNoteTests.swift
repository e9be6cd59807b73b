import Testing

@testable import Importing

@Suite("Notes at the end of a text") struct EndNoteTests {
  private static let paragraph = (1...6).map { _ in "and the road was long and the evening was cold and nobody came" }
    .joined(separator: "\n")

  private func text(_ first: String, _ second: String, heading: String, _ form: (Int) -> String) -> String {
    """
    We met a baker\(first) there. \(EndNoteTests.paragraph)
    and then a miller\(second) who was his brother.

    \(EndNoteTests.paragraph).

    \(heading.isEmpty ? "" : heading + "\n\n")\(form(1))He was called Tom, and lived in a house of stone near
    the river.

    \(form(2))He was called Ned.

    """
  }

  @Test(
    "a list of notes becomes footnotes, whatever its heading and numbering",
    arguments: ["Notes", "NOTES", "Footnotes", "Anmerkungen", ""])
  func forms(heading: String) {
    let forms: [(String, String, (Int) -> String)] = [
      ("1", "2", { "\($0). " }), ("(1)", "(2)", { "\($0)) " }), ("1", "2", { "\($0) " }),
      ("[1]", "[2]", { "[\($0)] " }),
      ("(1)", "(2)", { "(\($0)) " }), ("¹", "²", { $0 == 1 ? "¹ " : "² " }),
    ]
    for (first, second, form) in forms {
      let result = Imported(text(first, second, heading: heading, form))
      #expect(result.body.contains("a baker[^1] there"), "\(form(1))")
      #expect(result.body.contains("a miller[^2] who"), "\(form(1))")
      #expect(result.body.contains("[^1]: He was called Tom, and lived in a house of stone near the river.\n"))
      #expect(result.body.hasSuffix("[^2]: He was called Ned.\n"))
    }
  }

  @Test("a list that no word refers to stays a list")
  func list() {
    let result = Imported(text("", "", heading: "", { "\($0). " }))
    #expect(!result.body.contains("[^1]"))
    #expect(result.body.contains("He was called Ned."))
  }
}
