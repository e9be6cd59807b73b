import Diagnostics
import Foundation
import Model
import Synchronization
import TestSupport
import Testing

@testable import SiteBuilder

/// A build does only the work that has to be done: the numbers of texts parsed, pages rendered and forms made.
@Suite("The work of a build") struct WorkTests {
  private let work: TemporaryFolder

  init() throws {
    work = try TemporaryFolder([
      "site.yml": "title: Tracts\nbase_url: https://example.org/\nformats: [html, source]\n",
      "content/one.md": "---\ntitle: One\ndate: 1901\n---\n## A place\n\nThe first.[^1]\n\n[^1]: A note.\n",
      "content/two.md": "---\ntitle: Two\ndate: 1902\n---\nSee [the first](one.md#a-place).\n\n![A view](/view.png)\n",
      "content/three.md": "---\ntitle: Three\ndate: 1903\n---\nWords, and [the second](two.md).\n",
    ])
    try writePicture(colour: 1)
    usleep(12_000)
  }

  /// Writes a picture of one size in some colour: its header is the same, its bytes are not.
  private func writePicture(colour: UInt8) throws {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    bytes += [0, 0, 0, 20, 0, 0, 0, 10, 8, 0, 0, 0, colour]
    try Data(bytes).write(to: work.url.appending(path: "content/view.png"))
  }

  private func build(
    _ options: BuildOptions = BuildOptions(), by exporter: AdjustableExporter = AdjustableExporter()
  ) async throws -> BuildReport {
    let builder = SiteBuilder(
      source: work.url.path, output: work.url.appending(path: "public").path, options: options,
      exporters: [exporter])
    guard case .done(let report) = await builder.build(progress: { _ in }) else { throw Unbuilt() }
    return report
  }

  private struct Unbuilt: Error {}

  /// The numbers of texts parsed, pages rendered and forms made.
  private func done(_ report: BuildReport) -> [Int] { [report.parsed, report.rendered, report.exported] }

  @Test("is everything the first time, and nothing the second")
  func doesNothingTwice() async throws {
    #expect(done(try await build()) == [3, 3, 3])
    #expect(done(try await build()) == [0, 0, 0])
  }

  @Test("is one text for an edit of a text with a link and a picture")
  func parsesOne() async throws {
    _ = try await build()
    try work.write(
      "---\ntitle: Two\ndate: 1902\n---\nSee [the first](one.md#a-place), again.\n\n![A view](/view.png)\n",
      to: "content/two.md")
    #expect(done(try await build()) == [1, 1, 1])
  }

  @Test("is no text if a text was touched, or a file of the output")
  func looksAtTouched() async throws {
    _ = try await build()
    let old = Date(timeIntervalSince1970: 1)
    for path in ["content/two.md", "public/two/index.html"] {
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: work.url.appending(path: path).path)
    }
    #expect(done(try await build()) == [0, 0, 0])
  }

  @Test("is pages but no forms for another template")
  func keepsForms() async throws {
    _ = try await build()
    try work.write("<footer>Ours</footer>\n", to: "templates/colophon.mustache")
    #expect(done(try await build()) == [3, 3, 0])
  }

  @Test("is forms but no pages for another exporter")
  func keepsPages() async throws {
    _ = try await build()
    #expect(done(try await build(by: AdjustableExporter(version: 2))) == [3, 0, 3])
  }

  @Test("is the one form that shows a picture if the picture changed")
  func remakesPictures() async throws {
    _ = try await build()
    try writePicture(colour: 2)
    #expect(done(try await build()) == [1, 0, 1])
  }

  @Test("is only the pages that list a form, if the form is no longer asked for")
  func changesFormats() async throws {
    _ = try await build()
    #expect(done(try await build(BuildOptions(formats: [.html]))) == [3, 3, 0])
    #expect(work.read("public/one/one.md") == nil)
    #expect(done(try await build()) == [3, 3, 3])
  }

  @Test("is a text and those that show its title, if its title changed")
  func rendersRelated() async throws {
    try work.write("---\ntitle: Four\nlang: de\n---\nWorte.\n", to: "content/four.md")
    usleep(12_000)
    _ = try await build()
    try work.write("---\ntitle: Vier\nlang: de\n---\nWorte.\n", to: "content/four.md")
    #expect(done(try await build()) == [1, 1, 1])
  }

  @Test("includes a form that failed before, which leaves a warning and no link")
  func triesAgain() async throws {
    let failed = try await build(by: AdjustableExporter(fails: true))
    #expect(failed.diagnostics.count == 3)
    #expect(failed.diagnostics.first?.message.contains("was not made: cannot run engine") == true)
    #expect(work.read("public/one/index.html")?.contains("one.md\"") == false)
    #expect(try await build(by: AdjustableExporter(fails: true)).diagnostics == failed.diagnostics)
    let report = try await build()
    #expect(report.diagnostics.isEmpty)
    #expect(done(report) == [3, 3, 3])
    #expect(work.read("public/one/index.html")?.contains("one.md\"") == true)
  }

  @Test("is not done for a form without an exporter, which is reported every time and leaves no link")
  func reportsMissing() async throws {
    let builder = SiteBuilder(
      source: work.url.path, output: work.url.appending(path: "public").path, options: BuildOptions(), exporters: [])
    for _ in 0..<2 {
      guard case .done(let report) = await builder.build(progress: { _ in }) else { throw Unbuilt() }
      #expect(
        report.diagnostics.map(\.message) == Array(repeating: "the form 'source' is not made by this version", count: 3)
      )
    }
    #expect(work.read("public/one/index.html")?.contains("one.md\"") == false)
  }

  @Test("does not involve an exporter whose format no text is wanted in")
  func asksNobodyForNothing() async throws {
    try work.write("title: Tracts\nformats: [html]\n", to: "site.yml")
    usleep(12_000)
    let questions = Questions()
    for _ in 0..<2 { _ = try await build(by: AdjustableExporter(questions: questions)) }
    #expect(questions.count.load(ordering: .relaxed) == 0)
    _ = try await build(BuildOptions(formats: [.source]), by: AdjustableExporter(questions: questions))
    #expect(questions.count.load(ordering: .relaxed) == 1)
  }

  @Test("is only the forms of named texts, if texts are named")
  func makesNamed() async throws {
    _ = try await build(BuildOptions(formats: [.html]))
    let before = try work.files(in: "public")
    let report = try await build(BuildOptions(formats: [.source], texts: ["content/two.md"]))
    #expect(done(report)[2] == 1)
    let after = try work.files(in: "public")
    #expect(after.keys.filter { before[$0] == nil } == ["two/two.md"])
    #expect(before.keys.allSatisfy { $0 == "SHA256SUMS" || after[$0] == before[$0] })
    #expect(work.read("public/SHA256SUMS")?.contains("  two/two.md\n") == true)
    // The next build of the whole site follows the settings again.
    _ = try await build(BuildOptions(formats: [.html]))
    #expect(try work.files(in: "public") == before)
  }

  @Test("fails for a named text that the site does not have")
  func refusesUnknown() async throws {
    await #expect(throws: Unbuilt.self) { try await build(BuildOptions(texts: ["content/none.md"])) }
  }
}

/// The number of times an exporter was asked for its identity.
private final class Questions: Sendable {
  let count = Atomic(0)
}

/// An exporter whose version can be set, and that can be made to fail.
private struct AdjustableExporter: Exporter {
  var version: UInt8 = 1
  var fails = false
  var questions = Questions()
  let format = Format.source

  var identity: [UInt8] {
    questions.count.add(1, ordering: .relaxed)
    return [version]
  }

  func export(_ text: ExportedText) throws -> Diagnosed<[ExportedFile]> {
    if fails { throw SystemFailure(operation: "run", path: "engine", reason: "it is not there") }
    return Diagnosed([ExportedFile(suffix: ".md", bytes: text.source + text.pictures.flatMap(\.bytes))])
  }
}
