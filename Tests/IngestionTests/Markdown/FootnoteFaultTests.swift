import Diagnostics
import Ingestion
import Model
import TestSupport
import Testing

@Suite("Footnote faults") struct FootnoteFaultTests {
  private func label(_ name: String) -> FootnoteLabel { FootnoteLabel(name: name) }

  @Test("a reference without a definition is an error at the reference")
  func reportsUndefinedReference() {
    let marked = Marked("Walk sof▸[^stick]tly.")
    #expect(faults(marked.source) == [.undefinedFootnote(label("stick"), at: marked.location)])
    #expect(drawing(marked.source) == "p Walk sof[^stick]tly.")
  }

  @Test(
    "the location of an undefined reference is exact",
    arguments: [
      "One\nüber▸[^x1] two",
      "> quote\n> more ▸[^x1]",
      "- item\n  second *em ▸[^x1]* line",
      "| a | b |\n|---|---|\n| ü | ▸[^x1] |",
      "# Heading▸[^x1]\n\ntext",
      "code `[^x1]` and escaped \\[^x1] and ▸[^x1]",
      "**bold**\r\nline ▸[^x1]\r\n",
      "A[^n1]\n\n[^n1]: note ▸[^x1]",
      "A[^n1]\n\n[^n1]: note\n\n    second ▸[^x1]",
      "[^u1]: unused\n\nA ▸[^x1]",
    ])
  func placesUndefinedReference(text: String) {
    let marked = Marked(text)
    #expect(faults(marked.source).filter { $0.message.contains("'x1'") }.map(\.location) == [marked.location])
  }

  @Test("`[^x1]` in code or after a backslash is no reference")
  func leavesCode() {
    #expect(faults("`[^x1]` and\n\n```\n[^x1]: code\n[^y1]\n```\n\n    [^x1]: code\n\nand \\[^x1]").isEmpty)
  }

  @Test("the label that was probably meant is suggested")
  func namesLookAlike() {
    let marked = Marked("A▸[^thoraeu] B[^thoreau]\n\n[^thoreau]: x")
    #expect(
      faults(marked.source) == [
        .undefinedFootnote(label("thoraeu"), lookAlike: label("thoreau"), at: marked.location)
      ])
    #expect(faults(marked.source)[0].hint == "did you mean [^thoreau]?")
  }

  @Test("a definition without references is a warning at the definition")
  func reportsUncalled() {
    let marked = Marked("A\n\n  ▸[^x1]: unused\n\n> ▸[^y1]: too\n")
    #expect(
      faults(marked.source) == [
        .unreferencedFootnote(label("x1"), at: marked.locations[0]),
        .unreferencedFootnote(label("y1"), at: marked.locations[1]),
      ])
    #expect(faults(marked.source)[0].severity == .warning)
  }

  @Test("a footnote with references only from an unreferenced footnote is not printed, and both are reported")
  func reportsUnreached() {
    let marked = Marked("A\n\n▸[^x1]: unused[^y1]\n\n▸[^y1]: too\n")
    #expect(
      faults(marked.source) == [
        .unreferencedFootnote(label("x1"), at: marked.locations[0]),
        .unreachedFootnote(label("y1"), at: marked.locations[1]),
      ])
    #expect(drawing(marked.source) == "p A")
  }

  @Test("two definitions of a label are an error at both, and labels that differ by case are one")
  func reportsDoubled() {
    let marked = Marked("A[^x1]\n\n▸[^x1]: first\n\n- item\n\n  ▸[^X1]: second\n")
    #expect(
      faults(marked.source) == [
        .doubledFootnote(label("x1"), otherLine: 7, at: marked.locations[0]),
        .doubledFootnote(label("X1"), otherLine: 3, at: marked.locations[1]),
      ])
  }

  @Test("a duplicate definition without references is reported as both")
  func reportsDoubledUncalled() {
    let marked = Marked("A\n\n▸[^x1]: first\n\n▸[^x1]: second\n")
    #expect(
      Set(faults(marked.source)) == [
        .unreferencedFootnote(label("x1"), at: marked.locations[0]),
        .doubledFootnote(label("x1"), otherLine: 5, at: marked.locations[0]),
        .doubledFootnote(label("x1"), otherLine: 3, at: marked.locations[1]),
      ])
  }

  @Test("a label with a space is an error at its references and its definition")
  func reportsSpacedLabel() {
    let marked = Marked("A▸[^my note]\n\n▸[^my note]: text of it\n")
    #expect(
      faults(marked.source) == marked.locations.map { .footnoteLabelWithSpace(label("my note"), at: $0) })
    #expect(faults(marked.source)[0].hint == "write [^my-note]")
  }

  @Test("a label with a space that Markdown takes for a link is reported, too")
  func reportsSpacedLabelAsLink() {
    let marked = Marked("A▸[^my note]\n\n▸[^my note]: Ibid.\n")
    #expect(
      faults(marked.source) == marked.locations.map { .footnoteLabelWithSpace(label("my note"), at: $0) })
  }

  @Test("a reference before a parenthesis, which Markdown takes for a link, is a warning")
  func reportsSwallowedCall() {
    let marked = Marked("A ▸[^x1](below) B[^x1]\n\n[^x1]: note")
    #expect(faults(marked.source) == [.swallowedReference(label("x1"), at: marked.location)])
  }

  @Test("an empty footnote is a warning")
  func reportsEmpty() {
    let marked = Marked("A[^x1]\n\n▸[^x1]:\n\nB")
    #expect(faults(marked.source) == [.emptyFootnote(label("x1"), at: marked.location)])
    #expect(drawing(marked.source) == "p A{1}\np B\n1 x1 ×1: ")
  }

  @Test("a cycle of footnotes without a reference from the body is an error, reported once")
  func reportsCircle() {
    let marked = Marked("A\n\n▸[^x1]: ex[^y1]\n\n[^y1]: why[^z1]\n\n[^z1]: zed[^x1]\n\n▸[^self]: me[^self]")
    #expect(
      faults(marked.source) == [
        .footnoteCircle(label("x1"), [label("y1"), label("z1")], at: marked.locations[0]),
        .footnoteCircle(label("self"), [], at: marked.locations[1]),
      ])
  }

  @Test(
    "a definition that is read as code or as text is an error at the definition",
    arguments: [
      "A[^x1]\n\n    ▸[^x1]: note",
      "- item[^x1]\n\n      ▸[^x1]: note",
      "A[^x1]\nmore\n     ▸[^x1]: note",
    ])
  func reportsHidden(text: String) {
    let marked = Marked(text)
    #expect(faults(marked.source) == [.hiddenFootnote(label("x1"), referenceIn: 1, at: marked.location)])
  }

  @Test(
    "a definition in a quotation, a list or under a list item is read",
    arguments: [
      ("A[^x1]\n\n> q\n>\n> [^x1]: note", "p A{1}\n> p q\n1 x1 ×1: p note"),
      ("A[^x1]\n\n- item\n\n  [^x1]: note\n", "p A{1}\n-~ p item\n1 x1 ×1: p note"),
      ("- item[^x1]\n\n    [^x1]: note\n\n- b", "-~ p item{1}\n-~ p b\n1 x1 ×1: p note"),
      ("1. item[^x1]\n\n   [^x1]: note\n\n       more\n", "1.~ p item{1}\n1 x1 ×1: p note / p more"),
    ])
  func seesContained(text: String, expected: String) {
    #expect(drawing(text) == expected)
    #expect(faults(text).isEmpty)
  }

  @Test("a reference in a picture's description is a warning, and no footnote is numbered for it")
  func reportsCallInDescription() {
    let marked = Marked("![a▸[^x1]](https://example.com/p.png) B[^x1]\n\n[^x1]: note")
    #expect(faults(marked.source) == [.footnoteInDescription(at: marked.location)])
    #expect(drawing(marked.source) == "p ![a→https://example.com/p.png] B{1}\n1 x1 ×1: p note")
  }

  @Test("a reference in the text of a link is moved after the link, with a warning")
  func movesCallBehindLink() {
    let marked = Marked("see [the *text▸[^x1]*](https://example.com/), B[^y1]\n\n[^x1]: note\n[^y1]: why")
    #expect(faults(marked.source) == [.footnoteInLink(label("x1"), at: marked.location)])
    #expect(
      drawing(marked.source) == "p see [the em(text)→https://example.com/]{1}, B{2}\n1 x1 ×1: p note\n2 y1 ×1: p why")
  }

  @Test("locations in a file with front matter count its lines")
  func countsFrontMatter() {
    let text = "---\ntitle: x\n---\nA [^x1]\n"
    let source = TextSource(file: "content/text.md", bytes: Array(text.utf8), bodyStart: 17, bodyFirstLine: 4)
    #expect(
      MarkdownParser().document(in: source).diagnostics.map(\.location)
        == [Diagnostics.SourceLocation(file: "content/text.md", line: 4, column: 3)])
  }
}
