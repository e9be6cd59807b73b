import Model
import Testing

@Suite("Storage of nodes") struct NodeStorageTests {
  private static let link = Link(to: .address("https://example.org/"), title: "A title")
  private static let image = Image(
    destination: .address("a.png"), title: "", alternative: "A mill", size: PictureSize(width: 3, height: 4))
  private static let element = HTMLElement(name: "div", attributes: [HTMLElement.Attribute(name: "id", value: "x")])

  /// Every kind of block and inline, one within the other where that can be.
  private static let blocks: [Block] = [
    Block(line: 4, .heading(level: 2, [.text("A "), .emphasis([.strong([.text("héad")])]), .code("c")])),
    Block(
      line: 6,
      .paragraph([
        .text("one"), .softBreak, .link(link, [.text("two"), .image(image)]), .lineBreak, .strikethrough([]),
        .footnoteReference(FootnoteReference(footnote: 0, occurrence: 2)), .element(element, [.text("three")]),
        .htmlInline("<b>"),
      ])),
    Block(line: 9, .thematicBreak),
    Block(
      line: 10,
      .blockQuote([
        Block(line: 10, .paragraph([.text("quoted")])),
        Block(
          line: 12,
          .list(
            List(
              start: 7, isTight: true,
              items: [
                List.Item(blocks: [Block(line: 12, .paragraph([.text("a")]))], isDone: true),
                List.Item(blocks: [], isDone: false),
              ]))),
      ])),
    Block(line: 20, .list(List(start: nil, isTight: false, items: [List.Item(blocks: [])]))),
    Block(line: 22, .list(List(start: 0, isTight: false, items: [List.Item(blocks: [])]))),
    Block(line: 30, .code("let a\n", language: "swift")),
    Block(line: 34, .code("", language: "")),
    Block(
      line: 40,
      .table(
        Table(
          alignments: [.natural, .right], head: [[.text("h")], []],
          rows: [[[], [.text("c"), .softBreak]], [[.code("d")], []]]))),
    Block(line: 50, .element(element, [Block(line: 51, .paragraph([.text("inner")]))])),
    Block(line: 60, .htmlBlock("<hr>\n")),
  ]

  @Test("trees are read as they were stored")
  func keepsTrees() {
    var nodes = NodeStorage()
    nodes.append(Self.blocks)
    #expect(nodes.blocks(0..<nodes.count) == Self.blocks)
    // Other parts of the document change nothing.
    let document = Document(
      blocks: Self.blocks,
      notes: [
        (
          Footnote(label: FootnoteLabel(name: "a"), series: .author, mark: "1", referenceCount: 1, line: 70),
          Self.blocks
        )
      ])
    #expect(document.blocks == Self.blocks)
    #expect(document.footnotes.map { document.nodes.blocks($0.nodes) } == [Self.blocks])
  }

  @Test("each node ends after its children, and no two nodes overlap")
  func nests() {
    var nodes = NodeStorage()
    nodes.append(Self.blocks)
    var ends: [Int] = []
    for index in 0..<nodes.count {
      while let end = ends.last, end == index { ends.removeLast() }
      let end = nodes.end(of: index)
      #expect(end > index)
      #expect(end <= ends.last ?? nodes.count)
      ends.append(end)
    }
  }

  @Test("a node that is unwrapped leaves its children, however deeply nested")
  func unwraps() {
    var nodes = NodeStorage()
    nodes.append([.text("before")])
    let index = nodes.append(Node(.link))
    nodes.append([.emphasis([.text("a"), .strong([.text("b")])]), .text("c")])
    nodes.close(index)
    nodes.unwrap(index)
    nodes.append([.softBreak])
    #expect(
      nodes.inlines(0..<nodes.count) == [
        .text("before"), .emphasis([.text("a"), .strong([.text("b")])]), .text("c"), .softBreak,
      ])
  }

  @Test("of a paragraph that is cut, blocks keep the part before the cut")
  func cuts() {
    var nodes = NodeStorage()
    nodes.append([
      Block(line: 1, .paragraph([.text("a")])), Block(line: 3, .paragraph([.text("b"), .softBreak, .text("c")])),
    ])
    #expect(
      nodes.blocks(0..<(nodes.count - 2)) == [
        Block(line: 1, .paragraph([.text("a")])), Block(line: 3, .paragraph([.text("b")])),
      ])
  }
}
