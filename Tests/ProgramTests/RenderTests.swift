import Foundation
import TestSupport
import Testing

@Suite("Rendering one text") struct RenderTests {
  @Test("renders standard input as on a page: footnotes, smart punctuation, ids of paragraphs")
  func rendersInput() throws {
    let run = try ProgramRun(["render"], in: Project.root, input: Array("\"Walk\" softly.[^a]\n\n[^a]: A note.\n".utf8))
    #expect(run.status == 0, "\(run.faults)")
    #expect(run.output.contains("“Walk” softly."))
    #expect(run.output.contains("role=\"doc-noteref\""))
    #expect(run.output.contains("role=\"doc-endnotes\""))
  }

  @Test("with --plain, renders as the CommonMark specification does")
  func rendersPlainly() throws {
    let input = "# \"A\"\n\n- b\n- <i>c</i>\n\n---\nd\n"
    let run = try ProgramRun(["render", "--plain"], in: Project.root, input: Array(input.utf8))
    #expect(run.output == "<h1>&quot;A&quot;</h1>\n<ul>\n<li>b</li>\n<li><i>c</i></li>\n</ul>\n<hr />\n<p>d</p>\n")
  }

  @Test("renders a file without its front matter, and reports its faults at their locations")
  func rendersFile() throws {
    let work = try TemporaryFolder(["a.md": "---\ntitle: T\nlang: de\n---\n\"Wort\"[^x]\n"])
    let run = try ProgramRun(["render", "a.md"], in: work.url)
    #expect(run.status == 1)
    #expect(run.faults.hasPrefix("a.md:5:7: error: "))
    try work.write("---\ntitle: T\nlang: de\n---\n\"Wort\"\n", to: "a.md")
    #expect(try ProgramRun(["render", "a.md"], in: work.url).output.contains("„Wort“"))
  }

  @Test("a missing file is reported")
  func reportsMissing() throws {
    let run = try ProgramRun(["render", "nothing.md"], in: Project.root)
    #expect(run.status == 1 || run.status == 2)
    #expect(run.faults.contains("nothing.md"))
  }
}
