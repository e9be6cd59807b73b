import Diagnostics
import Foundation
import Ingestion
import Model
import Synchronization
import TestSupport
import Testing

/// Reads a site from files in a temporary folder.
func readSite(_ files: [String: String], drafts: Bool = false) throws -> Diagnosed<Site> {
  let folder = try TemporaryFolder(files)
  return try SiteReader(folder: folder.url.path).site(includingDrafts: drafts)
}

@Suite("Reading a site") struct SiteReaderTests {
  @Test("texts, bundles and collections get addresses in the order of their paths")
  func gathers() throws {
    let site = try readSite([
      "content/walden.md": "---\ntitle: Walden\nauthor: [Henry Thoreau, A. Friend]\ndate: 1854\n---\nText.\n",
      "content/index.md": "Welcome.\n", "content/rack.pdf": "",
      "content/essays/on-walking/index.md": "# On *Walking*[^1]\n",
      "content/essays/on-walking/map.pdf": "", "content/essays/on-walking/More/Karte.pdf": "",
      "content/essays/on-walking/.DS_Store": "", "content/essays/on-walking/notes.pdf~": "",
      "content/essays/old_things/On Beauty.md": "Text without a title.\n",
      "content/empty/.keep": "", "content/.drafts/a.md": "",
    ])
    let texts = site.value.texts
    #expect(
      texts.map(\.page.path) == [
        "essays/old-things/on-beauty/index.html", "essays/on-walking/index.html", "walden/index.html",
      ])
    #expect(
      texts.map(\.source) == [
        "content/essays/old_things/On Beauty.md", "content/essays/on-walking/index.md", "content/walden.md",
      ])
    #expect(texts.map(\.frontMatter.title) == ["On Beauty", "On Walking", "Walden"])
    #expect(texts.map(\.sourceSize) == [22, 19, 74])
    #expect(site.value.collections.map(\.page.path) == ["essays/index.html", "essays/old-things/index.html"])
    #expect(site.value.collections.map(\.title) == ["Essays", "Old things"])
    #expect(site.diagnostics == [])
    #expect(
      site.value.bundleFiles(of: texts[1]).map(\.page.path) == [
        "essays/on-walking/More/Karte.pdf", "essays/on-walking/map.pdf",
      ])
    let introduction = try #require(site.value.introduction)
    #expect(introduction.source == "content/index.md")
    #expect(site.value.bundleFiles(of: introduction).map(\.page.path) == ["rack.pdf"])
  }

  @Test("reading with several jobs gives the same site")
  func readsInParallel() async throws {
    var files = ["site.yml": "title: A\nmenu:\n  - One: text-1.md\n"]
    for number in 0..<50 { files["content/text-\(number).md"] = "---\ntitle: \(number % 7)\ndate: \(number)x\n---\n" }
    let folder = try TemporaryFolder(files)
    let reader = SiteReader(folder: folder.url.path)
    let alone = try reader.site(includingDrafts: false)
    #expect(alone.diagnostics.count == 50)
    for jobs in [1, 3, 8, 200] {
      let together = try await reader.survey(by: reader.settings(), includingDrafts: false, jobs: jobs).site
      #expect(together.value.texts == alone.value.texts)
      #expect(together.diagnostics == alone.diagnostics)
    }
  }

  @Test("a survey reports the beginning and end of each file it reads, and nothing of those it knows")
  func reportsWhatItReads() async throws {
    let folder = try TemporaryFolder(["content/index.md": "", "content/a.md": "# A\n", "content/b.md": "# B\n"])
    let reader = SiteReader(folder: folder.url.path)
    let observer = Observer()
    let first = try await reader.survey(
      by: reader.settings(), includingDrafts: false, jobs: 1, observer: observer)
    #expect(
      observer.told.withLock { $0 } == [
        "content/a.md begins", "content/a.md ends", "content/b.md begins", "content/b.md ends",
        "content/index.md begins", "content/index.md ends",
      ])
    observer.told.withLock { $0 = [] }
    let known = try #require(first.texts.first { $0.source == "content/a.md" })
    let second = try await reader.survey(
      by: reader.settings(), includingDrafts: false, jobs: 1,
      known: One(source: known.source, packed: try #require(known.metadata), size: known.size), observer: observer)
    let begun = observer.told.withLock { $0.filter { $0.hasSuffix("begins") } }
    #expect(begun == ["content/b.md begins", "content/index.md begins"])
    #expect(second.site.value.texts == first.site.value.texts)
  }

  /// The metadata of one known text.
  private struct One: KnownMetadata {
    let source: String
    let packed: ArraySlice<UInt8>
    let size: Int

    func metadata(of source: String, files: [String]) -> (packed: ArraySlice<UInt8>, size: Int)? {
      source == self.source ? (packed, size) : nil
    }
  }

  private final class Observer: ReadingObserver {
    let told = Mutex<[String]>([])
    func begin(_ source: String) { told.withLock { $0.append("\(source) begins") } }
    func finish(_ source: String) { told.withLock { $0.append("\(source) ends") } }
  }

  @Test("a draft is left out with all its faults, and is known as a draft")
  func leavesDrafts() throws {
    let files = [
      "content/a.md": "---\ndraft: true\ndate: nonsense\nslug: b\n---\n", "content/b.md": "Text\n",
      "content/notes/c.md": "---\ndraft: yes\ntitle: A: B\n---\n",
    ]
    let without = try readSite(files)
    #expect(without.diagnostics == [])
    #expect(without.value.texts.map(\.source) == ["content/b.md"])
    #expect(without.value.collections == [])
    #expect(without.value.isDraft(at: "content/a.md"))
    #expect(!without.value.isDraft(at: "content/b.md"))
    let with = try readSite(files, drafts: true)
    #expect(with.value.texts.map(\.source) == ["content/a.md", "content/b.md", "content/notes/c.md"])
    #expect(
      with.diagnostics.map(\.location.description) == [
        "content/a.md:3:7", "content/b.md:1:1", "content/notes/c.md:3:8",
      ])
  }

  @Test("a text's source is read, and the beginning of its body is found")
  func readsSource() throws {
    let folder = try TemporaryFolder(["content/a.md": "---\ntitle: A\n---\nBody é\n"])
    let reader = SiteReader(folder: folder.url.path)
    let text = try #require(try reader.site(includingDrafts: false).value.texts.first)
    let source = try #require(try reader.source(of: text).value)
    #expect(
      source
        == TextSource(
          file: "content/a.md", bytes: Array("---\ntitle: A\n---\nBody é\n".utf8), bodyStart: 17, bodyFirstLine: 4))
    try FileManager.default.removeItem(at: folder.url.appending(path: "content/a.md"))
    let gone = try reader.source(of: text)
    #expect(gone.value == nil)
    #expect(gone.diagnostics.map(\.location) == [.start(of: "content/a.md")])
  }

  @Test("front matter that is longer than the first read of a file is read whole")
  func readsLongFrontMatter() throws {
    let filler = String(repeating: "# a comment\n", count: 1000)
    let site = try readSite([
      "content/a.md": "---\n\(filler)title: A\n---\n# B\n", "content/b.md": "---\n\(filler)lang: de\n---\n\n# B\n",
      "content/c.md": "---\n\(filler)title: C\n",
      "content/d.md": "---\n" + String(repeating: filler, count: 10) + "---\n",
    ])
    #expect(site.value.texts.map(\.frontMatter.title) == ["A", "B", "C", "D"])
    #expect(
      site.diagnostics == [
        .error(
          .unclosedFrontMatter, at: .start(of: "content/c.md"), "the front matter has no end",
          hint: "write --- on a line of its own behind its last key"),
        .error(
          .exceededLimit, at: Diagnostics.SourceLocation(file: "content/d.md", line: 2, column: 1),
          "the keys and values are longer than 64 KiB",
          hint: "move text into the body"),
      ])
  }

  @Test("a line that only begins like the end of front matter does not end it, wherever the first read stops")
  func readsPastCuts() throws {
    var files: [String: String] = [:]
    for size in 4088..<4098 {
      let head = "---\nx-a: >\n  "
      let filler = String(repeating: "a", count: size - head.utf8.count)
      files["content/\(size).md"] = "\(head)\(filler)\n---: b\ntitle: A\n---\n"
    }
    let site = try readSite(files)
    #expect(Set(site.value.texts.map(\.frontMatter.title)) == ["A"])
    #expect(Set(site.diagnostics.map(\.message)) == ["unknown key '---'"])
    #expect(site.diagnostics.count == 10)
  }

  @Test("a site without content is reported with a hint")
  func reportsMissingContent() throws {
    let missing = try readSite(["site.yml": "title: A\n"])
    #expect(missing.diagnostics.map(\.location.description) == ["content:1:1"])
    #expect(missing.diagnostics.first?.hint.contains("pamphlet init") == true)
    #expect(try readSite(["content": "a file"]).diagnostics.map(\.message) == ["'content' is not a folder"])
    let empty = try readSite(["content/.keep": ""])
    #expect(empty.diagnostics == [])
    #expect(empty.value.texts == [])
  }

  @Test("a missing folder is a system failure")
  func throwsWithoutFolder() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemFailure.self) {
      try SiteReader(folder: folder.url.appending(path: "nowhere").path).site(includingDrafts: false)
    }
  }

  @Test("the menu links to texts by their files, to pages by their paths, and to other sites")
  func resolvesMenu() throws {
    let menu = """
      menu:
        - A: content/a.md
        - B: b.md#part
        - Home: content/index.md
        - Topics: topics/
        - File: /paper.pdf
        - Shop: https://example.org/
        - Mail: mailto:a@example.org

      """
    let site = try readSite([
      "site.yml": menu, "content/a.md": "", "content/b/index.md": "", "content/b.md": "---\nslug: c\n---\n",
      "content/index.md": "",
    ])
    #expect(site.diagnostics == [])
    #expect(
      site.value.settings.menu.map(\.destination) == [
        .page(OutputPath("a/index.html"), fragment: nil), .page(OutputPath("c/index.html"), fragment: "part"),
        .page(OutputPath("index.html"), fragment: nil), .page(OutputPath("topics/index.html"), fragment: nil),
        .page(OutputPath("paper.pdf"), fragment: nil), .address("https://example.org/"),
        .address("mailto:a@example.org"),
      ])
  }

  @Test(
    "a menu entry that leads nowhere is reported at its address",
    arguments: [
      ("content/abuot.md", "did you mean 'content/about.md'?"), ("zzzzzzzzz.md", "such as content/about.md"),
      ("draft.md", "take 'draft' out"), ("javascript:alert(1)", "https:"), ("../secret/", "within the site"),
      ("a//b", "within the site"),
    ])
  func reportsMenu(_ address: String, words: String) throws {
    let marked = Marked("menu:\n  - A: ▸\(address)\n", file: "site.yml")
    let site = try readSite([
      "site.yml": marked.source, "content/about.md": "", "content/draft.md": "---\ndraft: true\n---\n",
    ])
    #expect(site.diagnostics.map(\.location) == marked.locations)
    let told = try #require(site.diagnostics.first)
    #expect((told.message + told.hint).contains(words), "\(told)")
    #expect(site.value.settings.menu == [])
  }
}
