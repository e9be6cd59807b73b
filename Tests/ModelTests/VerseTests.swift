import Model
import Testing

@Suite("Verse") struct VerseTests {
  private func paragraph(_ inlines: [Inline]) -> Block { Block(line: 1, .paragraph(inlines)) }

  @Test("paragraphs with only hard line breaks are verse, and so are single lines between them")
  func readsVerse() {
    let verse = Verse([
      paragraph([.text("Title")]), paragraph([.text("a"), .lineBreak, .text("b"), .code("c")]),
    ])
    #expect(verse?.stanzas == [[[.text("Title")]], [[.text("a")], [.text("b"), .code("c")]]])
  }

  @Test("emphasis and links over several lines are repeated on each of them")
  func partsEmphasis() {
    let link = Link(to: .address("/"))
    let stanza = Verse.stanza([
      .emphasis([.text("a"), .link(link, [.text("b"), .lineBreak, .text("c")])]), .text("d"),
    ])
    #expect(
      stanza == [
        [.emphasis([.text("a"), .link(link, [.text("b")])])], [.emphasis([.link(link, [.text("c")])]), .text("d")],
      ])
  }

  @Test("wrapped paragraphs, paragraphs without line breaks and other blocks are not verse")
  func leavesProse() {
    #expect(Verse([paragraph([.text("a")])]) == nil)
    #expect(Verse([paragraph([.text("a"), .lineBreak, .text("b"), .softBreak, .text("c")])]) == nil)
    #expect(Verse([paragraph([.text("a"), .lineBreak, .emphasis([.softBreak])])]) == nil)
    #expect(Verse([paragraph([.text("a"), .lineBreak, .text("b")]), Block(line: 3, .thematicBreak)]) == nil)
    #expect(Verse([]) == nil)
    #expect(Verse.stanza([.text("a")]) == nil)
    #expect(Verse.stanza([.strong([.text("1. Money")]), .text(""), .lineBreak, .text("There is none.")]) == nil)
  }
}
