import Model
import Testing

@testable import SearchIndex

@Suite("Words of the search index") struct WordCollectorTests {
  /// The words of some HTML, each with its segment and the remainder of its offset.
  private func words(_ markup: String) -> [String] {
    var words = WordCollector(size: markup.utf8.count)
    words.add(markup: Array(markup.utf8), field: .text)
    var segments: [UInt32: UInt32] = [:]
    return (0..<words.occurrences.count).map { index in
      let occurrence = words.occurrences[index]
      let letters = unsafe String(decoding: words.words.letters(of: Int(occurrence.word)), as: UTF8.self)
      let modulus = words.words[Int(occurrence.word)].modulus
      segments[occurrence.word, default: 0] += occurrence.place / modulus
      return "\(letters) \(segments[occurrence.word] ?? 0).\(occurrence.place % modulus)"
    }
  }

  /// The words alone.
  private func letters(_ markup: String) -> [String] { words(markup).map { String($0.prefix { $0 != " " }) } }

  @Test(
    "letters are folded to plain lower case",
    arguments: [
      ("Straße ŒUVRE Ёлка", ["strasse", "oeuvre", "елка"]),
      ("ΛΌΓΟΣ λόγος", ["λογοσ", "λογοσ"]),
      ("שָׁלוֹם كِتَابٌ", ["שלומ", "كتاب"]),
      ("Ｆｕｌｌ １９７５", ["full", "1975"]),
      ("e\u{301}te\u{301} и\u{306}", ["ete", "й"]),
      ("neces\u{AD}sary", ["necessary"]),
      ("æther Łódź ĳsbeer", ["aether", "lodz", "ijsbeer"]),
      ("ｶﾞﾗｽ 大學", ["ガ", "ラ", "ス", "大", "學"]),
    ])
  func folds(text: String, expected: [String]) {
    #expect(letters(text) == expected)
  }

  @Test("words with apostrophes or hyphens are found in parts and as one word")
  func joins() {
    #expect(words("de l’eau claire") == ["de 1.0", "l 1.1", "eau 1.2", "leau 1.2", "claire 1.3"])
    #expect(words("self-help") == ["self 1.0", "help 1.1", "selfhelp 1.1"])
    #expect(letters("mother-in-law") == ["mother", "in", "law", "motherinlaw"])
    #expect(letters("rock 'n' roll -- here-") == ["rock", "n", "roll", "here"])
    #expect(letters("רש״י") == ["רש", "י", "רשי"])
  }

  @Test("a block with an id begins a segment, and no phrase spans two blocks")
  func parts() {
    #expect(
      words("<h2 id=\"a\">One</h2>\n<p id=\"b\">two <em>th</em>ree</p>\n<ul><li>four</li><li>five</li></ul>") == [
        "one 1.0", "two 2.0", "three 2.1", "four 2.1", "five 2.0",
      ])
  }

  @Test("a word has one place for each remainder of its offsets in a segment, and whole offsets in a title")
  func reportsPlacesOnce() {
    #expect(
      words("<p id=\"a\">ah oh oh oh ah ah</p><p>oh</p><p id=\"b\">ah</p>")
        == ["ah 1.0", "oh 1.1", "oh 1.2", "oh 1.3", "ah 1.1", "oh 1.0", "ah 2.0"])
    #expect(words("<p id=\"a\">\(String(repeating: "大", count: 20))</p>").count == 16)
    var title = WordCollector(size: 64)
    title.field = .title
    title.add(title: "ah oh, ah oh, ah oh")
    #expect((0..<6).map { title.occurrences[$0].place & ~WordCollector.Occurrence.inTitle } == [0, 1, 2, 3, 4, 5])
  }

  @Test("footnote marks, the program's own headings and what is no text are left out")
  func leavesOut() {
    #expect(
      letters(
        "<h2 id=\"_notes\">Notes</h2><p id=\"a\">Walk<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">12</a></sup>, "
          + "<!-- no --><script>no</script><ruby>漢<rt>kan</rt></ruby> <a href=\"x\" title=\"a > b\">softly</a> &amp; &#39;tis</p>"
      ) == ["walk", "漢", "softly", "tis"])
  }

  @Test("a word is cut at ninety-six bytes, between characters")
  func cuts() {
    #expect(letters(String(repeating: "é", count: 200)) == [String(repeating: "e", count: 96)])
    #expect(letters(String(repeating: "д", count: 60)) == [String(repeating: "д", count: 48)])
  }

  @Test(
    "any bytes are read to the end",
    arguments: ["<", "<p", "<p id=\"", "&", "&#x", "<a role=\"doc-noteref\">x", "<script>", "a'"])
  func survives(markup: String) {
    _ = words(markup)
  }
}
