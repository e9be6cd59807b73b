import Diagnostics
import Foundation
import HTML
import Ingestion
import Model
import TestSupport
import Testing

/// Parser and renderer together, compared with the examples of CommonMark and GFM. These are not part of the
/// repository; where they are missing, the test is skipped.
@Suite("The specifications' examples") struct SpecificationTests {
  private struct Example {
    let number: Int
    let markdown: String
    let html: String
  }

  /// The examples that the library's own renderer does not follow either: rules newer than 0.29, and bare addresses,
  /// which GFM links and CommonMark does not.
  private static let knownDifferences: [String: Set<Int>] = [
    "commonmark-0.31.2.json": [28, 171, 354, 602, 606, 608, 611, 612, 625, 626],
    // Bare addresses where the extension is not enabled (610–620); the filter of tags, which plain rendering does not
    // apply (653); checkboxes of task lists with attributes in another order, which the library does not test either.
    "gfm-spec.txt": [279, 280, 610, 614, 616, 619, 620, 653],
    // An example without a result, and the filter of tags.
    "gfm-extensions.txt": [20, 22],
    "gfm-regression.txt": [],
  ]

  @Test(
    "are rendered as the specifications print them",
    .enabled(if: Project.hasShared, "LEFT OUT: the specifications are not beside the project"),
    arguments: knownDifferences.keys.sorted())
  func agrees(file: String) throws {
    let examples = try Self.examples(in: Project.shared.appending(path: "spec/\(file)"))
    #expect(examples.count >= 25)
    var different: Set<Int> = []
    for example in examples where Self.html(of: example.markdown) != example.html { different.insert(example.number) }
    print("\(file): \(examples.count - different.count) of \(examples.count)")
    #expect(different == Self.knownDifferences[file])
  }

  private static func html(of markdown: String) -> String {
    let reading = TextReader(isCommonMarkOnly: true).reading(of: Array(markdown.utf8), named: "example")
    guard let document = reading.value?.document else { return "no document" }
    var options = RenderingOptions(language: .english, page: OutputPath("index.html"))
    options.isCommonMarkOnly = true
    let renderedHTML = document.renderedHTML(options)
    return String(decoding: renderedHTML.text + renderedHTML.notes, as: UTF8.self)
  }

  private static func examples(in file: URL) throws -> [Example] {
    let data = try Data(contentsOf: file)
    if file.pathExtension == "json" {
      let list = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      return try list.map { entry in
        Example(
          number: try #require(entry["example"] as? Int), markdown: try #require(entry["markdown"] as? String),
          html: try #require(entry["html"] as? String))
      }
    }
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var parts: [[Substring]]?
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence, let both = parts {
        let texts = both.map { $0.map { $0 + "\n" }.joined().replacing("→", with: "\t") }
        examples.append(Example(number: examples.count + 1, markdown: texts[0], html: texts.count > 1 ? texts[1] : ""))
        parts = nil
      } else if line.hasPrefix(fence + " example") {
        parts = [[]]
      } else if line == ".", parts?.count == 1 {
        parts?.append([])
      } else if let count = parts?.count {
        parts?[count - 1].append(line)
      }
    }
    return examples
  }
}
