import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite("Watching a site") struct SiteWatchTests {
  /// Watches a site, does something, and returns the changes noted until `path` is among them.
  private func noted(
    _ path: String, isPolling: Bool, in site: TemporaryFolder, after operation: @Sendable () async throws -> Void
  ) async throws -> Set<String> {
    let changes = Changes()
    let watch = SiteWatch(site: site.url.path, noting: changes, isPolling: isPolling)
    let watching = Task { await watch.run {} }
    defer { watching.cancel() }
    try await operation()
    // Other tests may keep all threads busy for minutes.
    let end = ContinuousClock.now + .seconds(600)
    var all: Set<String> = []
    while !all.contains(path), ContinuousClock.now < end { all.formUnion(await changes.settled()) }
    return all
  }

  private func site() throws -> TemporaryFolder {
    try TemporaryFolder(["site.yml": "", "content/a.md": "a", "content/b/c.md": "c", "public/x.html": "x"])
  }

  @Test("a save in place is noted", arguments: [false, true])
  func notesWrites(_ isPolling: Bool) async throws {
    let site = try site()
    let all = try await noted("content/b/c.md", isPolling: isPolling, in: site) {
      try site.write("new words", to: "content/b/c.md")
    }
    #expect(all.contains("content/b/c.md"))
  }

  @Test("a save by rename is noted", arguments: [false, true])
  func notesRenames(_ isPolling: Bool) async throws {
    let site = try site()
    let all = try await noted("content/a.md", isPolling: isPolling, in: site) {
      try site.write("new words", to: "content/.a.md.swp")
      try FileManager.default.removeItem(at: site.url.appending(path: "content/a.md"))
      try FileManager.default.moveItem(
        at: site.url.appending(path: "content/.a.md.swp"), to: site.url.appending(path: "content/a.md"))
    }
    #expect(all.contains("content/a.md"))
    #expect(!all.contains("content/.a.md.swp"))
  }

  @Test("texts in a folder that was moved into the site are watched, too", arguments: [false, true])
  func notesMovedFolders(_ isPolling: Bool) async throws {
    let site = try site()
    let all = try await noted("content/d/e/f.md", isPolling: isPolling, in: site) {
      try site.write("f", to: "other/e/f.md")
      try FileManager.default.moveItem(at: site.url.appending(path: "other"), to: site.url.appending(path: "content/d"))
      try await Task.sleep(for: .milliseconds(700))
      try site.write("more words", to: "content/d/e/f.md")
    }
    #expect(all.contains("content/d/e/f.md"))
  }

  @Test("templates that appear are noted, the output and other files are not", arguments: [false, true])
  func notesTemplates(_ isPolling: Bool) async throws {
    let site = try site()
    let all = try await noted("templates/site.css", isPolling: isPolling, in: site) {
      try site.write("y", to: "public/y.html")
      try site.write("notes", to: "notes.txt")
      try site.write("", to: "templates/page.mustache")
      try await Task.sleep(for: .milliseconds(700))
      try site.write("a{}", to: "templates/site.css")
    }
    #expect(all.contains("templates/site.css"))
    #expect(all.allSatisfy { $0.hasPrefix("templates") })
  }

  @Test("a thousand changes are handled at once")
  func gathersBursts() async throws {
    let changes = Changes()
    for index in 0..<5000 { changes.note("content/\(index % 3).md") }
    #expect(await changes.settled() == ["content/0.md", "content/1.md", "content/2.md"])
    #expect(await changes.settled(limit: 1).isEmpty)
    var rings = 0
    let bell = changes.arrivals
    let listener = Task {
      var count = 0
      for await _ in bell { count += 1 }
      return count
    }
    try await Task.sleep(for: .milliseconds(100))
    listener.cancel()
    rings = await listener.value
    #expect(rings == 1)
  }
}
