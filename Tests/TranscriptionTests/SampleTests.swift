import Foundation
import Testing

@testable import Transcription

/// The import samples beside the repository, scored by the scorer that lies with them.
@Suite("Import samples") struct SampleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/import-samples")

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
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", SampleTests.folder.appending(path: "score.py").path,
      SampleTests.folder.appending(path: "\(name)/truth.md").path, output.path, "--json",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let score = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let total = try #require(score["total"] as? Double)
    #expect(total >= least)
  }

  @Test("the booklet is read in order, with its five notes, author and date", .enabled(if: arePresent))
  func booklet() throws {
    let text = try imported("lutwidge")
    #expect(
      text.markdown.hasPrefix(
        "---\nauthor: Charles Lutwidge\ndate: 1975-10\nlang: en\n---\n\nThe collapse of the world"))
    #expect(text.summary.contains("16 pages, read booklet of 16 pages (sure); 5 of 5 notes anchored"))
    for anchored in [
      "forces of production[^1] and", "form of commodity[^2] (exchange-value)", "capitalist society.[^", "old one.[^",
      "life activity.[^",
    ] {
      #expect(text.body.contains(anchored))
    }
    #expect(text.body.hasSuffix("and hopefully with still more coherence.\n"))
  }

  @Test("a sample imported twice gives the same bytes", .enabled(if: arePresent))
  func repeatable() throws {
    #expect(try imported("paine-imposed").markdown == imported("paine-imposed").markdown)
  }
}
