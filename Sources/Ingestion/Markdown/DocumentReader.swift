package import Diagnostics
package import Manuscript

/// Reads a parsed tree into a document, one node after another.
struct DocumentReader {
  /// What a node's children are gathered in until the node is left.
  private struct Frame {
    let kind: CommonMarkTree.Kind
    var blocks: [Block] = []
    var inlines: [Inline] = []
    var items: [List.Item] = []
    var rows: [[Table.Cell]] = []

    /// The calls that stood in a link, to be put behind it.
    var calls: [Inline] = []

    /// The places of the raw HTML among the children, in order; none when all HTML passes.
    var rawPlaces: [SourcePlace] = []

    /// The words of an image's description.
    var alternative = ""
  }

  private let rules: ParsingRules
  private var lines: SourceLines
  private let notes: NoteNumbering
  private let definitions: [NoteDefinitionLine?]
  private let leadLines: Int
  private var links: LinkResolver
  private var markup: MarkupReader

  private var stack: [Frame] = []
  private var noteBlocks: [[Block]]
  private var openNote: Int?
  private var callsSeen = 0
  private var noteCount = 0
  private var inlineDepth = 0
  private var linkFrame: Int?
  private var imageFrame: Int?
  private var places: InlinePlaces
  private var blockLine = 0

  /// How many lines of a paragraph the library counts to the table behind it.
  private var linesBeforeTable = 0
  private var words = WordCount()
  private var headingCount = 0
  private var linkCount = 0

  /// The calls of footnotes that are defined nowhere, with their places.
  private(set) var undefinedCalls: [UndefinedCall] = []

  /// Bare addresses that marks of emphasis cut in two, where they stand in the source.
  private(set) var cutLinks: [CutLink] = []
  private var cutLinkEnd = 0

  /// What was found wrong.
  private(set) var faults: [Diagnostic] = []

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - rules: What passes.
  ///   - lines: Where the body's lines begin.
  ///   - leadLines: How many lines stand before the body in what was parsed; nothing of them is read.
  ///   - notes: The order of the footnotes.
  ///   - definitions: Where each definition of the tree stands in the source.
  ///   - links: What leads links to where they go.
  init(
    rules: ParsingRules, lines: SourceLines, leadLines: Int, notes: NoteNumbering,
    definitions: [NoteDefinitionLine?], links: LinkResolver
  ) {
    self.rules = rules
    self.lines = lines
    self.leadLines = leadLines
    self.notes = notes
    self.definitions = definitions
    self.links = links
    markup = MarkupReader(lines: lines)
    noteBlocks = Array(repeating: [], count: definitions.count)
    places = InlinePlaces(in: 0..<0, of: [])
  }

  /// Reads a tree.
  mutating func read(_ tree: inout CommonMarkTree) -> Document {
    stack = [Frame(kind: .document)]
    tree.rewind()
    reading: while true {
      switch tree.advance() {
      case .end: break reading
      case .enter: enter(&tree)
      case .leave: leave(tree)
      }
    }
    let body = stack.first.map { blocks(of: $0) } ?? []
    faults += links.faults + markup.faults
    return Document(
      blocks: body, footnotes: footnotes(), crossReferences: links.crossReferences, pictures: links.usedFiles,
      words: words.total)
  }

  private func footnotes() -> [Footnote] {
    notes.order.enumerated().map { position, definition in
      let line = definitions[definition]
      let label = FootnoteLabel(name: line.map { String(decoding: lines.source.bytes[$0.label], as: UTF8.self) } ?? "")
      return Footnote(
        label: label, series: label.series, mark: notes.marks[position], blocks: noteBlocks[definition],
        callCount: notes.callCounts[position], line: line.map { lines.fileLine($0.line) } ?? 1)
    }
  }
}

// MARK: - Entering

extension DocumentReader {
  private mutating func enter(_ tree: inout CommonMarkTree) {
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
      let isHead = stack[stack.count - 2].rows.isEmpty
      let line = tree.line + (isHead ? linesBeforeTable : 0)
      beginRunningText(tree, from: line, through: line)
      push(.tableCell)
    case .thematicBreak:
      append(.thematicBreak, at: tree.line)
    case .code:
      append(.code(tree.literal, language: Self.language(of: tree.infoString)), at: tree.line)
    case .rawBlock:
      if checksRaw { stack[stack.count - 1].rawPlaces.append(lines.place(ofLine: tree.line - leadLines)) }
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
  private var checksRaw: Bool { rules.rawHTML == .safe && !rules.isPlain }

  private mutating func push(_ kind: CommonMarkTree.Kind) {
    stack.append(Frame(kind: kind))
  }

  private mutating func beginRunningText(_ tree: borrowing CommonMarkTree, from first: Int, through last: Int) {
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

  private mutating func append(_ content: BlockContent, at line: Int) {
    stack[stack.count - 1].blocks.append(Block(line: lines.fileLine(line - leadLines), content))
  }

  /// Adds an inline to what is open; within an image's description, only its words.
  private mutating func append(_ inline: Inline, described words: @autoclosure () -> String) {
    if let imageFrame {
      stack[imageFrame].alternative += words()
    } else {
      stack[stack.count - 1].inlines.append(inline)
    }
  }

  private mutating func enterInline(_ tree: inout CommonMarkTree) {
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
      if tree.kind == .image { imageFrame = stack.count }
    }
    push(tree.kind)
  }

  private mutating func enterCode(_ tree: borrowing CommonMarkTree) {
    let code = tree.literal
    var counted = code
    counted.withUTF8 { unsafe words.count($0) }
    if code.utf8.contains(UInt8(ascii: "[")) { places.pass(code.utf8) }
    append(.code(code), described: code)
  }

  private mutating func enterRaw(_ tree: borrowing CommonMarkTree) {
    if imageFrame != nil { return }
    let raw = tree.literal
    if checksRaw {
      let offset = places.next(raw.utf8) ?? places.start
      stack[stack.count - 1].rawPlaces.append(lines.place(of: offset))
    }
    append(.rawHTML(raw), described: "")
  }

  private mutating func enterReference(_ tree: borrowing CommonMarkTree) {
    if imageFrame != nil {
      if !rules.isPlain { faults.append(.footnoteInDescription(at: lines.place(of: nextCall(of: tree)))) }
      return
    }
    let references = openNote.map { notes.noteReferences[$0] } ?? notes.bodyReferences
    guard callsSeen < references.count else { return }
    let reference = references[callsSeen]
    callsSeen += 1
    guard let reference else { return }
    if let linkFrame {
      stack[linkFrame].calls.append(.footnoteReference(reference))
      if !rules.isPlain {
        let label = definitions[notes.order[reference.footnote]].map(label) ?? FootnoteLabel(name: "")
        faults.append(.footnoteInLink(label, at: lines.place(of: nextCall(of: tree))))
      }
    } else {
      stack[stack.count - 1].inlines.append(.footnoteReference(reference))
    }
  }

  private mutating func nextCall(of tree: borrowing CommonMarkTree) -> Int {
    guard let definition = tree.referencedDefinition, definition < definitions.count,
      let line = definitions[definition]
    else { return places.start }
    let bytes = Array("[^".utf8) + lines.source.bytes[line.label] + Array("]".utf8)
    return places.next(bytes) ?? places.start
  }

  private func label(of definition: NoteDefinitionLine) -> FootnoteLabel {
    FootnoteLabel(name: String(decoding: lines.source.bytes[definition.label], as: UTF8.self))
  }

  private mutating func enterText(_ tree: borrowing CommonMarkTree) {
    let marks = unsafe tree.withLiteral { bytes in
      unsafe words.count(bytes)
      return unsafe TextMarks(bytes)
    }
    let text = tree.literal
    if marks.hasCall, !rules.isPlain { findUndefinedCalls(in: text) }
    if marks.mayHaveLink, linkFrame == nil, imageFrame == nil {
      appendWithBareLinks(text, isCut: tree.isFollowedByEmphasis)
    } else {
      append(.text(text), described: text)
    }
  }

  private mutating func appendWithBareLinks(_ text: String, isCut: Bool) {
    let bare = BareLinks(in: text, isPlain: rules.isPlain, followsBreak: followsBreak)
    for _ in bare.found { countLink() }
    if isCut, let last = bare.found.last, let start = places.next(Array(text.utf8)[last.range]), start >= cutLinkEnd {
      let whole = CutLink(from: start, in: lines.source.bytes, endsAtPipe: stack.last?.kind == .tableCell, last.prefix)
      cutLinkEnd = whole.searchedEnd
      if whole.range.count > last.range.count { cutLinks.append(whole) }
    }
    stack[stack.count - 1].inlines += bare.inlines
  }

  /// Whether what was read last lets a bare `www.` begin: the beginning of a line or the marks of emphasis.
  private var followsBreak: Bool {
    switch stack[stack.count - 1].inlines.last {
    case nil, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: true
    case .text, .code, .link, .image, .footnoteReference, .element, .rawHTML: false
    }
  }

  /// What still stands as `[^label]` in a text calls a footnote that is not there, unless it was written `\[^label]`.
  private mutating func findUndefinedCalls(in text: String) {
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
  private static func language(of info: String) -> String {
    let end = info.utf8.firstIndex { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? info.endIndex
    return String(info[..<end])
  }
}

// MARK: - Leaving

extension DocumentReader {
  private mutating func leave(_ tree: borrowing CommonMarkTree) {
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
      if let row = stack.popLast() { stack[stack.count - 1].rows.append(row.rows.first ?? []) }
    case .tableCell: leaveCell()
    case .emphasis: leaveInline { .emphasis($0) }
    case .strong: leaveInline { .strong($0) }
    case .strikethrough: leaveInline { .strikethrough($0) }
    case .link: leaveLink(tree)
    case .image: leaveImage(tree)
    case .text, .softBreak, .lineBreak, .codeSpan, .rawInline, .reference, .code, .rawBlock, .thematicBreak: return
    }
  }

  private mutating func popBlocks() -> [Block] {
    guard let frame = stack.popLast() else { return [] }
    return blocks(of: frame)
  }

  private mutating func blocks(of frame: Frame) -> [Block] {
    frame.rawPlaces.isEmpty ? frame.blocks : markup.resolved(frame.blocks, at: frame.rawPlaces)
  }

  private mutating func popInlines() -> [Inline] {
    guard let frame = stack.popLast() else { return [] }
    return frame.rawPlaces.isEmpty ? frame.inlines : markup.resolved(frame.inlines, at: frame.rawPlaces)
  }

  private mutating func leaveParagraph(_ tree: borrowing CommonMarkTree) {
    let hasMarkup = !stack[stack.count - 1].rawPlaces.isEmpty
    let inlines = popInlines()
    if tree.line == 0 {
      linesBeforeTable = 1 + inlines.count { $0 == .softBreak || $0 == .lineBreak }
      append(.paragraph(inlines), at: tree.followingLine)
    } else if !hasMarkup || !inlines.isEmpty {
      append(.paragraph(inlines), at: tree.line)
    }
  }

  private mutating func leaveList(_ tree: borrowing CommonMarkTree) {
    guard let frame = stack.popLast() else { return }
    append(.list(List(start: tree.listStart, isTight: tree.isTight, items: frame.items)), at: tree.line)
  }

  private mutating func leaveItem(_ tree: borrowing CommonMarkTree) {
    let item = List.Item(blocks: popBlocks(), isDone: tree.isTicked)
    stack[stack.count - 1].items.append(item)
  }

  private mutating func leaveCell() {
    words.endWord()
    let cell = popInlines()
    if stack[stack.count - 1].rows.isEmpty { stack[stack.count - 1].rows.append([]) }
    stack[stack.count - 1].rows[0].append(cell)
  }

  private mutating func leaveTable(_ tree: borrowing CommonMarkTree) {
    guard let frame = stack.popLast() else { return }
    let alignments: [Table.Alignment] = tree.columnAlignments.map {
      switch $0 {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
    append(
      .table(Table(alignments: alignments, head: frame.rows.first ?? [], rows: Array(frame.rows.dropFirst()))),
      at: tree.line + linesBeforeTable)
    linesBeforeTable = 0
  }

  private mutating func leaveInline(_ make: ([Inline]) -> Inline) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    let inlines = popInlines()
    if imageFrame == nil { stack[stack.count - 1].inlines.append(make(inlines)) }
  }

  private mutating func leaveLink(_ tree: borrowing CommonMarkTree) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    if imageFrame != nil {
      stack.removeLast()
      return
    }
    countLink()
    linkFrame = nil
    let calls = stack[stack.count - 1].calls
    let inlines = popInlines()
    if !rules.isPlain, case .text(let text)? = inlines.first, text.utf8.first == UInt8(ascii: "^") {
      findSwallowedCall(text)
    }
    if let destination = destination(of: tree, isImage: false) {
      stack[stack.count - 1].inlines.append(.link(Link(to: destination, title: tree.title), inlines))
    } else {
      stack[stack.count - 1].inlines += inlines
    }
    stack[stack.count - 1].inlines += calls
  }

  private mutating func leaveImage(_ tree: borrowing CommonMarkTree) {
    inlineDepth = min(inlineDepth, TextLimit.inlineNesting.amount) - 1
    if let imageFrame, imageFrame < stack.count - 1 {
      // A picture in the description of a picture: its own description is among the words already.
      stack.removeLast()
      return
    }
    countLink()
    imageFrame = nil
    guard let frame = stack.popLast() else { return }
    guard let destination = destination(of: tree, isImage: true, isDescribed: !frame.alternative.isEmpty) else {
      if !frame.alternative.isEmpty { append(.text(frame.alternative), described: frame.alternative) }
      return
    }
    append(
      .image(
        Image(
          destination: destination, title: tree.title, alternative: frame.alternative,
          size: links.size(of: destination))),
      described: frame.alternative)
  }

  private mutating func destination(
    of tree: borrowing CommonMarkTree, isImage: Bool, isDescribed: Bool = true
  ) -> LinkDestination? {
    let address = tree.destination
    let resolution = links.resolve(address, isImage: isImage)
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
  private mutating func findSwallowedCall(_ text: String) {
    let label = Array(text.utf8.dropFirst())
    guard let offset = places.next(Array("[^".utf8) + label + Array("]".utf8)) else { return }
    if label.contains(0x20) {
      undefinedCalls.append(UndefinedCall(label: label, offset: offset))
    } else {
      faults.append(.swallowedCall(FootnoteLabel(name: String(decoding: label, as: UTF8.self)), at: lines.place(of: offset)))
    }
  }

  private mutating func countLink() {
    linkCount += 1
    if linkCount == TextLimit.links.amount + 1 {
      faults.append(.exceededLimit(.links, at: lines.place(ofLine: blockLine)))
    }
  }
}

/// A call of a footnote that no definition provides.
struct UndefinedCall: Sendable {
  /// What stands between `[^` and `]`.
  let label: [UInt8]

  /// The byte of the file `[^` stands at.
  let offset: Int
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

  /// A call that is read as the text of a link because `(` or `[` follows it.
  package static func swallowedCall(_ label: FootnoteLabel, at place: SourcePlace) -> Diagnostic {
    .warning(
      at: place, "'[^\(label.name)]' is read as the text of a link, not as a call of a footnote",
      remedy: "put a space or \\ between it and the bracket that follows")
  }
}
