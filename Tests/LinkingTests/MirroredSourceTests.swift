import Feeds
import Testing

@testable import Linking

@Suite("Sources of mirrored texts") struct MirroredSourceTests {
  private func source(_ markdown: String, rights: String? = nil) -> (text: String, hasRights: Bool) {
    var text = LinkedText(path: "walk/index.html", title: "On Walking")
    text.language = "en"
    text.rights = rights
    let source = MirroredSource(Array(markdown.utf8), of: text, at: "https://example.org/walk/")
    return (String(decoding: source.bytes, as: UTF8.self), source.hasRights)
  }

  @Test("front matter is kept, and names the source of the text")
  func keeps() {
    let (text, hasRights) = source("---\ntitle: Walk\nrights: Free\n---\n\nSoftly.\n")
    #expect(
      text == """
        ---
        title: Walk
        rights: Free
        lang: "en"
        source: "https://example.org/walk/"
        x-mirrored-from: "https://example.org/walk/"
        ---

        Softly.

        """)
    #expect(hasRights)
  }

  @Test("a text without front matter gets some, with a title if no heading has it")
  func adds() {
    #expect(source("Softly.\n").text.hasPrefix("---\ntitle: \"On Walking\"\n"))
    #expect(!source("# Walk\n\nSoftly.\n").text.contains("title:"))
    #expect(!source("Softly.\n").hasRights)
    #expect(source("Softly.\n", rights: "CC0").text.contains("rights: \"CC0\""))
  }

  @Test("keys that affect other pages are removed, and the source cannot be forged")
  func takesOut() {
    let (text, _) = source(
      "---\ntitle: Walk\naliases:\n  - /index.html\n  - /about/\nslug: index\n\"x-mirrored-from\": https://evil.example/\npage: true\ntopics: [a]\n---\nSoftly.\n"
    )
    #expect(!text.contains("aliases") && !text.contains("/about/") && !text.contains("slug") && !text.contains("evil"))
    #expect(text.contains("topics: [a]") && !text.contains("page: true"))
  }
}
