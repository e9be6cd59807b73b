import Diagnostics
import Ingestion
import Model
import Testing

@Suite("Documents") struct DocumentTreeTests {
  @Test(
    "every construct of CommonMark and GFM becomes a node of the tree",
    arguments: [
      ("# One *two*\n\nThree\nfour  \nfive\n***", "h1 One em(two)\np Three⏎four↵five\n---"),
      ("```swift x\nlet a\n```\n\n    b", "code(swift) let a\ncode() b"),
      ("> a\n> > b", "> p a\n> > p b"),
      ("3. a\n4. b\n\n* [ ] c\n* [x] d", "3. p a\n4. p b\n-[ ] p c\n-[x] p d"),
      ("~~a~~ ~b~ ~~~c~~~", "p del(a) del(b) ~~~c~~~"),
      ("&amp; \\* &eacute;", "p & * é"),
      ("x\n\n| a | b |\n|:--|--:|\n| *c* |\n", "p x\n| a | b |\n| em(c) |  |"),
      ("one\ntwo\n| a |\n| - |\n| b |", "p one⏎two\n| a |\n| b |"),
      ("a\r\n\r\nb\rc", "p a\np b⏎c"),
      ("", ""),
      (
        "A[^n1]\n\n[^n1]: - a\n    - b\n\n    > q\n\n        code\n\n    |t|\n    |-|\n",
        "p A{1}\n1 n1 ×1: - p a / - p b / > p q / code() code / | t |"
      ),
      ("A[^n1]\n\n[^n1]: > q[^n2]\n[^n2]:     code?\n", "p A{1}\n1 n1 ×1: > p q{2}\n2 n2 ×1: p code?"),
      (
        "A[^n1] **B[^n1]** ~~C[^n1]~~\n\n| D[^n1] |\n|-|\n| E[^n1] |\n\n[^n1]:\n    tab",
        "p A{1} strong(B{1:2}) del(C{1:3})\n| D{1:4} |\n| E{1:5} |\n1 n1 ×5: p tab"
      ),
      ("A[^n1]\r\n[^n1]:\tx\r\n\r\n\ty\r\n", "p A{1}\n1 n1 ×1: p x / p y"),
    ])
  func draws(text: String, expected: String) {
    #expect(drawing(text) == expected)
    #expect(faults(text).isEmpty)
  }

  @Test("blocks know the line they begin on")
  func knowsLines() {
    let document = MarkdownParser().document(in: source("one\ntwo\n| a |\n|-|\n| b |\n\n# h\n")).value
    #expect(document.blocks.map(\.line) == [1, 3, 7])
  }

  @Test(
    "words are counted in the body and its footnotes",
    arguments: [
      ("One two, three -- four.", 4), ("*em*phasis `two words` it's", 4), ("a[^n1]\n\n[^n1]: b c", 3),
      ("日本語です。", 3), ("naïve café — l’été", 3), ("| a | b |\n|-|-|\n| c d | e |", 5), ("", 0), ("한국어 text", 3),
    ])
  func countsWords(text: String, expected: Int) {
    #expect(MarkdownParser().document(in: source(text)).value.words == expected)
  }

  @Test("words are counted alike at every offset of the bytes")
  func countsWordsAtAnyOffset() {
    for shift in 0..<20 {
      let text = String(repeating: "x", count: shift) + " a,b -- “c d” 1st *e*f !? long-winded's é x\u{FC}y (g)\nh"
      let expected = shift == 0 ? 10 : 11
      #expect(MarkdownParser().document(in: source(text)).value.words == expected, "\(shift)")
    }
  }

  @Test("faults are in the order of their locations")
  func sortsFaults() {
    let found = faults("[^b1] <u>\n\n[^a1] [](x:y)\n\n[^z1]: unused")
    #expect(found == found.sorted())
    #expect(found.count == 5)
  }
}
