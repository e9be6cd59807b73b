import Diagnostics
import Ingestion
import Model
import Testing

@testable import HTML

@Suite("Typeset documents") struct DocumentSettingTests {
  /// The text of a Markdown text after its punctuation was set, emphasis in braces.
  private func set(_ markdown: String, language: String = "en") throws -> String {
    let reading = TextReader(isCommonMarkOnly: false).reading(of: Array(markdown.utf8), named: "text.md")
    let document = try #require(reading.value?.document).typeset(in: LanguageTag(language) ?? .english)
    return document.nodes.read { view in
      var paragraphs: [String] = []
      for index in 0..<view.count where view.node(at: index).kind == .paragraph {
        paragraphs.append(Self.words(of: view.inlines(view.children(of: index))))
      }
      return paragraphs.joined(separator: " ¶ ")
    }
  }

  private static func words(of inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .asTyped(let text): text
      case .softBreak, .lineBreak: "|"
      case .emphasis(let inner), .strong(let inner), .element(_, let inner), .link(_, let inner):
        "{" + words(of: inner) + "}"
      default: "…"
      }
    }.joined()
  }

  @Test(
    "a single quotation mark may be closed in another text node than it was opened in",
    arguments: [
      ("He said 'perhaps *so*' and left.", "en", "He said ‘perhaps {so}’ and left."),
      ("Rock *'n'* roll 'and *so*'", "en", "Rock {’n’} roll ‘and {so}’"),
      ("'Twas *the* 'night *before*'.", "en", "’Twas {the} ‘night {before}’."),
      ("Sie rief 'nein, [nie](https://example.org/)!' und ging.", "de", "Sie rief ‚nein, {nie}!‘ und ging."),
      ("Il dit 'peut-*être* oui' hier.", "fr", "Il dit ‘peut-{être} oui’ hier."),
      ("Он сказал 'да, *да*'.", "ru", "Он сказал „да, {да}“."),
      ("'One *two*\n\nthree' four *'five'*", "en", "‘One {two} ¶ three’ four {‘five’}"),
      ("'One <span lang=\"de\">'zwei'</span> *three*'", "en", "‘One {‚zwei‘} {three}’"),
    ])
  func closesAcrossTexts(markdown: String, language: String, printed: String) throws {
    #expect(try set(markdown, language: language) == printed)
  }

  @Test(
    "a mark after a backslash stays as typed, in prose, verse and HTML",
    arguments: [
      (#"A \"mark\", and \'one\'."#, #"A "mark", and 'one'."#),
      ("> \\\"Low,\\\" she said;\\\n> and \\\"no\\\" more.", "\"Low,\" she said;|and \"no\" more."),
      (#"<small>\"no\"</small> and <sup>\'q\'</sup> "yes""#, #"{"no"} and {'q'} “yes”"#),
    ])
  func keepsEscapedMarks(markdown: String, printed: String) throws {
    #expect(try set(markdown) == printed)
  }
}
