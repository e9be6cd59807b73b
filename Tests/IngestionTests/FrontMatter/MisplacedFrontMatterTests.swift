import Diagnostics
import Model
import TestSupport
import Testing

@testable import Ingestion

@Suite("Front matter that is not at the head") struct MisplacedFrontMatterTests {
  private func found(_ text: String) -> [Diagnostic] {
    let bytes = Array(text.utf8)
    let reader = FrontMatterReader(settings: SiteSettings())
    return reader.reading(of: bytes, FrontMatterSplit(bytes), file: "content/text.md").diagnostics
  }

  @Test(
    "is an error at its beginning",
    arguments: [
      ("\n▸---\ntitle: A\ndraft: true\n---\n\nText.", "a blank line stands before it"),
      ("\u{FEFF}\n▸---\ntitle: A\n---\n", "a blank line stands before it"),
      ("\r\n \t\r\n▸---\r\ntitle: A\r\n---\r\n", "a blank line stands before it"),
      (" ▸---\ntitle: A\n---\n", "a space stands before ---"),
      ("<!-- for Anna -->\n▸---\ntitle: A\n---\n", "a comment stands before it"),
      ("<!--\nfor Anna\n-->\n\n▸---\nauthor: A\n---\n", "a comment stands before it"),
      ("▸----\ntitle: A\n----\n", "it begins with '----'"),
      ("▸—\ntitle: A\n—\n", "it begins with '—'"),
      ("▸–--\nx-own: 1\nlang: de\n---\n", "it begins with '–--'"),
      ("▸- - -\ntags:\n- a\n- - -\n", "it begins with '- - -'"),
      ("▸+++\ntitle = \"A\"\ndraft = true\n+++\n", "'+++' begins one in TOML"),
      ("▸---toml\ntitle = \"A\"\n---\n", "'---toml' begins one in TOML"),
      ("▸{\n  \"title\": \"A\"\n}\n", "'{' begins one in JSON"),
      ("▸```yaml\ntitle: A\n```\n", "it begins with '```yaml'"),
      ("▸\u{200B}---\ntitle: A\n---\n", "a sign that cannot be seen stands before ---"),
      ("\u{200B}\n▸---\ntitle: A\n---\n", "a blank line stands before it"),
      ("▸***\ntitle: A\n***\n", "it begins with '***'"), ("▸___\ntitle: A\n___\n", "it begins with '___'"),
      ("▸－－－\ntitle: A\n－－－\n", "it begins with '－－－'"),
      ("For Anna\n▸---\ntitle: A\ndraft: true\n---\n", "words stand before it"),
      ("# A title\n\n▸---\nauthor: A\ntopics:\n- b\n---\n\nText.", "words stand before it"),
      ("%%\r\n▸---\r\ndraft: true\r\n---\r\n", "words stand before it"),
      ("▸title: A\ndraft: true\n\nText.", "these lines look like front matter"),
    ])
  func reportsIt(text: String, reason: String) {
    let marked = Marked(text)
    let told = found(marked.source)
    #expect(told.map(\.severity) == [.error])
    #expect(told.first?.message.contains(reason) == true, "\(told)")
    #expect(
      told.first.map { "\($0.location.line):\($0.location.column)" }
        == "\(marked.location.line):\(marked.location.column)")
  }

  @Test(
    "keys without a line of dashes before them are a warning, and stay in the text",
    arguments: ["title: A\nauthor: B\n\nText.", "Title: A\nDate: 1862\n", "% A Title\n% An Author\n\nText."])
  func warnsOfKeys(text: String) {
    #expect(found(text).map(\.severity) == [.warning])
    #expect(FrontMatterSplit(Array(text.utf8)).bodyStart == 0)
  }

  @Test(
    "a text that begins with a thematic break, a dialogue or a list is not reported",
    arguments: [
      "---\ntitle: A\n---\n\nText.", "----\n\nText behind a break.", "—\n\nText.", "— Who goes there?\n— A friend: me.",
      "Note: this is a text.\nIt goes on.", "Author: Why?\n\nReader: Because.", "Anna: Hello.\nBerta: Hello.",
      "# A title\n\n---\n\ntitle: no", "***\n\nTo the reader: hello.", "- one\n- two: three\n", "",
      "# A\n\n---\nTitle: A\nAuthor: B\n---\n", "A\n\n---\n\ntitle: a\n\n---\n", "A\n\n---\n\nMore.\n\n---\n",
      "***\n\ntitle\n\n***\n", "___\n\nText.\n\n___\n",
      "{ a set of things }\n", "+++\n\nText.", "<!-- a remark -->\n\nText: here.\n", "Date: a fruit.\n",
    ])
  func leavesOthers(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test("the body begins after it, so that nothing is reported twice")
  func beginsBehind() {
    let split = FrontMatterSplit(Array("\n---\ntitle: A\n---\nText.".utf8))
    #expect(split.bodyStart == 18)
    #expect(split.bodyFirstLine == 5)
  }
}
