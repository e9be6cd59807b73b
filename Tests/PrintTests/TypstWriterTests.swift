import Diagnostics
import HTML
import Ingestion
import Model
import Testing

@testable import Print

@Suite("Typst source") struct TypstWriterTests {
  /// The body of a text as Typst source, blank lines and its brackets left out.
  private func source(_ markdown: String, language: String = "en", part: Range<Int>? = nil, isTypeset: Bool = false)
    throws -> [String]
  {
    let reading = TextReader(isCommonMarkOnly: false).reading(of: Array(markdown.utf8), named: "text.md")
    var document = try #require(reading.value?.document)
    if isTypeset { document = document.typeset(in: LanguageTag(language) ?? .english) }
    var options = TypstWriter.Options(language: LanguageTag(language) ?? .english)
    options.printedLines = part
    let definitions = TypstWriter.definitions(of: document, options)
    #expect(
      definitions.lines.count == definitions.source.split(separator: "\n", omittingEmptySubsequences: false).count - 2)
    return definitions.source.split(separator: "\n").map(String.init)
      .filter { $0 != "#let body = [" && $0 != "]" && $0 != "#let notes = (:)" }
  }

  @Test("all words are strings, so that every character prints as itself")
  func quotesWords() throws {
    let signs = ##"# $ @ ~ // /* = + - #let x = 1 #"##
    #expect(try source("A \(signs) \\\\ \\\" z") == [##"#"A # $ @ ~ // /* = + - #let x = 1 # \\ \" z";"##])
  }

  @Test("a footnote is at its first reference, a second reference repeats its mark")
  func writesNotes() throws {
    let body = try source("A[^x] b[^x].\n\n[^x]: Said *so*.")
    #expect(
      body == [
        ##"#noted[#"A";#note("x")[#"Said ";#emph[#"so";];#".";]<fn-0>#" b";#call("x", <fn-0>);#".";];"##
      ])
  }

  @Test("in a newspaper numbers continue from the texts before, and printed marks are kept")
  func countsOn() throws {
    let markdown = "A[^one] b[^*] c[^two].\n\n[^one]: X.\n\n[^*]: Star.\n\n[^two]: Y."
    let reading = TextReader(isCommonMarkOnly: false).reading(of: Array(markdown.utf8), named: "text.md")
    let document = try #require(reading.value?.document)
    var options = TypstWriter.Options(language: .english)
    options.notesBefore = 7
    let source = TypstWriter.definitions(of: document, options).source
    let marks = source.matches(of: /#note\("(.*?)"\)/).map { String($0.1) }
    #expect(marks == ["8", "*", "9"])
  }

  @Test("the extent of a text is estimated in letters, smaller in footnotes")
  func reportsExtent() throws {
    func extent(_ markdown: String) throws -> Double {
      let reading = TextReader(isCommonMarkOnly: false).reading(of: Array(markdown.utf8), named: "text.md")
      let document = try #require(reading.value?.document)
      return TypstWriter.definitions(of: document, TypstWriter.Options(language: .english)).extent
    }
    let words = String(repeating: "word ", count: 200)
    let plain = try extent(words)
    #expect((1000...1100).contains(plain))
    #expect(try extent(words + "\n\n" + words) > plain * 1.95)
    let noted = try extent(words + "[^1]\n\n[^1]: " + words)
    #expect(noted > plain * 1.6 && noted < plain * 1.8)
    #expect(try extent("文字" + String(repeating: "文", count: 98)) > 200)
  }

  @Test("adjacent references are separated")
  func partsCalls() throws {
    let body = try source("A[^x][^y].\n\n[^x]: X.\n\n[^y]: Y.")
    #expect(body == [##"#noted[#"A";#note("x")[#"X.";]<fn-0>#"\##u{2009}";#note("y")[#"Y.";]<fn-1>#".";];"##])
  }

  @Test("footnotes that refer to each other do not recurse endlessly")
  func endsCircles() throws {
    let body = try source("A[^x].\n\n[^x]: X[^y].\n\n[^y]: Y[^x].")
    #expect(
      body == [
        ##"#noted[#"A";#note("x")[#noted[#"X";#note("y")[#noted[#"Y";#call("x", <fn-0>);#".";];]<fn-1>#".";];]<fn-0>#".";];"##
      ])
  }

  @Test("a heading's footnotes are kept out of its words")
  func keepsHeadings() throws {
    let body = try source("# Title\n\n## Head[^x]\n\nText.\n\n[^x]: X.")
    #expect(
      body.contains(##"#heading(level: 2)[#"Head";]<h-1>"##) || body.contains(##"#heading(level: 1)[#"Head";]<h-0>"##))
    #expect(body.contains { $0.hasPrefix("#let notes = (\"h-") && $0.contains(##"#note("x")[#"X.";]<fn-0>"##) })
  }

  @Test("levels of headings are counted without a gap")
  func countsLevels() throws {
    let body = try source("#### A\n\nx\n\n## B\n\nx\n\n##### C\n\nx\n\n## D")
    #expect(
      body.filter { $0.hasPrefix("#heading") }.map { $0.prefix(18) }
        == ["#heading(level: 1)", "#heading(level: 1)", "#heading(level: 2)", "#heading(level: 1)"])
  }

  @Test("verse keeps its lines, a dialogue does not become verse")
  func keepsVerse() throws {
    #expect(
      try source("> one\\\n> two\n>\n> three\\\n> four") == [
        ##"#quotation[#verse(([#"one";],[#"two";],),([#"three";],[#"four";],),);];"##
      ])
  }

  @Test("quotation marks and dashes are those of the language")
  func setsPunctuation() throws {
    #expect(try source("\"*So*\" -- it's", isTypeset: true) == [##"#"“";#emph[#"So";];#"” – it’s";"##])
    #expect(try source("\"So\"", language: "de", isTypeset: true) == [##"#"„So“";"##])
    #expect(try source("\\\"so\\\"", isTypeset: true) == [##"#"\"so\"";"##])
    #expect(try source("`\"so\"`", isTypeset: true) == [##"#code("\"so\"");"##])
  }

  @Test("a table's head is repeated unless it has a footnote reference")
  func writesTables() throws {
    let plain = try source("| A | B |\n|:--|--:|\n| 1 | 2 |")
    #expect(plain.first?.contains("table.header(repeat: true, [#\"A\";], [#\"B\";])") == true)
    #expect(plain.first?.hasPrefix("#data-table(2, (start,end,), table.hline()") == true)
    let called = try source("| A[^x] | B |\n|--|--|\n| 1 | 2 |\n\n[^x]: X.")
    #expect(called.first?.contains("table.header(repeat: false") == true)
  }

  @Test("lists keep their numbers, their tightness and their checkboxes")
  func writesLists() throws {
    #expect(try source("3. a\n4. b") == [##"#enum(tight: true, start: 3, [#"a";], [#"b";]);"##])
    #expect(try source("- [x] a\n- [ ] b") == [##"#list(tight: true, [#"☑ ";#"a";], [#"☐ ";#"b";]);"##])
  }

  @Test("a reference in a link is moved after it")
  func defersCalls() throws {
    let body = try source("[a[^x]](https://example.org/) b\n\n[^x]: X.")
    #expect(body == [##"#noted[#link("https://example.org/")[#"a";];#note("x")[#"X.";]<fn-0>#" b";];"##])
  }

  @Test("lines of Chinese are joined without a space")
  func joinsLines() throws {
    #expect(try source("道可道\n非常道", language: "zh") == [##"#"道可道非常道";"##])
  }

  @Test("every line has the line of the source it comes from")
  func reportsLines() throws {
    let reading = TextReader(isCommonMarkOnly: false).reading(
      of: Array("One.\n\n\nTwo.\n\n- a\n- b\n".utf8), named: "text.md")
    let document = try #require(reading.value?.document)
    let written = TypstWriter.definitions(of: document, TypstWriter.Options(language: .english))
    #expect(written.lines.filter { $0 > 0 } == [1, 4, 6])
    let source = TypstSource(bytes: [], lines: written.lines)
    let two = try #require(
      written.source.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("Two") })
    #expect(source.line(of: two + 1) == 4)
  }

  @Test("a part of a text has the blocks between two lines")
  func takesParts() throws {
    #expect(try source("One.\n\nTwo.\n\nThree.", part: 3..<4) == [##"#"Two.";"##])
  }
}
