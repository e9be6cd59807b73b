import Foundation
import TestSupport
import Testing

@Suite("A footnote that the title refers to") struct TitleNoteTests {
  @Test(
    "is on the page and in the plain text, whether punctuation is set or not", arguments: [true, false])
  func isInPlainText(isSmart: Bool) throws {
    let site = try TemporaryFolder([
      "site.yml": "formats: [text]\nsmart: \(isSmart)\n",
      "content/walks.md": "---\ntitle: Walks\n---\n\n## Walks[^1]\n\nWords.\n\n[^1]: A note on the title.\n",
    ])
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 0 && run.faults.isEmpty, "\(run.faults)")
    #expect(site.read("public/walks/index.html")?.contains("A note on the title.") == true)
    let text = try #require(site.read("public/walks/walks.txt"))
    #expect(text.hasPrefix("Walks[1]\n========\n\nWords.\n") && text.contains("[1] A note on the title."))
  }
}
