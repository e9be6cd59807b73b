import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite("The manual") struct ManualTests {
  @Test("has a row for every key of front matter", arguments: FrontMatterKey.allCases)
  func frontMatter(_ key: FrontMatterKey) throws {
    #expect(try Self.rows(of: "writing.md").contains { $0.contains("`\(key.rawValue)`") })
  }

  @Test("has a row for every key of site.yml", arguments: SettingsKey.allCases)
  func settings(_ key: SettingsKey) throws {
    #expect(try Self.rows(of: "settings.md").contains { $0.contains("`\(key.rawValue)`") })
  }

  /// The first cells of a page's tables.
  private static func rows(of page: String) throws -> [Substring] {
    let text = try String(contentsOf: Project.root.appending(path: "content/\(page)"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap { $0.split(separator: "|").first }
  }
}
