package import Diagnostics
package import Manuscript

extension DocumentReader {
  mutating func enter(_ tree: inout CommonMarkTree) {
    switch tree.kind {
    case .document, .unknown:
      break
    case .quotation, .list, .item, .table, .tableRow:
      push(tree.kind)
    case .definition:
      openNote = noteCount
      callsSeen = 0
      noteCount += 1
      push(.definition)
    case .paragraph, .heading:
      let line = tree.line == 0 ? tree.followingLine : tree.line
      if line <= leadLines, openNote == nil { return tree.skipChildren() }
      beginRunningText(tree, from: line, through: max(tree.endLine, line))
      push(tree.kind)
    case .tableCell:
      let isHead = rows.count == stack[stack.count - 2].rows
      let line = tree.line + (isHead ? linesBeforeTable : 0)
      beginRunningText(tree, from: line, through: line)
      push(.tableCell)
    case .thematicBreak:
      append(.thematicBreak, at: tree.line)
    case .code:
      append(.code(tree.literal, language: Self.language(of: tree.infoString)), at: tree.line)
    case .rawBlock:
      if checksRaw { rawPlaces.append(lines.place(ofLine: tree.line - leadLines)) }
      append(.rawHTML(tree.literal), at: tree.line)
    case .text:
      enterText(tree)
    case .softBreak, .lineBreak:
      words.endWord()
      append(tree.kind == .softBreak ? .softBreak : .lineBreak, described: " ")
    case .codeSpan:
      enterCode(tree)
    case .rawInline:
      enterRaw(tree)
    case .reference:
      enterReference(tree)
    case .emphasis, .strong, .strikethrough, .link, .image:
      enterInline(&tree)
    }
  }

  /// Whether raw HTML is looked at.
  var checksRaw: Bool { rules.rawHTML == .safe && !rules.isPlain }

  mutating func push(_ kind: CommonMarkTree.Kind) {
    stack.append(
      Frame(
        kind: kind, blocks: blocks.count, inlines: inlines.count, items: items.count, cells: cells.count,
        rows: rows.count, calls: calls.count, rawPlaces: rawPlaces.count))
  }

  mutating func beginRunningText(_ tree: borrowing CommonMarkTree, from first: Int, through last: Int) {
    words.endWord()
    blockLine = first - leadLines
    places = InlinePlaces(in: lines.range(from: blockLine, through: last - leadLines), of: lines.source.bytes)
    if tree.kind == .heading {
      headingCount += 1
      if headingCount == TextLimit.headings.amount + 1 {
        faults.append(.exceededLimit(.headings, at: lines.place(ofLine: blockLine)))
      }
    }
  }

  mutating func append(_ content: BlockContent, at line: Int) {
    blocks.append(Block(line: lines.fileLine(line - leadLines), content))
  }

  /// Adds an inline to what is open; within an image's description, only its words.
  mutating func append(_ inline: Inline, described words: @autoclosure () -> String) {
    if imageFrame != nil {
      alternative += words()
    } else {
      inlines.append(inline)
    }
  }

  mutating func enterInline(_ tree: inout CommonMarkTree) {
    guard inlineDepth < TextLimit.inlineNesting.amount else {
      if inlineDepth == TextLimit.inlineNesting.amount {
        faults.append(.exceededLimit(.inlineNesting, at: lines.place(ofLine: blockLine)))
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
    push(tree.kind)
  }

  mutating func enterCode(_ tree: borrowing CommonMarkTree) {
    let code = tree.literal
    code.withBytes { unsafe words.count($0) }
    if code.utf8.contains(UInt8(ascii: "[")) { places.pass(code.utf8) }
    append(.code(code), described: code)
  }

  mutating func enterRaw(_ tree: borrowing CommonMarkTree) {
    if imageFrame != nil { return }
    let raw = tree.literal
    if checksRaw {
      let offset = places.next(raw.utf8) ?? places.start
      rawPlaces.append(lines.place(of: offset))
    }
    append(.rawHTML(raw), described: "")
  }

  mutating func enterReference(_ tree: borrowing CommonMarkTree) {
    if imageFrame != nil {
      if !rules.isPlain { faults.append(.footnoteInDescription(at: lines.place(of: nextCall(of: tree)))) }
      return
    }
    let references = openNote.map { notes.noteReferences[$0] } ?? notes.bodyReferences
    guard callsSeen < references.count else { return }
    let reference = references[callsSeen]
    callsSeen += 1
    guard let reference else { return }
    if linkFrame != nil {
      calls.append(.footnoteReference(reference))
      if !rules.isPlain {
        var label = FootnoteLabel(name: "")
        if let line = definitions[notes.order[reference.footnote]] { label = self.label(of: line) }
        faults.append(.footnoteInLink(label, at: lines.place(of: nextCall(of: tree))))
      }
    } else {
      inlines.append(.footnoteReference(reference))
    }
  }

  mutating func nextCall(of tree: borrowing CommonMarkTree) -> Int {
    guard let definition = tree.referencedDefinition, definition < definitions.count,
      let line = definitions[definition]
    else { return places.start }
    let bytes = Array("[^".utf8) + lines.source.bytes[line.label] + Array("]".utf8)
    return places.next(bytes) ?? places.start
  }

  func label(of definition: NoteDefinitionLine) -> FootnoteLabel {
    FootnoteLabel(name: String(decoding: lines.source.bytes[definition.label], as: UTF8.self))
  }

  mutating func enterText(_ tree: borrowing CommonMarkTree) {
    let (marks, text) = unsafe tree.withLiteral { bytes in
      unsafe words.count(bytes)
      return unsafe (TextMarks(bytes), String(decoding: bytes, as: UTF8.self))
    }
    if marks.hasCall, !rules.isPlain { findUndefinedCalls(in: text) }
    if marks.mayHaveLink, linkFrame == nil, imageFrame == nil {
      appendWithBareLinks(text, isCut: tree.isFollowedByEmphasis)
    } else {
      append(.text(text), described: text)
    }
  }

  mutating func appendWithBareLinks(_ text: String, isCut: Bool) {
    let bare = BareLinks(in: text, isPlain: rules.isPlain, followsBreak: followsBreak)
    for _ in bare.found { countLink() }
    if isCut, let last = bare.found.last, let start = places.next(Array(text.utf8)[last.range]), start >= cutLinkEnd {
      let whole = CutLink(from: start, in: lines.source.bytes, endsAtPipe: stack.last?.kind == .tableCell, last.prefix)
      cutLinkEnd = whole.searchedEnd
      if whole.range.count > last.range.count { cutLinks.append(whole) }
    }
    inlines.append(contentsOf: bare.inlines)
  }

  /// Whether what was read last lets a bare `www.` begin: the beginning of a line or the marks of emphasis.
  var followsBreak: Bool {
    switch inlines.last(from: stack[stack.count - 1].inlines) {
    case nil, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: true
    case .text, .code, .link, .image, .footnoteReference, .element, .rawHTML: false
    }
  }

  /// What still stands as `[^label]` in a text calls a footnote that is not there, unless it was written `\[^label]`.
  mutating func findUndefinedCalls(in text: String) {
    let bytes = Array(text.utf8)
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "[")) {
      offset = start + 1
      guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "^"),
        let end = bytes[offset...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
        bytes[end] == UInt8(ascii: "]"), end > offset + 1
      else { continue }
      if let found = places.next(bytes[start...end]) {
        undefinedCalls.append(UndefinedCall(label: Array(bytes[(offset + 1)..<end]), offset: found))
      }
      offset = end + 1
    }
  }

  /// The first word of an info string.
  static func language(of info: String) -> String {
    let end = info.utf8.firstIndex { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? info.endIndex
    return String(info[..<end])
  }
}

extension Diagnostic {
  /// A call of a footnote in the words that stand for a picture.
  package static func footnoteInDescription(at place: SourcePlace) -> Diagnostic {
    .warning(
      at: place, "a footnote is called in a picture's description, where it cannot be followed",
      remedy: "put the call behind the picture")
  }

  /// A call of a footnote in the text of a link.
  package static func footnoteInLink(_ label: FootnoteLabel, at place: SourcePlace) -> Diagnostic {
    .warning(
      at: place, "footnote '\(label.name)' is called inside a link; the call is printed behind it",
      remedy: "put [^\(label.name)] behind the link")
  }
}
