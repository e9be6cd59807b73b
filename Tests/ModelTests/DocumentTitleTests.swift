import Model
import Testing

@Suite("Titles repeated in the text") struct DocumentTitleTests {
  private func document(_ content: BlockContent) -> Document {
    Document(blocks: [Block(line: 1, content), Block(line: 3, .paragraph([.text("text")]))])
  }

  @Test("a first heading that repeats the title is removed, whatever its markup")
  func takesHeadingAway() {
    let heading = BlockContent.heading(
      level: 1, [.text("On "), .emphasis([.text("Walking")]), .softBreak, .text("Far")])
    #expect(document(heading).withoutHeading(saying: "On  Walking Far").blocks.map(\.line) == [3])
  }

  @Test("the heading's markup and footnote references stay in the title")
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

  @Test("a title without footnote references is left out where titles are printed without references")
  func leavesHeadingAway() {
    let heading = BlockContent.heading(level: 1, [.text("On "), .emphasis([.text("Walking")])])
    let document = document(heading).withoutHeading(saying: "On Walking")
    #expect(document.restoringHeadingWithReferences == document)
  }

  @Test(
    "a first heading of any level is removed, whatever the case and the punctuation of its words",
    arguments: [(2, "On Walking"), (3, "ON WALKING."), (1, "“On walking”"), (2, "On – Walking")])
  func takesEveryLevelAway(level: Int, words: String) {
    let document = document(.heading(level: level, [.text(words)])).withoutHeading(saying: "On Walking")
    #expect(document.blocks.map(\.line) == [3])
    #expect((document.title != nil) == (words == "On Walking"))
  }

  @Test("a heading in other letter case becomes the title if it has a footnote reference, which is thus kept")
  func keepsCalls() {
    let heading = BlockContent.heading(
      level: 2, [.text("ON WALKING"), .footnoteReference(FootnoteReference(footnote: 0, occurrence: 1))])
    #expect(document(heading).withoutHeading(saying: "On Walking").title != nil)
  }

  @Test(
    "any other beginning is kept",
    arguments: [
      BlockContent.heading(level: 2, [.text("On Walking Far")]), .heading(level: 1, [.text("Walking On")]),
      .heading(level: 1, [.text("…")]), .paragraph([.text("On Walking")]),
    ])
  func keepsOthers(content: BlockContent) {
    #expect(document(content).withoutHeading(saying: "On Walking") == document(content))
  }

  @Test("a document without blocks is unchanged")
  func keepsEmpty() {
    #expect(Document(blocks: []).withoutHeading(saying: "x") == Document(blocks: []))
  }
}
