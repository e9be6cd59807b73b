import Model
import Testing

@Suite("A title said twice") struct DocumentTitleTests {
  private func document(_ content: BlockContent) -> Document {
    Document(blocks: [Block(line: 1, content), Block(line: 3, .paragraph([.text("text")]))])
  }

  @Test("a first heading that says the title is taken away, whatever its marks")
  func takesHeadingAway() {
    let heading = BlockContent.heading(
      level: 1, [.text("On "), .emphasis([.text("Walking")]), .softBreak, .text("Far")])
    #expect(document(heading).withoutHeading(saying: "On  Walking Far").blocks.map(\.line) == [3])
  }

  @Test("what the heading has beside its words stays as the title, its calls of notes, too")
  func keepsTitle() throws {
    let heading = BlockContent.heading(
      level: 1,
      [
        .text("On "), .emphasis([.text("Walking")]), .element(HTMLElement(name: "br"), []), .text("Far"),
        .footnoteReference(FootnoteReference(footnote: 0, occurrence: 1)),
      ])
    let document = document(heading).withoutHeading(saying: "On Walking Far")
    #expect(document.blocks.map(\.line) == [3])
    let title = try #require(document.title)
    #expect(document.nodes.inlines(title).count == 5)
    #expect(document.restoringHeadingWithReferences.blocks == self.document(heading).blocks)
  }

  @Test("a title that calls no footnote stays away where titles are printed without calls")
  func leavesHeadingAway() {
    let heading = BlockContent.heading(level: 1, [.text("On "), .emphasis([.text("Walking")])])
    let document = document(heading).withoutHeading(saying: "On Walking")
    #expect(document.restoringHeadingWithReferences == document)
  }

  @Test(
    "a first heading of any level goes, whatever the case and the signs between its words",
    arguments: [(2, "On Walking"), (3, "ON WALKING."), (1, "“On walking”"), (2, "On – Walking")])
  func takesEveryLevelAway(level: Int, words: String) {
    let document = document(.heading(level: level, [.text(words)])).withoutHeading(saying: "On Walking")
    #expect(document.blocks.map(\.line) == [3])
    #expect((document.title != nil) == (words == "On Walking"))
  }

  @Test("a heading written differently that calls a footnote stays as the title, so that the footnote is called")
  func keepsCalls() {
    let heading = BlockContent.heading(
      level: 2, [.text("ON WALKING"), .footnoteReference(FootnoteReference(footnote: 0, occurrence: 1))])
    #expect(document(heading).withoutHeading(saying: "On Walking").title != nil)
  }

  @Test(
    "any other beginning stays",
    arguments: [
      BlockContent.heading(level: 2, [.text("On Walking Far")]), .heading(level: 1, [.text("Walking On")]),
      .heading(level: 1, [.text("…")]), .paragraph([.text("On Walking")]),
    ])
  func keepsOthers(content: BlockContent) {
    #expect(document(content).withoutHeading(saying: "On Walking") == document(content))
  }

  @Test("a document without blocks stays as it is")
  func keepsEmpty() {
    #expect(Document(blocks: []).withoutHeading(saying: "x") == Document(blocks: []))
  }
}
