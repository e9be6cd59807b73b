import Foundation
import Ingestion
import Model
import Testing

/// An example of a specification: Markdown, and the HTML it stands for.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  let number: Int
  let markdown: String
  let html: String
  let extensions: [String]

  var testDescription: String { "\(number)" }

  /// The folder of specifications beside the package; `nil` if there is none.
  static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    for location in ["../shared/spec", "../../shared/spec"] {
      let folder = root.appending(path: location)
      if FileManager.default.fileExists(atPath: folder.path) { return folder }
    }
    print("The specifications are not there: their examples were NOT tested.")
    return nil
  }()

  static func commonMark() throws -> [SpecificationExample] {
    struct Entry: Decodable {
      let markdown: String
      let html: String
      let example: Int
    }
    guard let folder else { return [] }
    let data = try Data(contentsOf: folder.appending(path: "commonmark-0.31.2.json"))
    return try JSONDecoder().decode([Entry].self, from: data).map {
      SpecificationExample(number: $0.example, markdown: $0.markdown, html: $0.html, extensions: [])
    }
  }

  static func gfm(_ name: String) throws -> [SpecificationExample] {
    guard let folder else { return [] }
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var open: (extensions: [String], markdown: [Substring], html: [Substring], isMarkdown: Bool)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        let words = line.dropFirst(fence.count + 8).split(separator: " ").map(String.init)
        open = (words, [], [], true)
      } else if line == fence, let example = open {
        let unescape = { (lines: [Substring]) in
          lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
        }
        examples.append(
          SpecificationExample(
            number: examples.count + 1, markdown: unescape(example.markdown), html: unescape(example.html),
            extensions: example.extensions))
        open = nil
      } else if open != nil {
        if line == ".", open?.isMarkdown == true {
          open?.isMarkdown = false
        } else if open?.isMarkdown == true {
          open?.markdown.append(line)
        } else {
          open?.html.append(line)
        }
      }
    }
    return examples
  }
}
