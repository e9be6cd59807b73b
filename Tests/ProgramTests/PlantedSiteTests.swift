import Foundation
import TestSupport
import Testing

/// The sites of `Tests/Planted/sites.txt`.
@Suite("Planted faults of sites") struct PlantedSiteTests {
  static let cases = PlantedFault.cases(in: "sites.txt")
  private static let settings = "title: Tracts\nlang: en\nbase_url: https://example.org/\n"
  private static let text = "@head\n\nI walked.\n"

  /// Findings about programs and fonts that are missing on the computer of the tests.
  private static let ofComputers: Set<String> = ["form-not-made", "missing-face"]

  @Test("are each reported once, at their location, and nothing else is", arguments: cases)
  func reports(one: PlantedFault) throws {
    let work = try TemporaryFolder(["site.yml": Self.settings])
    var wanted: [String] = []
    if !one.files.contains(where: { $0.path.hasPrefix("content/") && $0.path.contains(".md") }) {
      try work.write(Self.expanded(Self.text, path: "content/one.md"), to: "content/one.md")
    }
    for file in one.files {
      let words = file.path.split(separator: " ").map(String.init)
      let marked = Marked(Self.expanded(file.text, path: words[0]), file: words[0])
      if words.contains("base64") {
        let url = work.url.appending(path: words[0])
        try Data(base64Encoded: file.text.trimmingCharacters(in: .whitespacesAndNewlines))?.write(to: url)
      } else {
        try work.write(marked.source, to: words[0])
      }
      wanted += marked.locations.map { "\($0)" }
      if words.contains("▸") { wanted.append("\(words[0]):1:1") }
    }
    let run = try ProgramRun(["check", "--json"], in: work.url)
    let told = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Finding.self, from: Data($0.utf8))
    }.filter { !Self.ofComputers.contains($0.code) }
    #expect(
      told.map { "\($0.path):\($0.line):\($0.column) \($0.code)" }
        == wanted.sorted().map { "\($0) \(one.codes.first ?? "")" }, "\(one): \(run.output)")
  }

  private struct Finding: Decodable {
    let path: String
    let line: Int
    let column: Int
    let code: String
  }

  /// A text whose line `@head` is replaced by front matter.
  private static func expanded(_ text: String, path: String) -> String {
    let title = path.split(separator: "/").first { $0 != "content" }?.split(separator: ".").first ?? "one"
    let head =
      "---\ntitle: \(title.prefix(1).uppercased() + title.dropFirst())\nauthor: Ada Bell\ndate: 1901\nlang: en\n"
      + "summary: A text that says more.\n---\n"
    return text.replacingOccurrences(of: "@head\n", with: head)
  }
}
