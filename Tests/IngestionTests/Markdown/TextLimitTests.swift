import Diagnostics
import Ingestion
import Model
import Testing

@Suite("Limits of texts") struct TextLimitTests {
  private static func repeated(_ pattern: String, _ count: Int) -> String { String(repeating: pattern, count: count) }

  /// A text as large as a limit allows, the same text with one piece more, and the line that is then reported.
  struct Case: CustomTestStringConvertible, Sendable {
    let limit: TextLimit
    let line: Int
    let text: @Sendable (_ extra: Int) -> String
    var testDescription: String { "\(limit)" }
  }

  static let cases: [Case] = [
    Case(limit: .size, line: 1) { repeated("               \n", 1_048_576) + repeated("a", $0) },
    Case(limit: .line, line: 3) { "a\n\n" + repeated("a", 1_048_576 + $0) + "\n\nb" },
    Case(limit: .paragraph, line: 5_001) { repeated("a\n", 5_000 + $0) },
    Case(limit: .nesting, line: 1) { repeated("> ", 100 + $0) + "a" },
    Case(limit: .nesting, line: 1) { repeated("- ", 100 + $0) + "a" },
    Case(limit: .nesting, line: 1) { repeated("1) ", 100 + $0) + "a" },
    Case(limit: .nesting, line: 1) { repeated("> 1. - ", 33) + repeated("+ ", 1 + $0) + "a" },
    Case(limit: .columns, line: 2) { "|" + repeated("a|", 256 + $0) + "\n|" + repeated("-|", 256 + $0) + "\n" },
    Case(limit: .cells, line: 2_002) {
      repeated("a|", 100) + "\n" + repeated("-|", 100) + "\n" + repeated("b|\n", 1_999 + $0)
    },
    Case(limit: .pipes, line: 1) { repeated("|", 1_024 + $0) },
    Case(limit: .brackets, line: 1) { repeated("[", 500 + $0) },
    Case(limit: .brackets, line: 1) { repeated("![", 500 + $0) },
    Case(limit: .markup, line: 1) { repeated("a <?", 500 + $0) },
    Case(limit: .markup, line: 1) { repeated("a <!X", 500 + $0) },
    Case(limit: .markup, line: 1) { repeated("a <![CDATA[ ]]", 500 + $0) },
    Case(limit: .definitionsInLine, line: 3) {
      "x[^1] y[^2]\n\n[^1]: " + repeated("[^2]: b", $0) + "c\n\n" + ($0 == 0 ? "[^2]: b" : "")
    },
    Case(limit: .footnotes, line: 100_001) { extra in (1...(50_000 + extra)).map { "[^\($0)]: a\n\n" }.joined() },
    Case(limit: .headings, line: 100_001) { repeated("# a\n\n", 50_000 + $0) },
    Case(limit: .links, line: 100_001) { repeated("[a](b)\n\n", 50_000 + $0) },
    Case(limit: .links, line: 100_001) { repeated("http://a.b\n\n", 50_000 + $0) },
    Case(limit: .address, line: 1) { "[a]: /" + repeated("u", 4_095 + $0) + "\n\n[a]" },
    Case(limit: .inlineNesting, line: 1) {
      repeated("*a **a ", 50) + repeated("*a ", $0) + repeated("*", $0) + repeated("a** a*", 50)
    },
  ]

  @Test("a text at a limit is read, and one beyond it is reported at its line", arguments: cases)
  func holds(_ limited: Case) {
    let message = Diagnostic.exceededLimit(limited.limit, at: .start(of: "")).message
    let within = faults(limited.text(0)).filter { $0.severity == .error && $0.message == message }
    #expect(within == [])
    let beyond = faults(limited.text(1)).filter { $0.severity == .error }
    #expect(beyond.map(\.message) == [message])
    #expect(beyond.first?.location.line == limited.line)
  }

  @Test(
    "a text that takes too much memory is reported, and the next text on the same thread is read whole",
    arguments: ["- a\n", "*a_ ", "a|b\n-|-\n\n", "> - b\n\n", "[a](b) `c` ~d~ "])
  func holdsMemory(pattern: String) {
    let message = Diagnostic.exceededLimit(.memory, at: .start(of: "")).message
    let line = Self.repeated(pattern, 4_000 / pattern.utf8.count) + "\n\n"
    #expect(faults(Self.repeated(line, 12)).filter { $0.message == message } == [])
    for _ in 0..<2 {
      let found = faults(Self.repeated(line, 1_200)).filter { $0.severity == .error }
      #expect(found == [.exceededLimit(.memory, at: .start(of: "content/text.md"))])
      #expect(drawing("*a* ~~b~~ [^1]\n\n[^1]: c") == "p em(a) del(b) {1}\n1 1 ×1: p c")
    }
  }

  @Test("the expansion of reference links is limited to a mebibyte, or to four times the text")
  func holdsExpansion() {
    let message = Diagnostic.exceededLimit(.expansion, at: .start(of: "")).message
    func found(_ title: Int, _ links: Int, _ filler: Int = 0) -> [String] {
      let definition = "[a]: /u \"" + Self.repeated("t", title) + "\"\n\n"
      let text = definition + Self.repeated("[a] ", links) + Self.repeated("\n\nb", filler)
      return faults(text).filter { $0.severity == .error }.map(\.message)
    }
    #expect(found(10_000, 103) == [])
    #expect(found(10_000, 106) == [message])
    #expect(found(10_000, 106, 100_000) == [])
  }
}
