import Foundation
import TestSupport
import Testing

@Suite("pamphlet check") struct CheckTests {
  private static let head = "---\ntitle: One\nauthor: Ada Bell\ndate: 1901\nlang: en\nsummary: A text.\n---\n\n"
  private static let settings =
    "title: Tracts\nlang: en\nbase_url: https://example.org/\nformats: [html, epub, text, source]\n"

  private func site(_ body: String, settings: String = settings) throws -> TemporaryFolder {
    try TemporaryFolder(["site.yml": settings, "content/one.md": Self.head + body])
  }

  @Test("reports that nothing is wrong, and writes nothing")
  func findsNothing() throws {
    let work = try site("I walked softly.\n")
    let run = try ProgramRun(["check"], in: work.url)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.faults == "nothing found\n")
    #expect(!FileManager.default.fileExists(atPath: work.url.appending(path: "public").path))
  }

  @Test("reports the findings of rules and of the build, each once at its location, with its code")
  func reportsFindings() throws {
    let work = try site("It was a old house.\n\nSee [it](nowhere.md).\n")
    let run = try ProgramRun(["check"], in: work.url)
    #expect(run.status == 1)
    #expect(
      run.output.split(separator: "\n").map { $0.prefix { $0 != ";" } } == [
        "content/one.md:9:8: warning: 'a old' has the wrong article",
        "content/one.md:11:5: error: link 'nowhere.md' leads to nothing",
      ])
    #expect(run.output.contains("[wrong-article]\n"))
    #expect(run.faults == "1 error, 1 warning\n")
  }

  @Test("ends with status 1 for warnings only if that is wanted")
  func isStrict() throws {
    let work = try site("It was a old house.\n")
    #expect(try ProgramRun(["check"], in: work.url).status == 0)
    #expect(try ProgramRun(["check", "--strict"], in: work.url).status == 1)
  }

  @Test("prints one JSON object a line for other programs")
  func printsJSON() throws {
    let work = try site("It was a old house.\n")
    let run = try ProgramRun(["check", "--json"], in: work.url)
    #expect(
      run.output
        == "{\"path\":\"content/one.md\",\"line\":9,\"column\":8,\"endColumn\":13,\"severity\":\"warning\",\"code\":\"wrong-article\",\"message\":\"'a old' has the wrong article\",\"hint\":\"write an old\",\"related\":[]}\n"
    )
  }

  @Test("can be limited to some rules, and suggests their names")
  func looksForSome() throws {
    let work = try site("It was a old house, the the end.\n")
    #expect(try ProgramRun(["check", "--rule", "doubled-word"], in: work.url).output.contains("[doubled-word]"))
    #expect(!(try ProgramRun(["check", "--rule", "doubled-word"], in: work.url).output.contains("[wrong-article]")))
    let wrong = try ProgramRun(["check", "--rule", "doubled-wrod"], in: work.url)
    #expect(wrong.status == 64)
    #expect(wrong.faults.contains("did you mean 'doubled-word'?"))
  }

  @Test("does not report codes that are switched off, in settings, front matter or before a block")
  func canBeSwitchedOff() throws {
    let body = "It was a old house.\n"
    let settings = try site(body, settings: Self.settings + "check: { wrong-article: off }\n")
    #expect(try ProgramRun(["check"], in: settings.url).output == "")
    let block = try site("<!-- check: off wrong-article -->\n\n" + body)
    #expect(try ProgramRun(["check"], in: block.url).output == "")
    let text = try TemporaryFolder([
      "site.yml": Self.settings,
      "content/one.md": Self.head.replacingOccurrences(
        of: "lang: en\n", with: "lang: en\ncheck: { wrong-article: off }\n")
        + body,
    ])
    #expect(try ProgramRun(["check"], in: text.url).output == "")
    let unknown = try site(body, settings: Self.settings + "check: { wrong-artcle: off }\n")
    #expect(try ProgramRun(["check"], in: unknown.url).output.contains("did you mean 'wrong-article'?"))
  }

  @Test("reports what texts lack, if there are several")
  func reportsWhatIsMissing() throws {
    let work = try TemporaryFolder([
      "site.yml": Self.settings, "content/one.md": Self.head + "I walked.\n",
      "content/two.md": "---\ntitle: Two\nauthor: A. Bell\nlang: en\n---\n\nI rested.\n",
    ])
    let codes = try ProgramRun(["check"], in: work.url).output.split(separator: "\n").compactMap {
      $0.split(separator: "[").last.map { String($0.dropLast()) }
    }
    #expect(Set(codes) == ["missing-date", "missing-summary", "similar-authors"])
  }

  @Test("checks the built pages: links of templates, pictures, remote resources")
  func looksAtPages() throws {
    let work = try site("I walked softly.\n")
    try work.write(
      "<p><a href=\"nowhere.html\">About</a> <img src=\"https://example.org/a.png\"></p>\n",
      to: "templates/colophon.mustache")
    let run = try ProgramRun(["check"], in: work.url)
    #expect(run.output.contains("templates/colophon.mustache:1:13: error: "), "\(run.output)")
    #expect(run.output.contains("[dead-page-link]"))
    #expect(run.output.contains("[picture-without-alt]"))
    #expect(run.output.contains("[external-resource]"))
  }
}
