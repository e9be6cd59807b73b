import Diagnostics
import Ingestion
import Model
import TestSupport
import Testing

@Suite("Limits on one text") struct PrescanTests {
  private func limits(_ text: String) -> [Diagnostic] { faults(text).filter { $0.severity == .error } }

  private func repeated(_ pattern: String, _ count: Int) -> String { String(repeating: pattern, count: count) }

  @Test("exceeding a limit is an error at its line, and the text is not parsed")
  func refuses() {
    let cases: [(String, TextLimit, line: Int, column: Int)] = [
      ("ok\n\n" + repeated("> ", 101) + "a", .nesting, 3, 1),
      (repeated("- ", 101) + "a", .nesting, 1, 1),
      ("a\n\n" + repeated(" ", 150) + repeated("1. ", 60) + "a", .nesting, 3, 1),
      (repeated("a|", 257) + "\n" + repeated("-|", 257), .columns, 2, 1),
      (repeated("|", 1_025), .pipes, 1, 1),
      (repeated("a\n", 5_001), .paragraph, 5_001, 1),
      (repeated("[", 501), .brackets, 1, 501),
      (repeated("![[]()", 600), .brackets, 1, 0),
      (repeated("<?", 501), .markup, 1, 1_001),
      (repeated("<!A ", 501), .markup, 1, 2_001),
      (repeated("<![CDATA[]]", 501), .markup, 1, 5_501),
      ("x[^1]\n\n[^1]: a\n\n[^2]: [^3]: b", .definitionsInLine, 5, 7),
      ("[a]: http://x.org/" + repeated("a", 5_000) + "\n\n[a]", .address, 1, 1),
      ("[a]: /u \"" + repeated("t", 60_000) + "\"\n\n" + repeated("[a] ", 500), .expansion, 1, 1),
      (repeated("*a **a ", 120) + repeated("a** a*", 120), .inlineNesting, 1, 1),
    ]
    for (text, limit, line, column) in cases {
      let found = limits(text).first
      #expect(found?.message == Diagnostic.exceededLimit(limit, at: .start(of: "")).message, "\(limit)")
      #expect(found?.location.line == line, "\(limit)")
      if column > 0 { #expect(found?.location.column == column, "\(limit)") }
    }
  }

  @Test("the cells of a wide table are counted with those that complete its rows")
  func refusesFilledCells() {
    let head = repeated("a|", 200) + "\n" + repeated("-|", 200) + "\n"
    #expect(limits(head + repeated("x\n", 900)).isEmpty)
    #expect(limits(head + repeated("x\n", 1_001)).first?.message.contains("200000 cells") == true)
  }

  @Test(
    "the constructs of real texts stay within the limits",
    arguments: [
      "- - - - -", String(repeating: "- ", count: 300), String(repeating: "* ", count: 300),
      String(repeating: "- item\n", count: 6_000),
      "|a|b|\n|-|-|\n" + String(repeating: "|x|y|\n", count: 6_000),
      String(repeating: "verse line\n", count: 4_999), String(repeating: "[a] ", count: 3_000),
      String(repeating: "<b>x</b> ", count: 700), "[^1]\n\n[^1]: see [^2]: there\n[^2]: x",
    ])
  func passes(text: String) {
    #expect(limits(text).isEmpty)
  }

  @Test("every exceeded limit of a text is reported in one run")
  func reportsAll() {
    #expect(limits(repeated("|", 1_025) + "\n\n" + repeated("> ", 101) + "a").count == 2)
  }

  @Test(
    "every pattern known to be slow is read in linear time",
    arguments: [
      "- ", "> ", "1. ", "|", "a\n", "a|", "[^1]:", "[^a]", "<?", "<!A", "<![CDATA[", "![[]()", "[", "]", "*", "_a*b",
      "**a ", "*a_ ", "`a``", "<", "<b", "<b ", "<!--", "\\", "&a", "[a](", "[a](<b", "![", "~a", "~~a ", "| a\n",
      "- \n", "> a\n", "-\n", "[x]: y\n", "\n", "\t", "a  \n", "# a\n", "\u{0}", "\r", "[^a]: b\n", "x[^a b] ",
    ])
  func isLinear(pattern: String) {
    expectLinear(pattern)
  }

  @Test("nested lists and quotations with lazy continuation lines are read in linear time within the limit")
  func nestsLinearly() {
    expectLinear("\n", before: repeated("- ", 99) + "a\n")
    expectLinear("a\n\n", before: repeated("> ", 99) + "a\n")
    expectLinear("a\n", before: "a|b\n-|-\n")
  }

  @Test("the faults of many footnotes are found in linear time")
  func findsNoteFaultsLinearly() {
    expectLinear { count in (0..<count).map { "[^\($0)]: a\n\n" }.joined() }
    expectLinear { count in (0..<count / 2).map { "[^a\($0)]: [^b\($0)]\n\n[^b\($0)]: [^a\($0)]\n\n" }.joined() }
    expectLinear { count in (0..<count).map { "[^\($0)]: see [^\($0 + 1)]\n\n" }.joined() }
    expectLinear { count in
      let long = repeated("a", 900)
      return (0..<count / 50).map { "[^\(long)\($0)] [^\($0)\(long)]\n\n[^\($0)\(long)]: a\n\n" }.joined()
    }
    expectLinear { count in "<div " + repeated("a", count * 8) + "\n" + repeated("[^1]: a\n", min(4_900, count)) }
    expectLinear { count in "    " + repeated("a", count * 8) + "\n" + repeated("    [^1]: a\n", min(4_900, count)) }
  }

  @Test("the locations of the faults of one paragraph are found in linear time")
  func findsPlacesLinearly() {
    expectLinear("[a][r] ", before: "[r]: javascript:x\n\n")
    expectLinear("![][r] ", before: "[r]: x.png\n\n")
    expectLinear("[a](&#x6a;avascript:x) ")
    expectLinear("[a](\\<) [b]( ")
    expectLinear("\\\\\\[^a] ")
    expectLinear { count in "<div>" + (0..<count).map { "<b\($0)>" }.joined() }
    expectLinear { count in (0..<count).map { "<b\($0)> " }.joined() }
    expectLinear { count in "x[^1] " + repeated("[y [^1]](z) ", count) + "\n\n[^1]: n" }
  }

  @Test("under the specification's rules only limits are checked")
  func plainIsQuiet() {
    #expect(faults("[^1] [a](javascript:x) <script> [^2]: x\n\n[^3]: y", rules: .plain).isEmpty)
  }

  @Test(
    "odd bytes are read",
    arguments: [
      [], [0x0D], [0x0A, 0x0D], [0xFF, 0xFE], [0x5B, 0x5E], Array("[^".utf8), Array("[^1]:".utf8), Array("<".utf8),
      Array("![".utf8), [0x00, 0x5B, 0x5E, 0x00, 0x5D, 0x3A], Array("http://".utf8), Array("www.".utf8),
      Array("@".utf8),
    ])
  func readsOddBytes(bytes: [UInt8]) {
    let source = TextSource(file: "content/text.md", bytes: bytes, bodyStart: 0, bodyFirstLine: 1)
    _ = MarkdownParser().document(in: source)
    _ = MarkdownParser(rules: .plain).document(in: source)
  }
}
