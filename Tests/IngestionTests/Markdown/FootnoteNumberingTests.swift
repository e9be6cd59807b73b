import Diagnostics
import Ingestion
import Model
import Testing

@Suite("Footnote numbers") struct FootnoteNumberingTests {
  @Test(
    "footnotes are numbered by their first reference in reading order",
    arguments: [
      ("A[^x1] B[^y1] C[^x1]\n\n[^y1]: why\n[^x1]: ex", "p A{1} B{2} C{1:2}\n1 x1 ×2: p ex\n2 y1 ×1: p why"),
      // A definition before its reference, at the very top, and after a byte order mark.
      ("\u{FEFF}[^x1]: ex\n\nA[^x1]", "p A{1}\n1 x1 ×1: p ex"),
      ("[^x1]: ex\n\nA[^x1]", "p A{1}\n1 x1 ×1: p ex"),
      // A nested footnote is numbered after those of the body.
      (
        "A[^x1]\n\n[^x1]: ex[^in]\n[^in]: inner\n\nB[^y1]\n\n[^y1]: why",
        "p A{1}\np B{2}\n1 x1 ×1: p ex{3}\n2 y1 ×1: p why\n3 in ×1: p inner"
      ),
      // A later reference in the body takes precedence over an earlier one in a footnote.
      (
        "A[^x1]\n\n[^x1]: ex[^y1]\n\nB[^y1]\n\n[^y1]: why",
        "p A{1}\np B{2}\n1 x1 ×1: p ex{2:2}\n2 y1 ×2: p why"
      ),
      // Footnotes that refer to each other in a cycle, with a reference from the body.
      ("A[^x1]\n\n[^x1]: ex[^y1]\n[^y1]: why[^x1]", "p A{1}\n1 x1 ×2: p ex{2}\n2 y1 ×1: p why{1:2}"),
      // Labels are compared without case, also in other scripts.
      (
        "A[^Été] B[^ÉTÉ] C[^straße]\n\n[^été]: ex\n[^STRASSE]: st",
        "p A{1} B{1:2} C{2}\n1 été ×2: p ex\n2 STRASSE ×1: p st"
      ),
      // `A[^a] B[^a] C[^a-2]`.
      ("A[^ab] B[^ab] C[^ab-2]\n\n[^ab]: ex\n[^ab-2]: two", "p A{1} B{1:2} C{2}\n1 ab ×2: p ex\n2 ab-2 ×1: p two"),
      // Adjacent references stay adjacent.
      ("A[^12][^13]\n\n[^12]: a\n[^13]: b", "p A{1}{2}\n1 12 ×1: p a\n2 13 ×1: p b"),
    ])
  func numbers(text: String, expected: String) {
    #expect(drawing(text) == expected)
    #expect(faults(text).isEmpty)
  }

  @Test("printed marks are kept, numbers and words are renumbered, the editor's footnotes are lettered")
  func keepsLiteralMarks() {
    let text = """
      A[^7] B[^*] C[^ed:1] D[^word] E[^†] F[^Ed:2] G[^a]

      [^7]: one
      [^*]: star
      [^ed:1]: first
      [^word]: two
      [^†]: dagger
      [^Ed:2]: second
      [^a]: letter
      """
    #expect(
      drawing(text) == """
        p A{1} B{*} C{a} D{2} E{†} F{b} G{a}
        1 7 ×1: p one
        * * ×1: p star
        2 word ×1: p two
        † † ×1: p dagger
        a a ×1: p letter
        a ed:1 ×1: p first
        b Ed:2 ×1: p second
        """)
  }

  @Test("the editor's twenty-seventh footnote is aa")
  func lettersBeyondZ() {
    let calls = (1...28).map { "[^ed:\($0)]" }.joined(separator: " ")
    let notes = (1...28).map { "[^ed:\($0)]: x" }.joined(separator: "\n")
    let document = MarkdownParser().document(in: source("A\(calls)\n\n\(notes)")).value
    #expect(document.footnotes.map(\.mark).suffix(4) == ["y", "z", "aa", "ab"])
  }

  @Test(
    "labels may be of any script, have punctuation, and be long",
    arguments: [
      "日本", "note.1", "ملاحظة", "a-b_c", "1*", "x/y:z", "e\u{301}", "«q»", String(repeating: "ö", count: 200),
    ])
  func takesAnyLabel(label: String) {
    let text = "A[^\(label)].\n\n[^\(label)]: note"
    let parsed = MarkdownParser().document(in: source(text))
    #expect(Drawing(document: parsed.value).text == "p A{1}.\n1 \(label) ×1: p note")
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test("a footnote has the line its definition begins on, counted with the front matter")
  func knowsItsLine() {
    let text = "---\ntitle: x\n---\nA[^1]\n\n[^1]: note\n"
    let source = TextSource(file: "content/text.md", bytes: Array(text.utf8), bodyStart: 17, bodyFirstLine: 4)
    let document = MarkdownParser().document(in: source).value
    #expect(document.footnotes.map(\.line) == [6])
    #expect(document.blocks.map(\.line) == [4])
  }

  @Test("unreferenced footnotes are printed in drafts, after the others")
  func keepsUncalled() {
    var rules = ParsingRules()
    rules.keepsUnreferencedFootnotes = true
    let text = "[^z1]: uncalled[^n1]\n\nA[^x1]\n\n[^x1]: ex\n[^n1]: nested"
    #expect(drawing(text, rules: rules) == "p A{1}\n1 x1 ×1: p ex\n2 z1 ×0: p uncalled{3}\n3 n1 ×1: p nested")
    #expect(drawing(text) == "p A{1}\n1 x1 ×1: p ex")
  }

  @Test("20,000 footnotes are read in linear time")
  func readsManyNotes() {
    func seconds(_ count: Int) -> Double {
      let text =
        (0..<count).map { "A[^n\($0)]\n\n" }.joined() + (0..<count).map { "[^n\($0)]: note\n\n" }.joined()
      let clock = ContinuousClock()
      let duration = clock.measure {
        let parsed = MarkdownParser().document(in: source(text))
        #expect(parsed.value.footnotes.count == count)
        #expect(parsed.diagnostics.isEmpty)
      }
      return duration / .seconds(1)
    }
    _ = seconds(100)
    let (few, many) = (seconds(5_000), seconds(20_000))
    #expect(many < few * 4 * 3 + 0.5, "\(few) s, \(many) s")
  }
}
