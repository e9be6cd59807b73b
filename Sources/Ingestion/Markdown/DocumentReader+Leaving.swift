package import Diagnostics
package import Manuscript

extension DocumentReader {
  mutating func leave(_ tree: borrowing CommonMarkTree) {
    switch tree.kind {
    case .document, .unknown: return
    case .quotation: append(.quotation(popBlocks()), at: tree.line)
    case .list: leaveList(tree)
    case .item: leaveItem(tree)
    case .definition:
      if let openNote { noteBlocks[openNote] = popBlocks() }
    case .paragraph: leaveParagraph(tree)
    case .heading: append(.heading(level: tree.headingLevel, popInlines()), at: tree.line)
    case .table: leaveTable(tree)
    case .tableRow:
      if let row = stack.popLast() { rows.append(cells.take(from: row.cells)) }
    case .tableCell: leaveCell()
    case .emphasis: leaveInline { .emphasis($0) }
    case .strong: leaveInline { .strong($0) }
    case .strikethrough: leaveInline { .strikethrough($0) }
    case .link: leaveLink(tree)
    case .image: leaveImage(tree)
    case .text, .softBreak, .lineBreak, .codeSpan, .rawInline, .reference, .code, .rawBlock, .thematicBreak: return
    }
  }

  mutating func popBlocks() -> [Block] {
    guard let frame = stack.popLast() else { return [] }
    let taken = blocks.take(from: frame.blocks)
    if rawPlaces.count == frame.rawPlaces { return taken }
    return markup.resolved(taken, at: rawPlaces.take(from: frame.rawPlaces))
  }

  mutating func popInlines() -> [Inline] {
    guard let frame = stack.popLast() else { return [] }
    let taken = inlines.take(from: frame.inlines)
    if rawPlaces.count == frame.rawPlaces { return taken }
    return markup.resolved(taken, at: rawPlaces.take(from: frame.rawPlaces))
  }

  mutating func leaveParagraph(_ tree: borrowing CommonMarkTree) {
    let hasMarkup = rawPlaces.count > stack[stack.count - 1].rawPlaces
    let inlines = popInlines()
    if tree.line == 0 {
      linesBeforeTable = 1 + inlines.count { $0 == .softBreak || $0 == .lineBreak }
      append(.paragraph(inlines), at: tree.followingLine)
    } else if !hasMarkup || !inlines.isEmpty {
      append(.paragraph(inlines), at: tree.line)
    }
  }

  mutating func leaveList(_ tree: borrowing CommonMarkTree) {
    guard let frame = stack.popLast() else { return }
    append(
      .list(List(start: tree.listStart, isTight: tree.isTight, items: items.take(from: frame.items))), at: tree.line)
  }

  mutating func leaveItem(_ tree: borrowing CommonMarkTree) {
    let item = List.Item(blocks: popBlocks(), isDone: tree.isTicked)
    items.append(item)
  }

  mutating func leaveCell() {
    words.endWord()
    cells.append(popInlines())
  }

  mutating func leaveTable(_ tree: borrowing CommonMarkTree) {
    guard let frame = stack.popLast() else { return }
    let rows = rows.take(from: frame.rows)
    let alignments: [Table.Alignment] = tree.columnAlignments.map {
      switch $0 {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
    append(
      .table(Table(alignments: alignments, head: rows.first ?? [], rows: Array(rows.dropFirst()))),
      at: tree.line + linesBeforeTable)
    linesBeforeTable = 0
  }

  mutating func leaveInline(_ make: ([Inline]) -> Inline) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    let children = popInlines()
    if imageFrame == nil { inlines.append(make(children)) }
  }

  mutating func leaveLink(_ tree: borrowing CommonMarkTree) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    if imageFrame != nil {
      stack.removeLast()
      return
    }
    countLink()
    linkFrame = nil
    let deferred = calls.take(from: stack[stack.count - 1].calls)
    let children = popInlines()
    if !rules.isPlain, case .text(let text)? = children.first, text.utf8.first == UInt8(ascii: "^") {
      findSwallowedCall(text)
    }
    if let destination = destination(of: tree, isImage: false) {
      inlines.append(.link(Link(to: destination, title: tree.title), children))
    } else {
      inlines.append(contentsOf: children)
    }
    inlines.append(contentsOf: deferred)
  }

  mutating func leaveImage(_ tree: borrowing CommonMarkTree) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    if let imageFrame, imageFrame < stack.count - 1 {
      // A picture in the description of a picture: its own description is among the words already.
      stack.removeLast()
      return
    }
    countLink()
    imageFrame = nil
    stack.removeLast()
    let description = alternative
    guard let destination = destination(of: tree, isImage: true, isDescribed: !description.isEmpty) else {
      if !description.isEmpty { append(.text(description), described: description) }
      return
    }
    append(
      .image(
        Image(
          destination: destination, title: tree.title, alternative: description,
          size: links.size(of: destination))),
      described: description)
  }

  mutating func destination(
    of tree: borrowing CommonMarkTree, isImage: Bool, isDescribed: Bool = true
  ) -> LinkDestination? {
    let address = tree.destination
    let resolution = links.resolve(address, isImage: isImage)
    switch resolution.destination {
    case .page, .file, nil: leadsIntoSite = true
    case .address, .fragment: break
    }
    if rules.isPlain { return resolution.destination }
    let lacksDescription = !isDescribed && resolution.destination != nil
    if resolution.needsPlace || lacksDescription {
      let offset = places.nextLink(to: address, isImage: isImage) ?? places.start
      let place = lines.place(of: offset)
      links.note(resolution, of: address, isImage: isImage, at: place)
      if lacksDescription { links.noteMissingDescription(of: address, at: place) }
    }
    if let destination = resolution.destination { links.note(destination) }
    return resolution.destination
  }

  /// A link whose text begins with `^` was meant as a call: its label has a space, or a bracket follows it.
  mutating func findSwallowedCall(_ text: String) {
    let label = Array(text.utf8.dropFirst())
    guard let offset = places.next(Array("[^".utf8) + label + Array("]".utf8)) else { return }
    if label.contains(0x20) {
      undefinedCalls.append(UndefinedCall(label: label, offset: offset))
    } else {
      faults.append(
        .swallowedCall(FootnoteLabel(name: String(decoding: label, as: UTF8.self)), at: lines.place(of: offset)))
    }
  }

  mutating func countLink() {
    linkCount += 1
    if linkCount == TextLimit.links.amount + 1 {
      faults.append(.exceededLimit(.links, at: lines.place(ofLine: blockLine)))
    }
  }
}

extension Diagnostic {
  /// A call that is read as the text of a link because `(` or `[` follows it.
  package static func swallowedCall(_ label: FootnoteLabel, at place: SourcePlace) -> Diagnostic {
    .warning(
      at: place, "'[^\(label.name)]' is read as the text of a link, not as a call of a footnote",
      remedy: "put a space or \\ between it and the bracket that follows")
  }
}
