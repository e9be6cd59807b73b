extension NodeView {
  /// The sibling blocks in a range, as trees; of a paragraph that extends beyond the range, the part within.
  package func blocks(_ range: Range<Int>) -> [Block] {
    var blocks: [Block] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if end(of: index) <= range.upperBound {
        blocks.append(block(index))
      } else {
        let line = Int(self[index].line)
        blocks.append(Block(line: line, .paragraph(inlines((index + 1)..<range.upperBound))))
      }
      index = end(of: index)
    }
    return blocks
  }

  private func block(_ index: Int) -> Block {
    let node = self[index]
    let content: BlockContent
    switch node.kind {
    case .heading: content = .heading(level: Int(node.detail), inlines(children(of: index)))
    case .thematicBreak: content = .thematicBreak
    case .blockQuote: content = .blockQuote(blocks(children(of: index)))
    case .list: content = .list(list(index))
    case .code: content = .code(string(node.text), language: language(ofCode: index))
    case .table: content = .table(table(index))
    case .blockElement: content = .element(element(node), blocks(children(of: index)))
    case .htmlBlock: content = .htmlBlock(string(node.text))
    case .paragraph, .item, .row, .cell, .text, .softBreak, .lineBreak, .codeSpan, .emphasis, .strong, .strikethrough,
      .link, .image, .footnoteReference, .inlineElement, .htmlInline:
      content = .paragraph(inlines(children(of: index)))
    }
    return Block(line: Int(node.line), content)
  }

  /// The language of a code block: the first word of its info string; "" for none.
  package func language(ofCode index: Int) -> String {
    self[index].detail == 0 ? "" : string(self[index + 1].text)
  }

  private func list(_ index: Int) -> List {
    let node = self[index]
    let items = each(children(of: index)) { item in
      List.Item(blocks: blocks(children(of: item)), isDone: self[item].detail == 0 ? nil : self[item].detail == 2)
    }
    return List(
      start: node.detail & Node.isNumbered == 0 ? nil : Int(node.first), isTight: node.detail & Node.isTight != 0,
      items: items)
  }

  private func table(_ index: Int) -> Table {
    let rows = each(children(of: index)) { row in each(children(of: row)) { cell in inlines(children(of: cell)) } }
    return Table(
      alignments: alignments(self[index]), head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  /// The sibling inlines in a range, as trees.
  package func inlines(_ range: Range<Int>) -> [Inline] {
    each(range) { index in
      let node = self[index]
      switch node.kind {
      case .softBreak: return .softBreak
      case .lineBreak: return .lineBreak
      case .codeSpan: return .code(string(node.text))
      case .emphasis: return .emphasis(inlines(children(of: index)))
      case .strong: return .strong(inlines(children(of: index)))
      case .strikethrough: return .strikethrough(inlines(children(of: index)))
      case .link: return .link(link(node), inlines(children(of: index)))
      case .image: return .image(image(node))
      case .footnoteReference: return .footnoteReference(node.reference)
      case .inlineElement: return .element(element(node), inlines(children(of: index)))
      case .htmlInline: return .htmlInline(string(node.text))
      case .text, .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell,
        .blockElement, .htmlBlock:
        return node.kind == .text && node.detail == 1 ? .asTyped(string(node.text)) : .text(string(node.text))
      }
    }
  }

  /// The results of a function for each of the sibling nodes in a range.
  private func each<Result>(_ range: Range<Int>, _ make: (Int) -> Result) -> [Result] {
    var results: [Result] = []
    var index = range.lowerBound
    while index < range.upperBound {
      results.append(make(index))
      index = end(of: index)
    }
    return results
  }
}
