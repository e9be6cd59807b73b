import Testing

@testable import Importing

@Suite("Double-spaced text") struct DoubleSpacingTests {
  private let paragraphs = (1...6).map { paragraph in
    (1...7).map { line in
      line == 1
        ? "   Paragraph \(paragraph) begins with a line that is set in a little and goes on to"
        : line == 7
          ? "the end of it."
          : "line \(line) of the same paragraph, number \(paragraph), which goes on without a stop to"
    }
  }

  @Test("blank lines after every line separate nothing; paragraphs begin at indented lines")
  func closesUp() {
    let text = Imported(paragraphs.flatMap(\.self).joined(separator: "\n\n"))
    #expect(text.body.split(separator: "\n\n").count == 6)
    #expect(text.body.contains("goes on to line 2 of the same paragraph, number 1"))
  }

  @Test("a wider gap still separates paragraphs")
  func keepsWiderGaps() {
    let flush = paragraphs.map { $0.map { String($0.drop { $0 == " " }) }.joined(separator: "\n\n") }
    let text = Imported(flush.joined(separator: "\n\n\n\n"))
    #expect(text.body.split(separator: "\n\n").count == 6)
  }

  @Test("paragraphs of one line each stay paragraphs")
  func keepsShortParagraphs() {
    let lines = (1...40).map { "This is sentence \($0), and it is a paragraph of its own." }
    let text = Imported(lines.joined(separator: "\n\n"))
    #expect(text.body.split(separator: "\n\n").count == 40)
  }
}
