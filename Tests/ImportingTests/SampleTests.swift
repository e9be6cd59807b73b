import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Importing

/// The import samples beside the repository, scored by the scorer that lies with them.
@Suite("Import samples") struct SampleTests {
  /// The folder of the samples, beside the package or beside the folder of a second working copy.
  static let folder: URL = {
    let above = Project.root.deletingLastPathComponent()
    let locations = [above, above.deletingLastPathComponent()].map { $0.appending(path: "shared/import-samples") }
    return locations.first { FileManager.default.fileExists(atPath: $0.path) } ?? locations[0]
  }()

  /// The samples are not part of the repository: where they are absent, this suite is left out and says so.
  static let arePresent: Bool = {
    let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "score.py").path)
    if !isPresent { print("The import samples are not there: their tests are left out.") }
    return isPresent
  }()

  private func imported(_ name: String) throws -> Imported {
    let bytes = try Data(contentsOf: SampleTests.folder.appending(path: "\(name)/input.txt"))
    return Imported(bytes: [UInt8](bytes), language: nil)
  }

  @Test(
    "each sample reaches its score", .enabled(if: arePresent),
    arguments: [
      ("dubois-spreads", 0.99), ("mill-heads-noise", 0.96), ("paine-imposed", 0.98),
    ])
  func scores(name: String, least: Double) throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "pamphlet-\(name)-\(UUID().uuidString).md")
    defer { try? FileManager.default.removeItem(at: output) }
    try Data(try imported(name).markdown.utf8).write(to: output)
    let score = try self.score(of: output, by: SampleTests.folder.appending(path: "\(name)/truth.md"))
    #expect(score.total >= least)
  }

  @Test(
    "pages made of a known text are read in order", .enabled(if: arePresent),
    arguments: [
      ("saddle-seed", 0.9), ("spreads-single-heads", 0.95), ("endnotes-saddle", 0.9), ("no-signs-bare", 0.95),
    ])
  func made(family: String, least: Double) throws {
    let cases = FileManager.default.temporaryDirectory.appending(path: "pamphlet-cases-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: cases) }
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scripts/make-import-cases")
    _ = try output(of: [
      script.path, cases.path, SampleTests.folder.appending(path: "mill-heads-noise/truth.md").path, "--only", family,
    ])
    let folder = cases.appending(path: "\(family)--mill")
    let input = try Data(contentsOf: folder.appending(path: "input.txt"))
    let output = folder.appending(path: "out.md")
    try Data(Imported(bytes: [UInt8](input), language: nil).markdown.utf8).write(to: output)
    let score = try self.score(of: output, by: folder.appending(path: "truth.md"))
    #expect(score.order >= 0.98)
    #expect(score.total >= least)
  }

  private func score(of output: URL, by truth: URL) throws -> (total: Double, order: Double) {
    let data = try self.output(of: [
      SampleTests.folder.appending(path: "score.py").path, truth.path, output.path, "--json",
    ])
    let score = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let parts = try #require(score["parts"] as? [String: Any])
    return (try #require(score["total"] as? Double), try #require(parts["order"] as? Double))
  }

  private func output(of arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  @Test("the booklet is read in order, with its five notes, author and date", .enabled(if: arePresent))
  func booklet() throws {
    let text = try imported("lutwidge")
    #expect(
      text.markdown.hasPrefix(
        "---\nauthor: Charles Lutwidge\ndate: 1975-10\nlang: en\n---\n\nThe collapse of the world"))
    #expect(text.summary.contains("16 pages, order: booklet of 16 pages (sure); 5 of 5 notes anchored"))
    for anchored in [
      "forces of production[^1] and", "form of commodity[^2] (exchange-value)", "capitalist society.[^", "old one.[^",
      "life activity.[^",
    ] {
      #expect(text.body.contains(anchored))
    }
    #expect(text.body.hasSuffix("and hopefully with still more coherence.\n"))
  }

  @Test("the booklet's real words in the wrong place are corrected or reported", .enabled(if: arePresent))
  func bookletDoubts() throws {
    let text = try imported("lutwidge")
    #expect(text.body.contains("most of their lives sacrificing"))
    #expect(text.body.contains("is falling apart"))
    for (doubtful, location) in [
      ("exiting", "3:52"), ("fast,", "53:53"), ("may-be", "57:1"), ("out", "367:30"), ("is,", "367:61"),
    ] {
      let wanted = "scan.txt:\(location): warning: '\(doubtful)' is doubtful"
      #expect(text.diagnostics.contains { $0.description.hasPrefix(wanted) }, "\(doubtful)")
    }
    #expect(text.diagnostics.count { $0.message.contains("is doubtful") } <= 16)
  }

  @Test(
    "nothing in a clean book is changed, and hardly anything is questioned", .enabled(if: areTextsPresent),
    arguments: [
      "texts/walden-economy.md", "texts/waste-land.md", "import-samples/dubois-spreads/truth.md",
      "import-samples/mill-heads-noise/truth.md", "import-samples/paine-imposed/truth.md", "spec/gfm-spec.txt",
    ])
  func clean(name: String) throws {
    let file = SampleTests.folder.deletingLastPathComponent().appending(path: name)
    let source = String(try String(contentsOf: file, encoding: .utf8).prefix(80_000))
    // Without its Markdown, since Markdown would not be repaired.
    var plain = source.replacing(#/^---\n[\s\S]*?\n---\n/#, with: "")
    plain = plain.replacing(#/(?m)^`{4,}[\s\S]*?^`{4,}/#, with: "").replacing(#/`+[^`\n]+`+/#, with: " this ")
    plain = plain.replacing(#/\[\^[^\]]*\]:?/#, with: "").replacing(#/[*_`#>\\|]|\]\([^)]*\)|\[|\]/#, with: "")
    let text = Imported(plain, language: nil)
    #expect(text.messages.filter { $0.contains("was changed") } == [])
    let words = plain.split(whereSeparator: \.isWhitespace).count
    #expect(text.messages.count { $0.contains("doubtful") } <= 3 + words / 10_000)
  }

  static let areTextsPresent: Bool = {
    let locations = ["texts", "spec"].map { SampleTests.folder.deletingLastPathComponent().appending(path: $0).path }
    let arePresent = locations.allSatisfy { FileManager.default.fileExists(atPath: $0) }
    if !arePresent { print("The clean texts are not there: nothing is held against them.") }
    return arePresent
  }()

  @Test("a sample imported twice gives the same bytes", .enabled(if: arePresent))
  func repeatable() throws {
    #expect(try imported("paine-imposed").markdown == imported("paine-imposed").markdown)
  }
}
