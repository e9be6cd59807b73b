import Diagnostics
import Testing

@testable import Importing

@Suite("Corrections made on the proof page") struct CorrectionsTests {
  private static let scan = Array(
    """
    The end of the road was near, 0f course: it 1s so. Most of them spent all of their fives there, and more of it.

    Each day is like the fast, only longer, and the bread was good to the end.

    """.utf8)

  private func text(_ corrections: String) -> (markdown: String, messages: [String]) {
    let result = Importer(language: "en", corrections: Corrections(Array(corrections.utf8))).text(
      of: Self.scan, named: "scan.txt")
    return (result.value?.markdown ?? "", result.diagnostics.map(\.message))
  }

  @Test("a word is corrected in its place, and a confirmed word is not questioned again")
  func applies() {
    #expect(text("").messages.contains { $0.contains("'fast,' is doubtful") })
    let corrected = text("# corrections\n3:22\tfast,\tlast,\n")
    #expect(corrected.markdown.contains("like the last, only longer"))
    #expect(!corrected.messages.contains { $0.contains("fast") })
    let confirmed = text("3:22\tfast,\tfast,\n")
    #expect(confirmed.markdown.contains("like the fast, only longer"))
    #expect(!confirmed.messages.contains { $0.contains("fast") })
  }

  @Test("a correction whose word is missing is reported and changes nothing")
  func reportsStrays() {
    let stray = text("7:3\tbred\tbread\n")
    #expect(stray.messages.contains { $0.contains("the correction of 'bred' to 'bread'") })
    #expect(stray.markdown.contains("the bread was good"))
  }
}
