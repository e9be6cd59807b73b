import Diagnostics
import Model
import TestSupport
import Testing

@testable import Ingestion

/// Reads a block of YAML whose first line is the file's second, as in a text.
private func read(_ yaml: String) -> Diagnosed<[YAMLEntry]> {
  let bytes = Array(yaml.utf8)
  return YAMLReader(file: "content/text.md").entries(in: bytes, 0..<bytes.count, firstLine: 1)
}

@Suite("Faults in YAML") struct YAMLFaultTests {
  /// A block with the locations of its faults marked, and the message of the first.
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let message: String
    let hint: String

    init(_ yaml: String, _ message: String, _ hint: String) {
      self.yaml = yaml
      self.message = message
      self.hint = hint
    }

    var testDescription: String { yaml.prefix(60).debugDescription }
  }

  static let cases = [
    Case("title: ▸Walden: A Life\n", "the value of 'title' has a colon in it", "title: \"Walden: A Life\""),
    Case("title: ▸The “Walden”: \"A\" Life", "the value of 'title' has a colon in it", "'The “Walden”: \"A\" Life'"),
    Case("title: ▸It's \"so\": yes", "has a colon", "title: 'It''s \"so\": yes'"),
    Case("draft: no\ntitle: ▸\"Walden\nauthor: Thoreau\n", "the quote \" is not closed", "end the value with \""),
    Case("title: ▸'Walden\n", "the quote ' is not closed", "end the value with '"),
    Case("title: \"Walden\" ▸or Life", "goes on behind its closing quote", "title: '\"Walden\" or Life'"),
    Case("title: [Untitled] ▸poems", "goes on behind its bracket", "title: \"[Untitled] poems\""),
    Case("topics: ▸[walking, woods\nlang: en\n", "the bracket is not closed", "close it"),
    Case("topics: ▸[walking", "the bracket is not closed", "close it"),
    Case("title: A\n▸\tsubtitle: B\n", "a tab begins the line", "spaces"),
    Case("topics:\n ▸\t- a\n", "a tab begins the line", "spaces"),
    Case("title: ▸*Walden*\n", "a value cannot begin with '*'", "title: \"*Walden*\""),
    Case("author: ▸&me Thoreau\n", "a value cannot begin with '&'", "author: \"&me Thoreau\""),
    Case("title: ▸!Stop\n", "a value cannot begin with '!'", "title: \"!Stop\""),
    Case("title: ▸@home\n", "a value cannot begin with '@'", "title: \"@home\""),
    Case("title: ▸`code`\n", "a value cannot begin with '`'", "title: \"`code`\""),
    Case("title: ▸% of all\n", "a value cannot begin with '%'", "title: \"% of all\""),
    Case("topics: [a, ▸*b]\n", "a value cannot begin with '*'", "\"*b\""),
    Case("topics:\n- ▸*b\n", "a value cannot begin with '*'", "\"*b\""),
    Case("▸*b: c\n", "a value cannot begin with '*'", "\"*b: c\""),
    Case("▸<<: x\n", "'<<' is no key", "write out"),
    Case("a: {▸<<: x}\n", "'<<' is no key", "write out"),
    Case("title: A\n▸Just words\n", "'Just words' has no key", "key: value"),
    Case("▸title:Walden\n", "'title:Walden' has no space after its colon", "write title: Walden"),
    Case("title: A\n  ▸author: B\n", "'author:' is indented", "as far left"),
    Case("topics: ▸- a\n", "a list cannot begin in the line of its key", "topics: [one, another]"),
    Case("author: A\n▸- B\n", "a list's item stands below a value", "item of its own"),
    Case("author: A\n  ▸- B\n", "a list's item stands below a value", "item of its own"),
    Case("author: \"A\"\n  ▸- B\n", "a list's item stands below a value", "item of its own"),
    Case("author:\n  - A\n ▸- B\n", "do not begin at the same place", "equally far"),
    Case("author:\n  - A\n   ▸- B\n", "do not begin at the same place", "equally far"),
    Case("title: \"C:▸\\Quires\"", "a backslash means nothing here", "twice"),
    Case("title: A\nlang: en\n▸title: B\n", "'title' stands on line 1 already", "keep one"),
    Case("title: A▸\u{7}B\n", "the control character U+0007", "delete it"),
    Case("title: A\n\ntitle2: é▸\u{FEFF}\n", "the control character U+FEFF", "delete it"),
    Case("series: {name: a, ▸[b]: c}\n", "a key must be a word", "key: value"),
    Case("series:\n  name: A\n  number: 1\n  ▸name: B\n", "'name' stands here twice", "keep one"),
    Case("a: |\n  text\n▸---\nb: c\n", "another document", "key: value"),
    Case("▸- a\n- b\n", "there are no keys here", "key: value"),
    Case("a: \(String(repeating: "[", count: 16))▸[\(String(repeating: "]", count: 17))\n", "too deep", "plain"),
  ]

  @Test("a fault is reported at its location, with a message and a hint that a layman can use", arguments: cases)
  func reportsFault(_ fault: Case) throws {
    let marked = Marked(fault.yaml)
    let found = read(marked.source).diagnostics
    let first = try #require(found.first)
    #expect(first.severity == .error)
    #expect(first.location == marked.location)
    #expect(first.message.contains(fault.message), "\(first)")
    #expect(first.hint.contains(fault.hint), "\(first)")
    #expect(found.count == 1, "\(found)")
  }

  @Test("several faults are reported in one run, and the sound values are read")
  func reportsAll() {
    let marked = Marked("title: ▸A: B\nauthor: ▸*X*\n▸nothing\nlang: de\n")
    let found = read(marked.source)
    #expect(found.diagnostics.map(\.location) == marked.locations)
    #expect(found.value.map(\.key) == ["lang"])
  }

  @Test("a duplicate key is reported, and the rest is read, whatever YAML it is written in")
  func readsBesideDoubledKey() {
    let marked = Marked("title: A\nsummary: >\n  folded\n  text\n▸title: B\nlang: en\n▸lang: fr\n")
    let found = read(marked.source)
    #expect(found.diagnostics.map(\.location) == marked.locations)
    #expect(found.value.map(\.key) == ["title", "summary", "lang"])
  }

  @Test(
    "characters with a meaning in YAML are plain inside a value",
    arguments: [
      "Bread & Roses", "A*", "Stop!", "a#b", "50 %", "What? Now", "12:30", "http://example.org/a", "- no", "a, b",
      "(a) [b] {c}", "it's", "say \"so\"", "~", "null", "no", "012", "1975-10-01", "0x1F", "a\tb", "=", "a << b",
    ])
  func readsPlainly(_ text: String) {
    let list = text == "- no" ? "a- no" : text
    let found = read("title: \(list)\ntopics:\n  - \(list)\n")
    #expect(found.diagnostics == [])
    #expect(
      found.value.map(\.value.content) == [
        .text(list), .list([YAMLValue(content: .text(list), position: YAMLPosition(line: 3, column: 5))]),
      ])
  }

  @Test("a thousand values are allowed, and not one more")
  func limitsValues() {
    let sound = (1...499).map { "x-\($0): v\n" }.joined()
    #expect(read(sound).diagnostics == [])
    let found = read((1...501).map { "x-\($0): v\n" }.joined()).diagnostics
    #expect(
      found == [
        .tooManyValues(limit: 1000, at: Diagnostics.SourceLocation(file: "content/text.md", line: 501, column: 1))
      ])
  }

  @Test("deeply nested input does not reach the parser")
  func refusesDepth() {
    let bombs = [
      String(repeating: "- ", count: 30_000), String(repeating: "[", count: 60_000),
      "a: " + String(repeating: "{b: ", count: 15_000),
      (0..<250).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      (0..<250).map { String(repeating: " ", count: $0) + "-\n" }.joined(),
    ]
    for bomb in bombs {
      let found = read(bomb).diagnostics
      #expect(found.count == 1)
      #expect(found.first?.message.contains("too deep") == true || found.first?.message.contains("more than") == true)
    }
  }

  @Test("an alias bomb is reported, not expanded")
  func refusesBomb() {
    let marked = Marked("a: ▸&a [x, x]\nb: ▸&b [▸*a, ▸*a]\n? ▸*b\n: c\n")
    #expect(!read(marked.source).diagnostics.isEmpty)
    #expect(read(marked.source).diagnostics.allSatisfy { $0.message.hasPrefix("a value cannot begin with") })
  }
}

@Suite("YAML read by the scanner and by the parser") struct YAMLAgreementTests {
  /// Blocks that the scanner reads by itself.
  static let simple = [
    "title: A Life\nauthor: [B, 'C, D', \"E\"]\n", "a: 'it''s'\nb: \"say \\\"so\\\" \\\\\"\n", "a:\nb:\n- c\n- d # e\n",
    "# c\n\na: b # c\nc: d#e\n", "a: []\nb: ''\nc: [x]\n", "a:   b   \n\n\nc:\n   - d\n   - 'e'\n", "a: -b\n",
    "é: ü\nfoo bar: baz\n", "a: b\r\nc:\r\n- d\r\n", "a: b\rc: d\r", "a: ?b\nc: :d\n", "a: [b c, d:e, f'g]\n",
  ]

  @Test("the scanner reads simple blocks as the YAML parser does", arguments: simple)
  func agrees(_ yaml: String) {
    let bytes = Array(yaml.utf8)
    let scanner = YAMLScanner(bytes, in: 0..<bytes.count, firstLine: 1, file: "f")
    #expect(scanner.isWhole)
    #expect(scanner.diagnostics == [])
    // A value that needs the parser makes it read all of the block.
    let parsed = read(yaml + "zz: |\n  text\n")
    #expect(parsed.diagnostics == [])
    #expect(parsed.value.dropLast().map(\.key) == scanner.entries.map(\.key))
    #expect(
      parsed.value.dropLast().map(\.value.content.withoutPositions)
        == scanner.entries.map(\.value.content.withoutPositions))
    #expect(parsed.value.dropLast().map(\.position) == scanner.entries.map(\.position))
  }

  @Test("the parser reads all other blocks, each scalar as its text")
  func readsMore() {
    let found = read(
      "a: >\n  one\n  two\nb: |\n  x\n  y\nc: one\n  two\nd: \"\\u00e9\\x41\"\ne: {n: 012, m: no}\nf:\n  - g: ~\n")
    #expect(found.diagnostics == [])
    #expect(
      found.value.map(\.value.content.withoutPositions) == [
        "one two\n", "x\ny\n", "one two", "éA", "{n: 012, m: no}", "[{g: ~}]",
      ])
  }

  @Test("random YAML does not crash the program, and no anchor reaches the parser")
  func survivesNoise() {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "a", "b: ", "c:", "- ", "\n", "\n  ", "\n    ", "'", "\"", "[", "]", "{", "}", ", ", ": ", "#", " #", "&x ", "*x",
      "!t ", "|", ">", "\t", "\\", "é", "?", "? ", "<<: ", "---", "...", "%", "@", "\r\n", "''", "key: value\n",
      "- item\n",
    ]
    for _ in 0..<20_000 {
      let yaml = (0..<(1 + next(12))).map { _ in pieces[next(pieces.count)] }.joined()
      #expect(!read(yaml).diagnostics.contains { $0.message.contains(YAMLComposer.anchor) }, "\(yaml.debugDescription)")
    }
  }
}

extension YAMLValue.Content {
  /// The content drawn as YAML, without locations.
  fileprivate var withoutPositions: String {
    switch self {
    case .text(let text): text
    case .list(let items): "[" + items.map(\.content.withoutPositions).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \($0.value.content.withoutPositions)" }.joined(separator: ", ") + "}"
    }
  }
}
