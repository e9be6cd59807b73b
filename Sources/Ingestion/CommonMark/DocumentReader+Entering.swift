package import Diagnostics
package import Model

extension DocumentReader {
  mutating func enter(_ tree: inout CommonMarkTree) {
    switch tree.kind {
    case .document, .unknown:
      break
    case .blockQuote:
      open(tree.kind, blockNode(.blockQuote, at: tree.line))
    case .list:
      let start = tree.listStart
      let detail = (tree.isTight ? Node.isTight : 0) | (start == nil ? 0 : Node.isNumbered)
      numberedLists.append(NumberedList(start: start ?? -1))
      open(tree.kind, blockNode(.list, detail: detail, first: start ?? 0, at: tree.line))
    case .item:
      if !rules.isCommonMarkOnly { findOtherNumber(tree) }
      open(tree.kind, blockNode(.item, detail: tree.isTicked.map { $0 ? 2 : 1 } ?? 0, at: tree.line))
    case .table:
      let columns = alignments(of: tree)
      tableColumns = columns.count
      open(tree.kind, blockNode(.table, first: nodes.append(columns), at: tree.line))
      rowsSeen = 0
    case .tableRow:
      open(tree.kind, Node(.row))
    case .definition:
      endBody()
      openFootnote = footnoteCount
      referencesSeen = 0
      footnoteCount += 1
      push(.definition)
    case .paragraph, .heading:
      let line = tree.line == 0 ? tree.followingLine : tree.line
      if line <= leadLines, openFootnote == nil { return tree.skipChildren() }
      beginRunningText(tree, from: line, through: max(tree.endLine, line))
      let isHeading = tree.kind == .heading
      if isHeading, !rules.isCommonMarkOnly { findAccidentalHeading(tree) }
      hasRunningText = true
      open(
        tree.kind,
        blockNode(isHeading ? .heading : .paragraph, detail: isHeading ? UInt8(tree.headingLevel) : 0, at: line))
    case .tableCell:
      let line = tree.line + (rowsSeen == 0 ? linesBeforeTable : 0)
      beginRunningText(tree, from: line, through: line)
      open(.tableCell, Node(.cell))
    case .thematicBreak:
      if !rules.isCommonMarkOnly { findHyphenBreak(tree) }
      append(blockNode(.thematicBreak, at: tree.line))
    case .code:
      appendCode(tree)
    case .htmlBlock:
      if !rules.isCommonMarkOnly { findMarkdownInMarkup(tree) }
      if checksRaw { rawLocations.append(lines.location(ofLine: tree.line - leadLines)) }
      appendRaw(.htmlBlock, tree)
    case .text:
      enterText(tree)
    case .softBreak, .lineBreak:
      nodes.append(byte: 0x0A)
      if imageFrame != nil {
        alternative += " "
      } else {
        append(Node(tree.kind == .softBreak ? .softBreak : .lineBreak))
        if tree.kind == .lineBreak, !rules.isCommonMarkOnly { appendIndent() }
      }
    case .codeSpan:
      enterCode(tree)
    case .htmlInline:
      enterRaw(tree)
    case .reference:
      enterReference(tree)
    case .emphasis, .strong, .strikethrough, .link, .image:
      enterInline(&tree)
    }
  }

  /// Whether raw HTML is sanitised.
  var checksRaw: Bool { rules.rawHTML == .safe && !rules.isCommonMarkOnly }

  /// Opens a node of the tree that has no counterpart in the document.
  mutating func push(_ kind: CommonMarkTree.Kind) {
    stack.append(
      Frame(kind: kind, node: nil, start: nodes.count, references: references.count, rawLocations: rawLocations.count))
    previous = nil
  }

  /// Opens a node.
  mutating func open(_ kind: CommonMarkTree.Kind, _ node: Node) {
    let index = nodes.append(node)
    stack.append(
      Frame(kind: kind, node: index, start: index + 1, references: references.count, rawLocations: rawLocations.count))
    previous = nil
  }

  /// Adds a node without children.
  mutating func append(_ node: Node) {
    nodes.append(node)
    previous = node.kind
  }

  /// A block node that begins on a line of the parsed text.
  func blockNode(_ kind: Node.Kind, detail: UInt8 = 0, first: Int = 0, second: Int = 0, at line: Int) -> Node {
    Node(kind, detail: detail, first: first, second: second, line: max(0, lines.fileLine(line - leadLines)))
  }

  mutating func appendCode(_ tree: borrowing CommonMarkTree) {
    let range = appendUncounted(tree)
    let language = Self.language(of: hasMaskedMarks ? EscapedPunctuation.restored(tree.infoString) : tree.infoString)
    let index = nodes.append(
      blockNode(
        .code, detail: language.isEmpty ? 0 : 1, first: range.lowerBound, second: range.upperBound, at: tree.line))
    if !language.isEmpty {
      nodes.append([.text(language)])
      nodes.close(index)
      countedLength = nodes.utf8.count
    }
    previous = .code
  }

  mutating func appendRaw(_ kind: Node.Kind, _ tree: borrowing CommonMarkTree) {
    let range = appendUncounted(tree)
    let line = kind == .htmlBlock ? max(0, lines.fileLine(tree.line - leadLines)) : 0
    append(Node(kind, first: range.lowerBound, second: range.upperBound, line: line))
  }

  /// Adds the text of a leaf without counting its words.
  mutating func appendUncounted(_ tree: borrowing CommonMarkTree) -> Range<Int> {
    countWords()
    let range = appendVerbatim(tree)
    countedLength = nodes.utf8.count
    return range
  }

  /// Adds the text of a leaf in which backslashes have no meaning.
  private mutating func appendVerbatim(_ tree: borrowing CommonMarkTree) -> Range<Int> {
    unsafe tree.withLiteral { bytes in
      guard hasMaskedMarks, unsafe bytes.contains(0xEF) else { return unsafe nodes.append(text: bytes) }
      return unsafe nodes.append(text: EscapedPunctuation.restored(Array(bytes), keepsBackslash: true))
    }
  }

  /// Counts the words in the text added since the last count, many paragraphs at a time.
  mutating func countWords() {
    let start = countedLength
    countedLength = nodes.utf8.count
    if start == countedLength { return }
    unsafe nodes.utf8.withUnsafeBufferPointer { unsafe words.count(.init(rebasing: $0[start...])) }
  }

  mutating func beginRunningText(_ tree: borrowing CommonMarkTree, from first: Int, through last: Int) {
    beginLines(from: first - leadLines, through: last - leadLines)
    if tree.kind == .heading {
      headingCount += 1
      if headingCount == TextLimit.headings.amount + 1 {
        faults.append(.exceededLimit(.headings, at: lines.location(ofLine: blockLine)))
      }
    }
  }

  mutating func enterInline(_ tree: inout CommonMarkTree) {
    guard inlineDepth < TextLimit.inlineNesting.amount else {
      if inlineDepth == TextLimit.inlineNesting.amount {
        faults.append(.exceededLimit(.inlineNesting, at: lines.location(ofLine: blockLine)))
        inlineDepth += 1
      }
      return tree.skipChildren()
    }
    inlineDepth += 1
    if imageFrame == nil {
      if tree.kind == .link { linkFrame = stack.count }
      if tree.kind == .image {
        imageFrame = stack.count
        alternative = ""
      }
    }
    let kind: Node.Kind =
      tree.kind == .strong
      ? .strong : tree.kind == .strikethrough ? .strikethrough : tree.kind == .link ? .link : .emphasis
    open(tree.kind, Node(kind))
  }

  mutating func enterCode(_ tree: borrowing CommonMarkTree) {
    let range = appendVerbatim(tree)
    let code = nodes.utf8[range]
    if code.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "*") }) {
      locations.skip(code)
    }
    if imageFrame != nil {
      alternative += nodes.string(range)
    } else {
      append(Node(.codeSpan, first: range.lowerBound, second: range.upperBound))
    }
  }

  mutating func enterRaw(_ tree: borrowing CommonMarkTree) {
    if imageFrame != nil { return }
    if checksRaw {
      let offset = unsafe tree.withLiteral { bytes in unsafe locations.next(bytes) } ?? locations.start
      rawLocations.append(lines.location(of: offset))
    }
    appendRaw(.htmlInline, tree)
  }

  mutating func enterReference(_ tree: borrowing CommonMarkTree) {
    if imageFrame != nil {
      if !rules.isCommonMarkOnly {
        faults.append(.footnoteInDescription(at: lines.location(of: nextReference(of: tree))))
      }
      return
    }
    let numbered = openFootnote.map { numbering.footnoteReferences[$0] } ?? numbering.bodyReferences
    guard referencesSeen < numbered.count else { return }
    let reference = numbered[referencesSeen]
    referencesSeen += 1
    guard let reference else { return }
    if linkFrame != nil {
      references.append(reference)
      if !rules.isCommonMarkOnly {
        var label = FootnoteLabel(name: "")
        if let line = definitions[numbering.order[reference.footnote]] { label = self.label(of: line) }
        faults.append(.footnoteInLink(label, at: lines.location(of: nextReference(of: tree))))
      }
    } else {
      append(Node(reference))
    }
  }

  mutating func nextReference(of tree: borrowing CommonMarkTree) -> Int {
    guard let definition = tree.referencedDefinition, definition < definitions.count,
      let line = definitions[definition]
    else { return locations.start }
    let bytes = Array("[^".utf8) + lines.source.bytes[line.label] + Array("]".utf8)
    return locations.next(bytes) ?? locations.start
  }

  func label(of definition: FootnoteDefinitionLine) -> FootnoteLabel {
    FootnoteLabel(name: String(decoding: lines.source.bytes[definition.label], as: UTF8.self))
  }

  mutating func enterText(_ tree: borrowing CommonMarkTree) {
    let (flags, letters) = unsafe tree.withLiteral { bytes in
      unsafe (TextFlags(bytes), nodes.append(text: bytes))
    }
    if flags.hasReference { mayHaveCut = true }
    var range = letters
    if flags.mayBeLookalike, previous == .image, imageFrame == nil, !rules.isCommonMarkOnly {
      range = withoutWidth(range)
      if range.isEmpty { return }
    }
    if hasMaskedMarks, nodes.utf8[range].contains(0xEF) { return appendMasked(range, flags) }
    if !rules.isCommonMarkOnly, range.count > 0 { findLookalikes(in: range, flags) }
    if imageFrame != nil {
      alternative += nodes.string(range)
    } else if flags.mayHaveLink, linkFrame == nil {
      appendWithBareLinks(range, isCut: tree.isFollowedByEmphasis)
    } else {
      append(Node(.text, first: range.lowerBound, second: range.upperBound))
    }
  }

  /// The text after a picture, without a width at its beginning: `{width=50%}`, which is set on the picture.
  private mutating func withoutWidth(_ range: Range<Int>) -> Range<Int> {
    let bytes = nodes.utf8[range]
    let start = Array("{width=".utf8)
    guard bytes.starts(with: start), let end = bytes.firstIndex(of: UInt8(ascii: "}")) else { return range }
    let value = bytes[(range.lowerBound + start.count)..<end].filter { $0 != UInt8(ascii: "\"") }
    guard let width = PictureWidth(String(decoding: value, as: UTF8.self)) else { return range }
    nodes.setWidth(width, ofPicture: nodes.count - 1)
    return (end + 1)..<range.upperBound
  }

  /// Adds text in which escaped punctuation was replaced before parsing.
  private mutating func appendMasked(_ range: Range<Int>, _ flags: TextFlags) {
    let bytes = Array(nodes.utf8[range])
    if imageFrame != nil {
      alternative += EscapedPunctuation.restored(String(decoding: bytes, as: UTF8.self))
      return
    }
    if !rules.isCommonMarkOnly { findLookalikes(in: range, flags) }
    var start = 0
    func appendPart(until end: Int, _ reader: inout DocumentReader) {
      guard end > start else { return }
      let part = (range.lowerBound + start)..<(range.lowerBound + end)
      if flags.mayHaveLink, reader.linkFrame == nil {
        reader.appendWithBareLinks(part, isCut: false)
      } else {
        reader.append(Node(.text, first: part.lowerBound, second: part.upperBound))
      }
    }
    var index = 0
    while index < bytes.count {
      guard let mark = EscapedPunctuation.mark(at: index, in: bytes) else {
        index += 1
        continue
      }
      appendPart(until: index, &self)
      let letter = nodes.utf8.count
      nodes.append(byte: mark)
      append(Node(.text, detail: 1, first: letter, second: letter + 1))
      index += EscapedPunctuation.length
      start = index
    }
    appendPart(until: bytes.count, &self)
  }

  private mutating func findLookalikes(in range: Range<Int>, _ flags: TextFlags) {
    let first = nodes.utf8[range.lowerBound]
    if first == UInt8(ascii: "#") || first == UInt8(ascii: ":") { findLineLookalike(in: Array(nodes.utf8[range])) }
    if flags.hasBar, previous == nil, stack.last?.kind == .paragraph { findTableLookalike() }
    if flags.mayBeLookalike { findLookalikes(in: Array(nodes.utf8[range])) }
  }

  /// Adds text, with the bare addresses in it as links.
  mutating func appendWithBareLinks(_ range: Range<Int>, isCut: Bool) {
    let bytes = Array(nodes.utf8[range])
    let bare = BareLinks(in: bytes, isCommonMarkOnly: rules.isCommonMarkOnly, followsBreak: followsBreak)
    for _ in bare.found { countLink() }
    if isCut, let last = bare.found.last, let start = locations.next(bytes[last.range]), start >= cutLinkEnd {
      let whole = SplitAutolink(
        from: start, in: lines.source.bytes, endsAtPipe: stack.last?.kind == .tableCell, last.prefix)
      cutLinkEnd = whole.searchedEnd
      if whole.range.count > last.range.count { cutLinks.append(whole) }
    }
    var start = range.lowerBound
    for link in bare.found {
      let shown = (range.lowerBound + link.range.lowerBound)..<(range.lowerBound + link.range.upperBound)
      if shown.lowerBound > start { append(Node(.text, first: start, second: shown.lowerBound)) }
      let index = nodes.append(Node(.link, first: nodes.append(Link(to: .address(link.prefix + nodes.string(shown))))))
      nodes.append(Node(.text, first: shown.lowerBound, second: shown.upperBound))
      nodes.close(index)
      previous = .link
      start = shown.upperBound
    }
    if start < range.upperBound || bare.found.isEmpty {
      append(Node(.text, first: start, second: range.upperBound))
    }
  }

  /// Whether a bare `www.` may begin here: at the beginning of a line or after a delimiter of emphasis.
  var followsBreak: Bool {
    switch previous {
    case nil, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: true
    case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .blockElement,
      .htmlBlock, .text, .codeSpan, .link, .image, .footnoteReference, .inlineElement, .htmlInline:
      false
    }
  }

  /// The first word of an info string.
  static func language(of info: String) -> String {
    let end = info.utf8.firstIndex { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? info.endIndex
    return String(info[..<end])
  }
}

extension Diagnostic {
  /// A footnote reference in the description of a picture.
  package static func footnoteInDescription(at location: SourceLocation) -> Diagnostic {
    .warning(
      .footnoteInDescription, at: location,
      "a footnote is called in a picture's description, where it cannot be followed",
      hint: "put the call behind the picture")
  }

  /// A footnote reference in the text of a link.
  package static func footnoteInLink(_ label: FootnoteLabel, at location: SourceLocation) -> Diagnostic {
    .warning(
      .footnoteInLink, at: location, "footnote '\(label.name)' is called inside a link; the call is printed behind it",
      hint: "put [^\(label.name)] behind the link")
  }
}
