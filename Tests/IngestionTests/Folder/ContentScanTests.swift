import Diagnostics
import Foundation
import Ingestion
import Model
import TestSupport
import Testing

@Suite("Scans of content") struct ContentScanTests {
  private func link(_ path: String, to target: String, in folder: TemporaryFolder) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: path).path, withDestinationPath: target)
  }

  private func allow(_ mode: mode_t, _ path: String, in folder: TemporaryFolder) {
    let status = unsafe chmod(folder.url.appending(path: path).path, mode)
    #expect(status == 0)
  }

  @Test("nothing outside the site is read through a link, and each such link is reported")
  func leavesLinks() throws {
    let outside = try TemporaryFolder(["secret.md": "---\ntitle: Secret\n---\n", "secret.pdf": "x", "texts/a.md": ""])
    let folder = try TemporaryFolder([
      "content/a/index.md": "", "content/b.md": "", "shared/map.pdf": "", ".git/config": "token", "content/c/d.md": "",
    ])
    try link("content/out.md", to: outside.url.path + "/secret.md", in: folder)
    try link("content/up.md", to: "../../\(outside.url.lastPathComponent)/secret.md", in: folder)
    try link("content/texts", to: outside.url.path + "/texts", in: folder)
    try link("content/nowhere.md", to: "nothing.md", in: folder)
    try link("content/round.md", to: "round.md", in: folder)
    try link("content/a/out.pdf", to: outside.url.path + "/secret.pdf", in: folder)
    try link("content/a/hidden.pdf", to: "../../.git/config", in: folder)
    try link("content/a/map.pdf", to: "../../shared/map.pdf", in: folder)
    try link("content/again", to: ".", in: folder)
    try link("content/e.md", to: "b.md", in: folder)
    let reader = SiteReader(folder: folder.url.path)
    let site = try reader.site(includingDrafts: false)
    #expect(site.value.texts.map(\.source) == ["content/a/index.md", "content/b.md", "content/c/d.md", "content/e.md"])
    #expect(site.value.bundleFiles(of: site.value.texts[0]).map(\.source) == ["content/a/map.pdf"])
    #expect(
      site.diagnostics.map { "\($0.location.file): \($0.severity.rawValue)" } == [
        "content/a/hidden.pdf: warning", "content/a/out.pdf: warning", "content/again: warning",
        "content/nowhere.md: warning", "content/out.md: warning", "content/round.md: warning", "content/texts: warning",
        "content/up.md: warning",
      ])
    #expect(try reader.hasFile(at: "content/a/map.pdf"))
    #expect(try reader.hasFile(at: "shared/map.pdf"))
    for path in [
      "content/texts/a.md", "content/out.md", "content/a/hidden.pdf", ".git/config", "content/../.git/config",
      "../\(outside.url.lastPathComponent)/secret.pdf", "content/a", "content/none.pdf", "/etc/passwd", "",
    ] {
      #expect(try !reader.hasFile(at: path), "\(path)")
    }
  }

  @Test("a text that became a link out of the site after it was found is not read")
  func leavesLateLinks() throws {
    let outside = try TemporaryFolder(["secret.md": "secret"])
    let folder = try TemporaryFolder(["content/a.md": "A", "site.yml": ""])
    let reader = SiteReader(folder: folder.url.path)
    let text = try #require(try reader.site(includingDrafts: false).value.texts.first)
    for path in ["content/a.md", "site.yml"] {
      try FileManager.default.removeItem(at: folder.url.appending(path: path))
      try link(path, to: outside.url.path + "/secret.md", in: folder)
    }
    let source = try reader.source(of: text)
    #expect(source.value == nil)
    #expect(source.diagnostics.first?.message == "the file is a link that leads out of the site")
    #expect(try reader.site(includingDrafts: false).diagnostics.map(\.location.file) == ["content/a.md", "site.yml"])
  }

  @Test("pipes are reported and never waited for")
  func leavesPipes() throws {
    let folder = try TemporaryFolder(["content/a/index.md": ""])
    for path in ["content/pipe.md", "content/a/pipe.png", "site.yml"] {
      let made = unsafe mkfifo(folder.url.appending(path: path).path, 0o600)
      #expect(made == 0)
    }
    let site = try SiteReader(folder: folder.url.path).site(includingDrafts: false)
    #expect(
      site.diagnostics.map { "\($0.location.file): \($0.severity.rawValue)" } == [
        "content/a/pipe.png: warning", "content/pipe.md: warning", "site.yml: error",
      ])
  }

  @Test("control characters in a name are made visible in its message")
  func reportsUnsoundNames() throws {
    let folder = try TemporaryFolder(["content/a\nb.md": "", "content/c.md": ""])
    let site = try SiteReader(folder: folder.url.path).site(includingDrafts: false)
    #expect(site.value.texts.map(\.source) == ["content/c.md"])
    #expect(site.diagnostics.map(\.location.description) == ["content/a\\u{A}b.md:1:1"])
    #expect(site.diagnostics.hasErrors)
  }

  #if os(Linux)
    @Test("a name that is not UTF-8 is reported")
    func reportsLatinNames() throws {
      let folder = try TemporaryFolder(["content/c.md": ""])
      let path = Array((folder.url.path + "/content/caf").utf8) + [0xE9] + Array(".md".utf8) + [0]
      let made = unsafe path.withUnsafeBytes { bytes in
        guard let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress else { return false }
        let descriptor = unsafe open(start, O_CREAT | O_WRONLY, 0o600)
        return descriptor >= 0 && close(descriptor) == 0
      }
      #expect(made)
      let site = try SiteReader(folder: folder.url.path).site(includingDrafts: false)
      #expect(site.value.texts.map(\.source) == ["content/c.md"])
      #expect(site.diagnostics.map(\.location.description) == ["content/caf\u{FFFD}.md:1:1"])
    }
  #endif

  // An administrator may read everything.
  @Test(
    "an unreadable file is reported at its location, an unreadable folder is a system failure",
    .enabled(if: geteuid() != 0)
  )
  func reportsForbidden() throws {
    let folder = try TemporaryFolder(["content/a.md": "", "content/b/c.md": ""])
    allow(0, "content/a.md", in: folder)
    let site = try SiteReader(folder: folder.url.path).site(includingDrafts: false)
    #expect(site.diagnostics.map(\.location.description) == ["content/a.md:1:1"])
    #expect(site.diagnostics.hasErrors)
    allow(0, "content/b", in: folder)
    #expect(throws: SystemFailure.self) { try SiteReader(folder: folder.url.path).site(includingDrafts: false) }
    allow(0o700, "content/b", in: folder)
  }

  @Test("files that belong to no text, and that no text uses, are reported with a hint")
  func reportsLooseFiles() throws {
    let folder = try TemporaryFolder([
      "content/photo.jpg": "", "content/essay.markdown": "", "content/OLD.MD": "", "content/x/note.txt": "",
      "content/x/y.md": "", "content/b/index.md": "", "content/b/second.md": "", "content/Thumbs.db": "",
      "content/#a.md#": "", "content/a.md~": "", "content/a.md.bak": "", "content/.a.md.swp": "", "content/~$a.md": "",
      "content/used.pdf": "",
    ])
    let reader = SiteReader(folder: folder.url.path)
    let site = try reader.site(includingDrafts: false)
    let loose = try reader.faults(ofLooseFiles: site.value.looseFiles, used: ["content/used.pdf"])
    #expect(
      (site.diagnostics + loose).sorted().map { "\($0.location.file): \($0.severity.rawValue): \($0.hint)" } == [
        "content/OLD.MD: warning: name it OLD.md when it is a text",
        "content/b/second.md: warning: move it out of the folder, or rename index.md to make the folder a collection",
        "content/essay.markdown: warning: name it essay.md when it is a text",
        "content/photo.jpg: warning: show it in a text, or move it into a folder with its text, and name that text index.md",
        "content/x/note.txt: warning: name it note.md when it is a text",
      ])
  }

  @Test("endlessly nested folders are reported")
  func reportsDepth() throws {
    let path = (0..<20).map { "d\($0)/" }.joined()
    let site = try readSite(["content/\(path)a.md": "", "content/b/index.md": "", "content/b/\(path)\(path)a.pdf": ""])
    #expect(site.diagnostics.map(\.severity) == [.error, .error])
    #expect(site.value.texts.map(\.source) == ["content/b/index.md"])
  }
}
