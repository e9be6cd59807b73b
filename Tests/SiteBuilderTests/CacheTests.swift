import OutputManifest
import Diagnostics
import FileSystem
import Foundation
import Model
import TestSupport
import Testing

@testable import SiteBuilder

@Suite("The cache of a build") struct CacheTests {
  private let work: TemporaryFolder

  init() throws {
    work = try TemporaryFolder([
      "site.yml": "title: Tracts\nbase_url: https://example.org/\nformats: [html, source]\n",
      "content/one.md": "---\ntitle: One\nauthor: Ada Bell\ndate: 1901\n---\nThe first.[^1]\n\n[^1]: A note.\n",
      "content/two.md": "---\ntitle: Two\nauthor: Ada Bell\ndate: 1902\n---\nSee [the first](one.md#a-place).\n",
      "content/three.md": "# Three\n\nWords.\n",
    ])
    try work.write(
      "---\ntitle: One\nauthor: Ada Bell\ndate: 1901\n---\n## A place\n\nThe first.[^1]\n\n[^1]: A note.\n",
      to: "content/one.md")
    // Files changed just before a build are not trusted; these texts are to be older.
    settle()
  }

  /// Waits longer than a step of the file system's clock.
  private func settle() { usleep(12_000) }

  private func build(
    into output: String = "public", _ options: BuildOptions = BuildOptions(),
    exporters: [any Exporter] = [SourceExporter()], program: ProgramIdentity = .ofThisProgram
  ) async throws -> BuildReport {
    let builder = SiteBuilder(
      source: work.url.path, output: work.url.appending(path: output).path, options: options,
      exporters: exporters, program: program)
    guard case .done(let report) = await builder.build(progress: { _ in }) else { throw Unbuilt() }
    return report
  }

  private struct Unbuilt: Error {}

  private func cacheFile() throws -> URL { try file("cache-") }

  /// The file of the cache whose name begins with a prefix.
  private func file(_ prefix: String) throws -> URL {
    let folder = work.url.appending(path: ".pamphlet")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .first { $0.hasPrefix(prefix) })
    return folder.appending(path: name)
  }

  /// Whether nothing has changed since the last build, as the cache tells it.
  private func isCurrent(_ output: String = "public", program: ProgramIdentity = .ofThisProgram) -> Bool {
    let setup = BuildSetup(
      source: work.url.path, output: OutputFolder(path: work.url.appending(path: output).path),
      options: BuildOptions(), exporters: ExporterList([SourceExporter()]), program: program)
    return BuildCache(setup, at: .max).current != nil
  }

  @Test("a second build finds that nothing has changed, and reports the same warnings")
  func remembersAll() async throws {
    try work.write("---\ntitle: One\ncolour: red\n---\nWords.\n", to: "content/four.md")
    settle()
    let first = try await build()
    #expect(first.changed == first.files)
    #expect(first.diagnostics.count == 1)
    #expect(isCurrent())
    let second = try await build()
    #expect(second.changed == 0)
    #expect(second.files == first.files)
    #expect(second.texts == 4)
    #expect(second.diagnostics == first.diagnostics)
  }

  @Test("a change of the same size during the last build is seen, even with the old time stamp")
  func seesQuickChanges() async throws {
    _ = try await build()
    let file = work.url.appending(path: "content/three.md")
    let time = try #require(try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate])
    for word in ["Swords", "Worlds", "Birds.", "Wolves"] {
      try work.write("# Three\n\n\(word)\n", to: "content/three.md")
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
      _ = try await build()
      #expect(work.read("public/three/index.html")?.contains(word) == true)
    }
  }

  @Test("a clock that was set back hides no change", arguments: [-86_400.0, 86_400.0])
  func seesChangesAtOtherTimes(shift: Double) async throws {
    _ = try await build()
    try work.write("# Three\n\nOther.\n", to: "content/three.md")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: shift)],
      ofItemAtPath: work.url.appending(path: "content/three.md").path)
    _ = try await build()
    #expect(work.read("public/three/index.html")?.contains("Other.") == true)
  }

  @Test("a damaged cache counts as none", arguments: 0..<40)
  func survivesDamage(round: Int) async throws {
    _ = try await build()
    let file = try cacheFile()
    var bytes = try Data(contentsOf: file)
    switch round % 4 {
    case 0: bytes[(bytes.count - 1) * round / 39] ^= UInt8(1 << (round % 8))
    case 1: bytes = bytes.prefix(bytes.count * round / 40)
    case 2: bytes = Data((0..<bytes.count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ round) })
    default: bytes.append(UInt8(round))
    }
    try bytes.write(to: file)
    try work.write("# Three\n\nOther words.\n", to: "content/three.md")
    let report = try await build()
    #expect(work.read("public/three/index.html")?.contains("Other words.") == true)
    #expect(report.changed > 0)
  }

  @Test("every byte of a cache is covered by its checksum")
  func noticesDamage() async throws {
    _ = try await build()
    let file = try cacheFile()
    let bytes = try Data(contentsOf: file)
    let cache = CacheFile(site: work.url.path, output: work.url.appending(path: "public").path)
    for location in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 400)) {
      var damaged = bytes
      damaged[location] ^= 0x10
      try damaged.write(to: file)
      if let kept = cache.open(), kept.part(1) != nil { #expect(kept.part(2) == nil, "byte \(location)") }
    }
  }

  @Test("damaged or missing words and feed contents are collected again", arguments: 0..<3, [false, true])
  func gathersRecordsAgain(round: Int, hasFeeds: Bool) async throws {
    if !hasFeeds { try work.write("title: Tracts\nformats: [html, source]\n", to: "site.yml") }
    _ = try await build()
    try damageRecords(round)
    // The old words of the changed text are needed, and where they are gone, those of all texts.
    try work.write("---\ntitle: Zest\n---\nOther words.\n", to: "content/three.md")
    settle()
    let parsed = try await build().parsed
    // The feeds show all three texts.
    #expect(hasFeeds ? parsed == 3 : parsed < 3)
    _ = try await build(into: "clean", BuildOptions(usesCache: false))
    #expect(try work.files(in: "public") == work.files(in: "clean"))
    _ = try await build()
    #expect(isCurrent())
  }

  /// Removes the file of the records, shortens it, or changes all of it.
  private func damageRecords(_ round: Int) throws {
    let records = try file("records-")
    switch round {
    case 0: try FileManager.default.removeItem(at: records)
    case 1: try Data(repeating: 0x41, count: 40).write(to: records)
    default: try Data(try Data(contentsOf: records).map { $0 ^ 1 }).write(to: records)
    }
  }

  @Test("where the links between texts are damaged or gone, all is rebuilt", arguments: 0..<3)
  func survivesLostLinks(round: Int) async throws {
    _ = try await build()
    try damageRecords(round)
    try work.write("# Three\n\nOther words.\n", to: "content/three.md")
    settle()
    #expect(try await build().parsed == 3)
    _ = try await build(into: "clean", BuildOptions(usesCache: false))
    #expect(try work.files(in: "public") == work.files(in: "clean"))
    _ = try await build()
    #expect(isCurrent())
    try work.write("# Three\n\nOnce more.\n", to: "content/three.md")
    settle()
    #expect(try await build().parsed == 1)
  }

  @Test("an export of a single text leaves the words as they are")
  func leavesWords() async throws {
    _ = try await build()
    let before = try Data(contentsOf: file("records-"))
    #expect(!before.isEmpty)
    let builder = SiteBuilder(
      source: work.url.path, output: work.url.appending(path: "public").path, options: BuildOptions(),
      exporters: [SourceExporter()])
    #expect(try await builder.exportedText(at: "content/one.md", for: .source) != nil)
    #expect(try Data(contentsOf: file("records-")) == before)
  }

  @Test("unused records do not accumulate in the file of words")
  func packsWords() throws {
    let path = work.url.appending(path: "words").path
    let store = RecordStore(path, isKept: true, isKnown: false)
    let bytes = (0..<4).map { [UInt8](repeating: UInt8($0), count: 600_000) }
    let places = bytes.map { store.add($0) }
    #expect(places.map { store.record(at: $0) } == bytes)
    let text = TextRecord(
      role: .published, source: "", files: [], size: 0, metadata: [], page: OutputPath(""), formats: [], related: nil,
      content: .none, result: [], feedContent: nil, search: places[2])
    let packed = store.packed([text])
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(bytes[2]))
    let other = RecordStore(path, isKept: true, isKnown: true)
    #expect(packed.first?.search.flatMap { other.record(at: $0) } == bytes[2])
    #expect(other.record(at: RecordStore.Place(start: 1, count: 600_000, sum: .none)) == nil)
    #expect(other.packed(packed).first?.search == packed.first?.search)
    // A record that was lost is not mistaken for an empty one in the new file.
    var lost = text
    lost.search = RecordStore.Place(start: 0, count: 600_000, sum: .none)
    let third = RecordStore(path, isKept: true, isKnown: false)
    for record in bytes { _ = third.add(record) }
    let kept = third.packed([lost])
    let fourth = RecordStore(path, isKept: true, isKnown: true)
    #expect(kept.first?.search.map { fourth.record(at: $0) } == .some(nil))
  }

  @Test("a foreign file in the cache's place is ignored")
  func survivesFolder() async throws {
    _ = try await build()
    let file = try cacheFile()
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    #expect(try await build().changed == 0)
  }

  @Test("the cache of another build of the program is not trusted")
  func distrustsOthers() async throws {
    _ = try await build()
    #expect(isCurrent())
    let stamp = FileStamp(device: 1, file: 2, size: 3, modified: 4, changed: 5)
    let other = ProgramIdentity(stamp: stamp)
    #expect(!isCurrent(program: other))
    #expect(try await build(program: other).changed == 0)
  }

  @Test("builds into two folders do not mix up their caches")
  func keepsOutputsApart() async throws {
    let first = try await build()
    let second = try await build(into: "other")
    #expect(second.changed == first.files)
    try work.write("# Three\n\nOther words.\n", to: "content/three.md")
    _ = try await build()
    #expect(work.read("other/three/index.html")?.contains("Other words.") == false)
    _ = try await build(into: "other")
    #expect(try work.files(in: "public") == work.files(in: "other"))
  }

  @Test("a file of the output that was changed or deleted by hand is made again")
  func mendsOutput() async throws {
    _ = try await build()
    let good = try work.files(in: "public")
    for page in ["one/index.html", "index.html", "feed.xml", "404.html", "sitemap.xml", "two/two.md"] {
      let file = work.url.appending(path: "public/\(page)")
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: file)
      #expect(try await build().changed == 1, "\(page)")
      try FileManager.default.removeItem(at: file)
      #expect(try await build().changed == 1, "\(page)")
      #expect(try work.files(in: "public") == good)
    }
  }

  @Test("a touched file is read again, and changes nothing")
  func forgivesTouching() async throws {
    _ = try await build()
    for path in ["content/one.md", "public/one/index.html", "site.yml"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: work.url.appending(path: path).path)
      #expect(try await build().changed == 0)
    }
  }

  @Test("an edit changes only the files that show it")
  func remakesLittle() async throws {
    _ = try await build()
    try work.write("# Three\n\nOther words.\n", to: "content/three.md")
    // The page, the source beside it, both feeds, the index's file with the word, the list of checksums, and the
    // catalogue with the list's digest.
    #expect(try await build().changed == 7)
  }

  @Test("an edit that changes the reading time of a text updates the lists that show it")
  func remakesLists() async throws {
    _ = try await build()
    try work.write("# Three\n\n\(String(repeating: "Other words. ", count: 400))\n", to: "content/three.md")
    _ = try await build()
    let lists = try work.files(in: "public").filter { $0.key.hasSuffix("index.html") && $0.key != "three/index.html" }
    _ = try await build(BuildOptions(usesCache: false))
    let clean = try work.files(in: "public").filter { lists.keys.contains($0.key) }
    #expect(lists == clean)
  }

  @Test("changed front matter changes only the pages that show it")
  func remakesLittleAround() async throws {
    for number in 0..<40 {
      try work.write("---\ntitle: T\(number)\ndate: 18\(10 + number)\n---\nWords.\n", to: "content/t\(number).md")
    }
    settle()
    _ = try await build()
    try work.write("---\ntitle: Changed\ndate: 1815\n---\nWords.\n", to: "content/t5.md")
    let report = try await build()
    // The page and its source, its year, the index, the search files with its new title, and the checksums; no feed
    // shows it.
    #expect(
      report.output.filter(\.isChanged).map(\.path.path).sorted() == [
        "catalogue.json", "index.html", "search/addresses/0.js", "search/concordance/index.html",
        "search/words/e40c292c.js",
        "t5/index.html", "t5/t5.md", "years/1815/index.html",
      ])
  }

  @Test("a text that is a link to a file of the site is cached, and rendered again when that file changes")
  func followsLinks() async throws {
    try work.write("# Four\n\nWords.\n", to: "four.md")
    try FileManager.default.createSymbolicLink(
      atPath: work.url.appending(path: "content/four.md").path, withDestinationPath: "../four.md")
    settle()
    _ = try await build()
    #expect(isCurrent())
    try work.write("# Four\n\nSword.\n", to: "four.md")
    #expect(!isCurrent())
    _ = try await build()
    #expect(work.read("public/four/index.html")?.contains("Sword.") == true)
    settle()
    try work.write("# Four\n\nThird.\n", to: "fourth.md")
    try FileManager.default.removeItem(at: work.url.appending(path: "content/four.md"))
    try FileManager.default.createSymbolicLink(
      atPath: work.url.appending(path: "content/four.md").path, withDestinationPath: "../fourth.md")
    _ = try await build()
    #expect(work.read("public/four/index.html")?.contains("Third.") == true)
  }

  @Test("a link to a folder that is not followed keeps the build from being cached")
  func distrustsLinksToFolders() async throws {
    try work.write("words", to: "shared/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: work.url.appending(path: "content/shared").path, withDestinationPath: "../shared")
    settle()
    _ = try await build()
    #expect(!isCurrent())
  }

  @Test("the cache of a removed output is deleted by the next build")
  func forgetsAbandonedOutputs() async throws {
    _ = try await build()
    _ = try await build(into: "other")
    let folder = work.url.appending(path: ".pamphlet").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 5)
    try FileManager.default.removeItem(at: work.url.appending(path: "other"))
    try work.write("# Three\n\nOther words.\n", to: "content/three.md")
    settle()
    _ = try await build()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left.count == 3, "the lock, the cache and the words")
    #expect(isCurrent())
  }

  @Test("a link to an anchor is reported once the anchor is gone, though the text with the link is unchanged")
  func checksRememberedLinks() async throws {
    _ = try await build()
    try work.write(
      "---\ntitle: One\nauthor: Ada Bell\ndate: 1901\n---\n## Elsewhere\n\nThe first.\n", to: "content/one.md")
    await #expect(throws: Unbuilt.self) { try await build() }
  }

  @Test("a link to a draft is reported as broken once the draft is renamed")
  func checksRememberedDrafts() async throws {
    try work.write("---\ntitle: Four\ndraft: true\n---\nWords.\n", to: "content/four.md")
    try work.write("See [the fourth](four.md).\n", to: "content/three.md")
    settle()
    #expect(try await build().diagnostics.count == 1)
    try FileManager.default.moveItem(
      at: work.url.appending(path: "content/four.md"), to: work.url.appending(path: "content/for.md"))
    await #expect(throws: Unbuilt.self) { try await build() }
  }

  @Test("with the cache switched off nothing is read from it or written to it")
  func goesWithout() async throws {
    _ = try await build(BuildOptions(usesCache: false))
    let left = try FileManager.default.contentsOfDirectory(atPath: work.url.appending(path: ".pamphlet").path)
    #expect(left == ["lock"])
  }
}
