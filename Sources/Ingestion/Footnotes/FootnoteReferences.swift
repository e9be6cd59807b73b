/// The footnotes a tree defines, and who calls them: the facts their numbers follow from.
struct FootnoteReferences {
  /// A definition the tree holds.
  struct Definition {
    /// The line it begins on, counted from 1 in what was parsed.
    let line: Int

    /// The byte in that line its text begins at, counted from 1.
    let column: Int

    /// Whether it says nothing.
    var isEmpty = true

    /// The definitions it calls, in order.
    var references: [Int] = []
  }

  /// The definitions in the order the tree holds them, which is the order its references count in.
  private(set) var definitions: [Definition] = []

  /// The definitions the body calls, in reading order.
  private(set) var bodyReferences: [Int] = []

  /// The lines of code and raw HTML, in which nothing is a footnote.
  private(set) var verbatim: [ClosedRange<Int>] = []

  /// The lines of paragraphs and headings, in which a definition is none.
  private(set) var running: [ClosedRange<Int>] = []

  /// Reads the calls of a tree.
  ///
  /// - Parameters:
  ///   - tree: The tree; its place is on the root again afterwards.
  ///   - leadLines: The number of lines before the body in what was parsed; references there do not count.
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
