import Foundation
import TestSupport
import Testing

@Suite("Introductions of authors, topics, series and years") struct IntroductionTests {
  private func site(_ more: [String: String]) throws -> TemporaryFolder {
    try TemporaryFolder(
      [
        "site.yml": "title: Shelf\nformats: [html]\nauthors:\n  Ada Quill:\n    also: [A. Quill]\n    born: 1830\n",
        "content/hedges.md":
          "---\ntitle: On Hedges\nauthor: A. Quill\ntopics: [gardens]\nseries: Garden Papers\ndate: 1862\n---\n\nA hedge.\n",
        "content/ditches.md": "---\ntitle: On Ditches\nauthor: Bo Lark\ntopics: [fields]\n---\n\nA ditch.\n",
      ].merging(more) { $1 })
  }

  @Test("are only at the beginning of their pages, with their footnotes, links and pictures")
  func stands() throws {
    let site = try site([
      "content/_authors/ada-quill.md": "She kept *goats*, and wrote [of hedges](../hedges.md).[^1]\n\n[^1]: In rain.\n",
      "content/_topics/Gardens.md": "![A gate](gate.svg)\n",
      "content/_topics/gate.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>",
      "content/_series/garden-papers.md": "A penny each.\n", "content/_years/1862.md": "A wet year.\n",
    ])
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 0 && run.faults.isEmpty, "\(run.faults)")
    let author = try #require(site.read("public/authors/ada-quill/index.html"))
    #expect(author.contains("She kept <em>goats</em>, and wrote <a href=\"../../hedges/index.html\">of hedges</a>."))
    #expect(author.contains("<p>In rain."))
    #expect(author.contains(/(?s)She kept.*class="shelf".*On Hedges/), "it stands before the texts")
    #expect(site.read("public/topics/gardens/index.html")?.contains("src=\"../gate.svg\"") == true)
    #expect(site.read("public/topics/gate.svg") != nil)
    #expect(site.read("public/series/garden-papers/index.html")?.contains("A penny each.") == true)
    #expect(site.read("public/years/1862/index.html")?.contains("A wet year.") == true)
    let pages = try site.files(in: "public").filter { String(decoding: $1, as: UTF8.self).contains("She kept") }
    #expect(pages.keys.sorted() == ["authors/ada-quill/index.html"], "an introduction is no text of the site")
  }

  @Test("a changed one is rendered in the next build, and the texts are not")
  func changes() throws {
    let site = try site(["content/_authors/ada-quill.md": "She kept goats.\n"])
    #expect(try ProgramRun(["build"], in: site.url).status == 0)
    let text = try #require(site.read("public/hedges/index.html"))
    try site.write("She kept bees.\n", to: "content/_authors/ada-quill.md")
    #expect(try ProgramRun(["build"], in: site.url).status == 0)
    #expect(site.read("public/authors/ada-quill/index.html")?.contains("She kept bees.") == true)
    #expect(site.read("public/hedges/index.html") == text)
    try FileManager.default.removeItem(at: site.url.appending(path: "content/_authors/ada-quill.md"))
    #expect(try ProgramRun(["build"], in: site.url).status == 0)
    #expect(site.read("public/authors/ada-quill/index.html")?.contains("She kept") == false)
  }

  @Test("one without a page is reported, with the name that was meant, and the build goes on")
  func reportsUnused() throws {
    let site = try site(["content/_authors/ada-quil.md": "Words.\n", "content/_topics/woods.md": "Words.\n"])
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 0)
    #expect(
      run.faults.contains(
        "content/_authors/ada-quil.md:1:1: warning: 'ada-quil' is none of the site's authors, so this is printed nowhere; "
          + "rename it to ada-quill.md [unused-introduction]"), "\(run.faults)")
    #expect(run.faults.contains("content/_topics/woods.md:1:1: warning: 'woods' is none of the site's topics"))
    // The page comes with the text that has the topic.
    try site.write("---\ntopics: [woods]\n---\n\nTrees.\n", to: "content/trees.md")
    let later = try ProgramRun(["build"], in: site.url)
    #expect(!later.faults.contains("woods.md"), "\(later.faults)")
    #expect(site.read("public/topics/woods/index.html")?.contains("<p id=\"words\"") == true)
  }

  @Test("a fault in one is reported at its location")
  func reportsFaults() throws {
    let site = try site(["content/_topics/gardens.md": "Words.[^lost]\n"])
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.faults.contains("content/_topics/gardens.md:1:7: error: footnote 'lost' has no text"), "\(run.faults)")
  }
}
