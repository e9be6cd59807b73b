import Diagnostics
import HTML
import Model
import Testing

@testable import SiteBuilder

@Suite("Links to places on a text's own page") struct AnchorCheckTests {
  @Test("lead to its top and to what the templates name, and to nothing else without a place in the text")
  func knowsThePage() throws {
    let text = Text(
      source: "content/a.md", slug: try #require(Slug("a")), collection: [],
      frontMatter: FrontMatter(title: "A", language: .english), sourceSize: 0)
    let links = ["", "top", "_text", "_colophon", "_also", "_cite", "_slip", "_notes"].enumerated().map {
      CrossReference(page: nil, fragment: $0.element, line: $0.offset + 1, column: 1)
    }
    #expect(AnchorCheck(of: text, names: .none).faults(in: links).map(\.location.line) == [6, 7, 8])
  }
}
