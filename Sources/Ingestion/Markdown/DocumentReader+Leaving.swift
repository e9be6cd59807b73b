package import Diagnostics
package import Model

extension DocumentReader {
  mutating func leave(_ tree: borrowing CommonMarkTree) {
    switch tree.kind {
    case .document, .unknown: return
    case .quotation, .item:
      guard let frame = stack.popLast() else { return }
      resolveBlocks(of: frame)
      if let node = frame.node, nodes.count == frame.start, definesNote(from: tree.line, through: tree.endLine) {
        // All it held were footnotes, which are printed elsewhere.
        nodes.remove(from: node)
      } else {
        close(frame)
      }
    case .list:
      guard let frame = stack.popLast() else { return }
      numberedLists.removeLast()
      if let node = frame.node, nodes.count == frame.start { nodes.remove(from: node) } else { close(frame) }
    case .tableRow:
      guard let frame = stack.popLast() else { return }
      close(frame)
      if rowsSeen > 0, !rules.isPlain { findSurplusCells(tree) }
      rowsSeen += 1
    case .definition:
      guard let frame = stack.popLast(), let openNote else { return }
      resolveBlocks(of: frame)
      noteNodes[openNote] = frame.start..<nodes.count
    case .paragraph: leaveParagraph(tree)
    case .heading: _ = leaveRunningText()
    case .table: leaveTable(tree)
    case .tableCell:
      _ = leaveRunningText()
    case .emphasis, .strong, .strikethrough: leaveInline()
    case .link: leaveLink(tree)
    case .image: leaveImage(tree)
    case .text, .softBreak, .lineBreak, .codeSpan, .rawInline, .reference, .code, .rawBlock, .thematicBreak: return
    }
  }

  /// Ends a node with what was added since it was opened.
  mutating func close(_ frame: Frame) {
    guard let node = frame.node else { return }
    nodes.close(node)
    previous = nodes[node].kind
  }

  /// Lets the HTML among the blocks an open node holds become elements or letters.
  mutating func resolveBlocks(of frame: Frame) {
    guard let places = takeRawPlaces(of: frame) else { return }
    let resolved = markup.resolved(nodes.blocks(frame.start..<nodes.count), at: places)
    replace(insideOf: frame) { $0.append(resolved) }
  }

  private mutating func resolveInlines(of frame: Frame) {
    guard let places = takeRawPlaces(of: frame) else { return }
    let resolved = markup.resolved(nodes.inlines(frame.start..<nodes.count), at: places)
    replace(insideOf: frame) { $0.append(resolved) }
  }

  /// Puts other nodes in the place of what an open node holds; their words have been counted.
  private mutating func replace(insideOf frame: Frame, _ append: (inout NodeStorage) -> Void) {
    countWords()
    nodes.remove(from: frame.start)
    append(&nodes)
    countedLetters = nodes.letters.count
  }

  /// The places of the HTML in an open node, which are asked for once; `nil` when there is none.
  private mutating func takeRawPlaces(of frame: Frame) -> [SourceLocation]? {
    guard rawPlaces.count > frame.rawPlaces else { return nil }
    let places = Array(rawPlaces[frame.rawPlaces...])
    rawPlaces.removeSubrange(frame.rawPlaces...)
    return places
  }

  /// Ends a paragraph, a heading or a cell.
  ///
  /// - Returns: Its node, and whether there was HTML in it.
  private mutating func leaveRunningText() -> (frame: Frame, hadMarkup: Bool)? {
    guard let frame = stack.popLast() else { return nil }
    let hadMarkup = rawPlaces.count > frame.rawPlaces
    resolveInlines(of: frame)
    close(frame)
    // No word goes on in the next.
    nodes.append(letter: 0x0A)
    return (frame, hadMarkup)
  }

  mutating func leaveParagraph(_ tree: borrowing CommonMarkTree) {
    guard let left = leaveRunningText(), let node = left.frame.node else { return }
    if !rules.isPlain, nodes.count > left.frame.start, nodes[nodes.count - 1].kind == .text {
      let letters = nodes[nodes.count - 1].letters
      if !letters.isEmpty, nodes.letters[letters.upperBound - 1] == UInt8(ascii: "\\") { findBackslash() }
    }
    if tree.line == 0 {
      linesBeforeTable = 1
      var index = left.frame.start
      while index < nodes.count {
        if nodes[index].kind == .softBreak || nodes[index].kind == .lineBreak { linesBeforeTable += 1 }
        index = nodes.end(of: index)
      }
    } else if left.hadMarkup, nodes.count == left.frame.start {
      nodes.remove(from: node)
    }
  }

  mutating func leaveTable(_ tree: borrowing CommonMarkTree) {
    guard let frame = stack.popLast(), let node = frame.node else { return }
    close(frame)
    let line = max(0, lines.fileLine(tree.line + linesBeforeTable - leadLines))
    nodes.change(node) { $0.line = UInt32(line) }
    linesBeforeTable = 0
  }

  /// How the columns of the table at the place are set.
  func alignments(of tree: borrowing CommonMarkTree) -> [Table.Alignment] {
    tree.columnAlignments.map {
      switch $0 {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
  }

  mutating func leaveInline() {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    guard let frame = stack.popLast() else { return }
    if imageFrame == nil { resolveInlines(of: frame) }
    close(frame)
  }

  mutating func leaveLink(_ tree: borrowing CommonMarkTree) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    guard let frame = stack.popLast(), let node = frame.node else { return }
    if imageFrame != nil { return }
    countLink()
    linkFrame = nil
    let deferred = calls[frame.calls...]
    calls.removeSubrange(frame.calls...)
    resolveInlines(of: frame)
    if !rules.isPlain, frame.start < nodes.count, nodes[frame.start].kind == .text {
      let text = nodes.letters[nodes[frame.start].letters]
      if text.first == UInt8(ascii: "^") { findSwallowedCall(text.dropFirst()) }
    }
    if let destination = destination(of: tree, isImage: false) {
      let title = hasMaskedMarks ? EscapedMarks.restored(tree.title) : tree.title
      let link = nodes.append(Link(to: destination, title: title))
      nodes.change(node) { $0.first = UInt32(link) }
      close(frame)
    } else {
      nodes.unwrap(node)
    }
    for call in deferred { append(Node(call)) }
  }

  mutating func leaveImage(_ tree: borrowing CommonMarkTree) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    if let imageFrame, imageFrame < stack.count - 1 {
      // A picture in the description of a picture: its own description is among the words already.
      if let frame = stack.popLast() { close(frame) }
      return
    }
    countLink()
    imageFrame = nil
    if let frame = stack.popLast(), let node = frame.node { nodes.remove(from: node) }
    let description = alternative
    var title = title(of: tree)
    let width = rules.isPlain ? nil : Self.takeWidth(from: &title)
    guard let destination = destination(of: tree, isImage: true, isDescribed: !description.isEmpty) else {
      if !description.isEmpty { appendUncounted(description) }
      return
    }
    let image = nodes.append(
      Image(
        destination: destination, title: title, alternative: description, size: links.size(of: destination),
        width: width))
    append(Node(.image, first: image))
  }

  /// Takes the width off a title that ends with it, or is nothing else: `width: 50%`.
  private static func takeWidth(from title: inout String) -> PictureWidth? {
    guard let found = title.ranges(of: "width:").last,
      let width = PictureWidth(String(title[found.upperBound...].drop { $0 == " " }))
    else { return nil }
    title = String(title[..<found.lowerBound])
    while let last = title.last, last == " " || last == "," || last == ";" { title.removeLast() }
    return width
  }

  /// Adds a text whose words have been counted.
  private mutating func appendUncounted(_ text: String) {
    countWords()
    let range = nodes.append(letters: text)
    countedLetters = nodes.letters.count
    append(Node(.text, first: range.lowerBound, second: range.upperBound))
  }

  mutating func destination(
    of tree: borrowing CommonMarkTree, isImage: Bool, isDescribed: Bool = true
  ) -> LinkDestination? {
    let address = hasMaskedMarks ? EscapedMarks.restored(tree.destination) : tree.destination
    let resolution = links.resolve(address, isImage: isImage)
    if rules.isPlain { return resolution.destination }
    let lacksDescription = !isDescribed && resolution.destination != nil
    if resolution.needsPlace || lacksDescription {
      let offset =
        places.nextLink(to: address, isImage: isImage)
        ?? label(definedAs: address).flatMap { places.nextLink(labelled: $0, isImage: isImage) } ?? places.start
      let place = lines.place(of: offset)
      links.note(resolution, of: address, isImage: isImage, at: place)
      if lacksDescription { links.noteMissingDescription(of: address, at: place) }
    }
    if let destination = resolution.destination { links.note(destination) }
    return resolution.destination
  }

  /// The label that a line of the body gives an address; looked for so often at most.
  private mutating func label(definedAs address: String) -> [UInt8]? {
    guard labelSearches > 0, !address.isEmpty else { return nil }
    labelSearches -= 1
    let source = lines.source.bytes
    let wanted = Array("]: ".utf8) + Array(address.utf8)
    guard let found = source[lines.source.bodyStart...].firstRange(of: wanted)?.lowerBound,
      let open = source[lines.source.bodyStart..<found].lastIndex(of: UInt8(ascii: "["))
    else { return nil }
    return Array(source[(open + 1)..<found])
  }

  /// A link whose text begins with `^` was meant as a call: its label has a space, or a bracket follows it.
  mutating func findSwallowedCall(_ label: ArraySlice<UInt8>) {
    let label = Array(label)
    guard let offset = places.next(Array("[^".utf8) + label + Array("]".utf8)) else { return }
    if label.contains(0x20) {
      undefinedCalls.append(UndefinedReference(label: label, offset: offset))
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
  package static func swallowedCall(_ label: FootnoteLabel, at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "'[^\(label.name)]' is read as the text of a link, not as a call of a footnote",
      hint: "put a space or \\ between it and the bracket that follows")
  }
}
