extension NodeStorage {
  /// Adds blocks with everything in them.
  package mutating func append(_ blocks: [Block]) {
    for block in blocks { append(block) }
  }

  private mutating func append(_ block: Block) {
    func node(_ kind: Node.Kind, detail: UInt8 = 0, first: Int = 0, second: Int = 0) -> Node {
      Node(kind, detail: detail, first: first, second: second, line: block.line)
    }
    switch block.content {
    case .paragraph(let inlines):
      hold(node(.paragraph)) { $0.append(inlines) }
    case .heading(let level, let inlines):
      hold(node(.heading, detail: UInt8(clamping: level))) { $0.append(inlines) }
    case .thematicBreak:
      append(node(.thematicBreak))
    case .blockQuote(let blocks):
      hold(node(.blockQuote)) { $0.append(blocks) }
    case .list(let list):
      let detail = (list.isTight ? Node.isTight : 0) | (list.start == nil ? 0 : Node.isNumbered)
      hold(node(.list, detail: detail, first: max(0, list.start ?? 0))) { nodes in
        for item in list.items {
          let box: UInt8 = item.isDone.map { $0 ? 2 : 1 } ?? 0
          nodes.hold(Node(.item, detail: box, line: item.blocks.first?.line ?? block.line)) { $0.append(item.blocks) }
        }
      }
    case .code(let code, let language):
      let range = append(text: code)
      hold(node(.code, detail: language.isEmpty ? 0 : 1, first: range.lowerBound, second: range.upperBound)) { nodes in
        if !language.isEmpty { nodes.append([.text(language)]) }
      }
    case .table(let table):
      hold(node(.table, first: append(table.alignments))) { nodes in
        for row in [table.head] + table.rows {
          nodes.hold(Node(.row)) { nodes in
            for cell in row { nodes.hold(Node(.cell)) { $0.append(cell) } }
          }
        }
      }
    case .element(let element, let blocks):
      hold(node(.blockElement, first: append(element))) { $0.append(blocks) }
    case .htmlBlock(let markup):
      let range = append(text: markup)
      append(node(.htmlBlock, first: range.lowerBound, second: range.upperBound))
    }
  }

  /// Adds inlines with everything in them.
  package mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(.text, text)
      case .asTyped(let text):
        let range = append(text: text)
        append(Node(.text, detail: 1, first: range.lowerBound, second: range.upperBound))
      case .softBreak: append(Node(.softBreak))
      case .lineBreak: append(Node(.lineBreak))
      case .code(let code): append(.codeSpan, code)
      case .emphasis(let children): hold(Node(.emphasis)) { $0.append(children) }
      case .strong(let children): hold(Node(.strong)) { $0.append(children) }
      case .strikethrough(let children): hold(Node(.strikethrough)) { $0.append(children) }
      case .link(let link, let children): hold(Node(.link, first: append(link))) { $0.append(children) }
      case .image(let image): append(Node(.image, first: append(image)))
      case .footnoteReference(let reference): append(Node(reference))
      case .element(let element, let children):
        hold(Node(.inlineElement, first: append(element))) { $0.append(children) }
      case .htmlInline(let markup): append(.htmlInline, markup)
      }
    }
  }

  private mutating func append(_ kind: Node.Kind, _ string: String) {
    let range = append(text: string)
    append(Node(kind, first: range.lowerBound, second: range.upperBound))
  }

  private mutating func hold(_ node: Node, _ content: (inout NodeStorage) -> Void) {
    let index = append(node)
    content(&self)
    close(index)
  }
}

extension Node {
  /// Creates the node of a footnote reference.
  package init(_ reference: FootnoteReference) {
    self.init(.footnoteReference, first: reference.footnote, second: reference.occurrence)
  }
}
