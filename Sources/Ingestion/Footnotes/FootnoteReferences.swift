/// The footnotes a tree defines and the references to them, from which they are numbered.
struct FootnoteReferences {
  /// A footnote definition in the tree.
  struct Definition {
    /// The line on which it begins, counted from 1 in the parsed text.
    let line: Int

    /// The column at which its content begins, in bytes, counted from 1.
    let column: Int

    /// Whether it has no content.
    var isEmpty = true

    /// The definitions it refers to, in reading order.
    var references: [Int] = []
  }

  /// The definitions in the tree's order, in which references are numbered.
  private(set) var definitions: [Definition] = []

  /// The definitions the body refers to, in reading order.
  private(set) var bodyReferences: [Int] = []

  /// The lines of code and raw HTML, which contain no footnotes.
  private(set) var verbatim: [ClosedRange<Int>] = []

  /// The lines of paragraphs and headings, in which no definition can begin.
  private(set) var running: [ClosedRange<Int>] = []

  /// Collects the references of a tree.
  ///
  /// - Parameters:
  ///   - tree: The tree, whose cursor is at the root again afterwards.
  ///   - leadLines: The number of lines before the body in the parsed text; references there do not count.
  init(in tree: inout CommonMarkTree, leadLines: Int) {
    var open: Int?
    var imageDepth = 0
    var isInLead = false
    tree.rewind()
    while true {
      switch tree.advance() {
      case .end:
        tree.rewind()
        verbatim.sort { $0.lowerBound < $1.lowerBound }
        running.sort { $0.lowerBound < $1.lowerBound }
        return
      case .enter:
        switch tree.kind {
        case .reference:
          guard imageDepth == 0, !isInLead, let definition = tree.referencedDefinition else { continue }
          if let open { definitions[open].references.append(definition) } else { bodyReferences.append(definition) }
        case .definition:
          open = definitions.count
          isInLead = false
          definitions.append(Definition(line: tree.line, column: tree.column))
        case .image:
          imageDepth += 1
        case .code, .htmlBlock:
          if let open { definitions[open].isEmpty = false }
          verbatim.append(tree.line...max(tree.line, tree.endLine))
        case .paragraph, .heading, .table, .blockQuote, .list, .thematicBreak:
          if let open { definitions[open].isEmpty = false }
          let line = tree.line == 0 ? tree.followingLine : tree.line
          isInLead = line <= leadLines && open == nil
          if tree.kind == .paragraph || tree.kind == .heading { running.append(line...max(line, tree.endLine)) }
        case .document, .item, .tableRow, .tableCell, .text, .softBreak, .lineBreak, .codeSpan, .htmlInline, .emphasis,
          .strong, .strikethrough, .link, .unknown:
          break
        }
      case .leave:
        if tree.kind == .image { imageDepth -= 1 }
      }
    }
  }
}
