import Diagnostics
import Testing

@Suite("Diagnostics") struct DiagnosticTests {
  private func location(_ file: String = "content/walking.md", _ line: Int = 1, _ column: Int = 1)
    -> Diagnostics.SourceLocation
  {
    Diagnostics.SourceLocation(file: file, line: line, column: column)
  }

  @Test("an error is printed with its location, message and hint")
  func printsError() {
    let diagnostic = Diagnostic.error(
      .undefinedFootnote, at: location("content/walking.md", 12, 18), "footnote 'stick' has no text",
      hint: "write it as [^stick]: …")
    #expect(
      diagnostic.description
        == "content/walking.md:12:18: error: footnote 'stick' has no text; write it as [^stick]: … [undefined-footnote]"
    )
  }

  @Test("a warning is printed as one")
  func printsWarning() {
    #expect(
      Diagnostic.warning(.deadLink, at: .start(of: "site.yml"), "a", hint: "b").description
        == "site.yml:1:1: warning: a; b [dead-link]")
  }

  @Test("diagnostics are sorted by file, line and column; at one location errors come first, then by message")
  func ordersDiagnostics() {
    let ordered = [
      Diagnostic.warning(.deadLink, at: location("Z.md", 9, 9), "a", hint: ""),
      .warning(.deadLink, at: location("a.md", 2, 1), "a", hint: ""),
      .error(.deadLink, at: location("a.md", 10, 2), "b", hint: ""),
      .warning(.deadLink, at: location("a.md", 10, 2), "a", hint: "1"),
      .warning(.deadLink, at: location("a.md", 10, 2), "a", hint: "2"),
      .warning(.deadLink, at: location("a.md", 10, 2), "b", hint: "1"),
      .error(.deadLink, at: location("a.md", 10, 10), "a", hint: ""),
      .error(.deadLink, at: location("é.md", 1, 1), "a", hint: ""),
    ]
    #expect(ordered.reversed().sorted() == ordered)
    #expect((ordered[3...] + ordered[..<3]).sorted() == ordered)
  }

  @Test("only errors stop a site from being built")
  func knowsErrors() {
    let warning = Diagnostic.warning(.deadLink, at: location(), "a", hint: "b")
    #expect(![warning].hasErrors)
    #expect(![Diagnostic]().hasErrors)
    #expect([warning, .error(.deadLink, at: location(), "a", hint: "b")].hasErrors)
  }
}
