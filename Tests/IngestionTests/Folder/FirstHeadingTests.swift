import Testing

@testable import Ingestion

@Suite("A title from the body") struct FirstHeadingTests {
  @Test(
    "the first heading is found",
    arguments: [
      ("# Walden", "Walden"), ("Text\n\n## Walden ##\n", "Walden"), ("   # Walden\n", "Walden"),
      ("Walden\n======\n", "Walden"), ("A\nB\n---\n", "A B"), ("#\n\n# Next\n", "Next"), ("Text\r\n\r\n# A\r\nB", "A"),
      ("Walden\r\n===\r\n", "Walden"), ("A\rB\r===\r", "A B"), ("```\n# code\n```\n# Walden", "Walden"),
      ("~~~~\n# code\n~~~\n# code\n~~~~\n# Walden", "Walden"), ("    # code\n\n# Walden", "Walden"),
      ("<!-- # no\n# no\n-->\n# Walden", "Walden"), ("> # quoted\n\n# Walden", "Walden"),
      ("- # item\n\n  # item\n\n# Walden", "Walden"), ("1. a\n# Walden", "Walden"),
      ("[^1]: note\n\n    # note\n\n# Walden", "Walden"), ("***\n# Walden", "Walden"), ("---\nA\n---\n", "A"),
      ("#hash\n\n# Walden", "Walden"), ("####### seven\n\n# Walden", "Walden"),
      ("Text\n    # more\n\n# Walden", "Walden"),
      ("# C# and F#\n", "C# and F#"), ("# A \\#\n", "A #"),
    ])
  func finds(_ body: String, title: String) {
    #expect(FirstHeading(in: Array(body.utf8)[...])?.text == title)
  }

  @Test(
    "lines that only look like headings are not found",
    arguments: [
      "", "Text\n", "```\n# code\n", "> # quoted\n", "- # item\n", "#\n", "# \n", "# ![](a.png)\n", "- a\n---\n",
      "\n---\n",
    ])
  func findsNone(_ body: String) {
    #expect(FirstHeading(in: Array(body.utf8)[...]) == nil)
  }

  @Test("a heading that is not UTF-8 is skipped")
  func passesOverDamage() {
    #expect(FirstHeading(in: (Array("# Caf".utf8) + [0xE9, 0x0A] + Array("# Next".utf8))[...])?.text == "Next")
  }

  @Test(
    "markup is removed and words are kept",
    arguments: [
      ("On *Walking*", "On Walking"), ("**On** __Walking__", "On Walking"), ("***a***", "a"),
      ("snake_case", "snake_case"),
      ("_a_b_", "a_b"), ("2 * 3", "2 * 3"), ("`a *b*`", "a *b*"), ("``a ` b``", "a ` b"), ("`open", "`open"),
      ("Walden[^1]", "Walden"), ("Walden [^a note]", "Walden"), ("[Walden](a.md)", "Walden"),
      ("[Walden](<a b> \"t\")", "Walden"),
      ("[Walden][w]", "Walden"), ("[a](b(c)d) e", "a e"), ("[*Walden*]", "[Walden]"),
      ("![a map](m.png) of", "a map of"),
      ("[![alt](a)](b)", "alt"), ("a <br> b", "a b"), ("a<br>b", "a b"), ("a<BR/>b", "a b"),
      ("<https://example.org>", "https://example.org"),
      ("<em>A</em>", "A"),
      ("1 < 2 > 1", "1 < 2 > 1"), ("Bread &amp; Roses", "Bread & Roses"), ("&#8212;&#x41;&nope;", "—A&nope;"),
      ("\\*a\\*", "*a*"), ("~~old~~ new", "old new"), ("~5 days", "~5 days"), ("a ~ b", "a ~ b"), ("[]", "[]"),
      ("[", "["),
    ])
  func strips(_ markdown: String, words: String) {
    #expect(PlainWords(of: markdown).text.asOneLine == words)
  }

  @Test(
    "a file's name is made readable",
    arguments: [
      ("on-walking_1862", "On walking 1862"), ("élan", "Élan"), ("A", "A"), ("--", "--"), ("über  uns", "Über uns"),
    ])
  func readsNames(_ name: String, title: String) {
    #expect(name.asTitle == title)
  }

  @Test("the length of a title is limited, however long its line is")
  func limitsLength() {
    #expect(PlainWords(of: String(repeating: "[", count: 1_000_000)).text.count == 1000)
  }
}
