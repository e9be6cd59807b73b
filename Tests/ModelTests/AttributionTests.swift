import Model
import Testing

@Suite("Attributions") struct AttributionTests {
  private func split(_ paragraphs: [Inline]...) -> (quoted: [Block], attribution: Attribution)? {
    split(paragraphs.map { Block(line: 1, .paragraph($0)) })
  }

  private func split(_ blocks: [Block]) -> (quoted: [Block], attribution: Attribution)? {
    let document = Document(blocks: blocks)
    return document.nodes.read { nodes in
      nodes.attribution(of: document.body).map { end, attribution in
        (nodes.blocks(document.body.lowerBound..<end), attribution)
      }
    }
  }

  @Test("a last line after a dash names an author and a title", arguments: ["— ", "– ", "―", "-- ", "---"])
  func readsLines(dash: String) {
    let parted = split([.text("Text."), .softBreak, .text(dash + "T. Carew, Cœlum Britannicum")])
    #expect(parted?.quoted == [Block(line: 1, .paragraph([.text("Text.")]))])
    #expect(parted?.attribution.name == [.text("T. Carew, ")])
    #expect(parted?.attribution.work == [.text("Cœlum Britannicum")])
    #expect(parted?.attribution.rest == [])
  }

  @Test("years, pages and footnote references are no part of the title")
  func leavesFiguresOut() {
    let call = Inline.footnoteReference(FootnoteReference(footnote: 0, occurrence: 1))
    let parted = split([.text("Text.")], [.text("— Thoreau, Where I Lived, and What I Lived For, 1854"), call])
    #expect(parted?.attribution.work == [.text("Where I Lived, and What I Lived For")])
    #expect(parted?.attribution.rest == [.text(", 1854"), call])
    let year = split([.text("Text.")], [.text("— Thoreau, 1854")])
    #expect(year?.attribution.name == [.text("Thoreau, 1854")])
    #expect(year?.attribution.work == [])
  }

  @Test("an emphasized title is the title")
  func readsEmphasis() {
    let parted = split([.text("Text.")], [.text("— Eliot, T. S., "), .emphasis([.text("Waste")]), .text(", l. 1")])
    #expect(parted?.attribution.name == [.text("Eliot, T. S., ")])
    #expect(parted?.attribution.work == [.text("Waste")])
    #expect(parted?.attribution.rest == [.text(", l. 1")])
  }

  @Test("dialogue, single lines, long lines and hyphens are no attributions")
  func leavesOthers() {
    #expect(split([.text("— Oui.")], [.text("— Non, dit-il.")]) == nil)
    #expect(split([.text("— Somebody")]) == nil)
    #expect(split([.text("Text.")], [.text("- Somebody")]) == nil)
    #expect(split([.text("Text.")], [.text("—")]) == nil)
    #expect(split([.text("Text.")], [.text("-----")]) == nil)
    #expect(split([.text("Text.")], [.text("— " + String(repeating: "long ", count: 60))]) == nil)
    #expect(split([Block(line: 1, .thematicBreak)]) == nil)
  }
}
