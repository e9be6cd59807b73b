import Model

/// A reader of a document's running text that finds each piece of it in the source.
///
/// The parser does not say where inlines stand, so each text is searched for behind the one before it. All bytes of a
/// text stand in the source in order; whatever is skipped between them is markup.
struct ProseReader {
  private let nodes: NodeView
  private let source: [UInt8]
  private let lines: LineTable
  private var prose = Prose()
  private var cursor = 0

  // The end index of the quotation, list or foreign element that is open at the current node.
  private var quotationEnd = 0
  private var listEnd = 0
  private var foreignEnd = 0
  private var itemStart = -1
  private var paragraphEnd = -1
  private var paragraphContext = (0, 0)

  /// Reads a document.
  static func prose(of document: Document, source: [UInt8], lines: LineTable) -> Prose {
    document.nodes.read { nodes in
      var reader = ProseReader(nodes: nodes, source: source, lines: lines)
      reader.readBlocks(document.body, footnote: nil)
      for (index, note) in document.footnotes.enumerated() {
        reader.cursor = lines.start(of: note.line)
        reader.readBlocks(note.nodes, footnote: index)
      }
      return reader.prose
    }
  }

  private init(nodes: NodeView, source: [UInt8], lines: LineTable) {
    self.nodes = nodes
    self.source = source
    self.lines = lines
    prose.bytes.reserveCapacity(source.count)
  }

  // MARK: Blocks

  private mutating func readBlocks(_ range: Range<Int>, footnote: Int?) {
    (quotationEnd, listEnd, foreignEnd, itemStart, paragraphEnd) = (0, 0, 0, -1, -1)
    var index = range.lowerBound
    while index < range.upperBound {
      let node = nodes.node(at: index)
      let end = Int(node.end)
      switch node.kind {
      case .paragraph:
        read(.paragraph, index, node, footnote)
        index = end
      case .heading:
        read(.heading(Int(node.detail)), index, node, footnote)
        index = end
      case .cell:
        read(.cell, index, node, footnote)
        index = end
      case .blockQuote:
        quotationEnd = max(quotationEnd, end)
        index += 1
      case .list:
        listEnd = max(listEnd, end)
        index += 1
      case .item:
        itemStart = index + 1
        index += 1
      case .table:
        if node.line > 0 { cursor = lines.start(of: Int(node.line)) }
        index += 1
      case .code:
        prose.code.append(ProseCode(line: Int(node.line), text: nodes.string(node.text)))
        index = end
      case .blockElement:
        if nodes.element(node).attributes.contains(where: { $0.name == "lang" }) { foreignEnd = max(foreignEnd, end) }
        index += 1
      case .row, .thematicBreak, .htmlBlock, .text, .softBreak, .lineBreak, .codeSpan, .emphasis, .strong,
        .strikethrough, .link, .image, .footnoteReference, .inlineElement, .htmlInline:
        index += 1
      }
    }
  }

  private mutating func read(_ kind: Passage.Kind, _ index: Int, _ node: Node, _ footnote: Int?) {
    let isFirstOfNote = footnote != nil && node.line > 0 && prose.passages.last?.footnote != footnote
    if node.line > 0 {
      cursor = lines.start(of: Int(node.line))
      skipMarkers(isItem: index == itemStart, isHeading: kind != .paragraph, isNote: isFirstOfNote)
    }
    let context = (index < quotationEnd ? quotationEnd : 0, index < listEnd ? listEnd : 0)
    let start = prose.bytes.count
    let counts = (prose.words.count, prose.symbols.count)
    var passage = Passage(
      kind: kind, line: Int(node.line), range: start..<start, footnote: footnote, isQuotation: context.0 > 0,
      isItem: context.1 > 0, followsParagraph: index == paragraphEnd && context == paragraphContext)
    passage.isForeign = index < foreignEnd
    passage.hasLines = readInlines(nodes.children(of: index))
    passage.range = start..<prose.bytes.count
    WordFinder.find(in: passage.range, of: &prose)
    passage.words = counts.0..<prose.words.count
    passage.symbols = counts.1..<prose.symbols.count
    prose.passages.append(passage)
    paragraphEnd = kind == .paragraph ? Int(node.end) : -1
    paragraphContext = context
  }

  /// Skips the markers before the words of a block's first line.
  private mutating func skipMarkers(isItem: Bool, isHeading: Bool, isNote: Bool) {
    func byte(_ index: Int) -> UInt8 { index < source.count ? source[index] : 0 }
    var wasMarker = false
    while cursor < source.count {
      let first = source[cursor]
      if first == 0x20 || first == 0x09 || first == 0x3E {
        cursor += 1
      } else if isHeading, first == 0x23 {
        cursor += 1
      } else if isNote, first == 0x5B, byte(cursor + 1) == 0x5E,
        let close = source[cursor...].prefix(1200).firstIndex(of: 0x5D), byte(close + 1) == 0x3A
      {
        cursor = close + 2
      } else if isItem, !wasMarker, first == 0x2D || first == 0x2B || first == 0x2A, byte(cursor + 1) <= 0x20 {
        cursor += 1
        wasMarker = byte(cursor + 1) != 0x2D
      } else if isItem, !wasMarker, first &- 0x30 < 10 {
        var end = cursor
        while byte(end) &- 0x30 < 10 { end += 1 }
        guard byte(end) == 0x2E || byte(end) == 0x29, byte(end + 1) <= 0x20 else { return }
        cursor = end + 1
        wasMarker = true
      } else {
        return
      }
    }
  }

  // MARK: Inlines

  /// - Returns: Whether there are hard line breaks.
  private mutating func readInlines(_ range: Range<Int>) -> Bool {
    var hasLines = false
    var links: [(end: Int, start: Int, address: String)] = []
    var emphasis: [(end: Int, start: Int)] = []
    for index in range {
      while let open = emphasis.last, open.end <= index {
        prose.emphasis.append(open.start..<prose.bytes.count)
        emphasis.removeLast()
      }
      while let open = links.last, open.end <= index {
        close(open)
        links.removeLast()
      }
      let node = nodes.node(at: index)
      switch node.kind {
      case .text: unsafe align(nodes.utf8(node.text))
      case .softBreak: endLine(0x0A)
      case .lineBreak:
        endLine(0x0B)
        hasLines = true
      case .codeSpan:
        appendObjectReplacement()
        unsafe skip(over: nodes.utf8(node.text))
        while cursor < source.count, source[cursor] == 0x60 { cursor += 1 }
      case .image: read(nodes.image(node))
      case .footnoteReference: readReference(node)
      case .link:
        // The words of an autolink in angle brackets are its address.
        if cursor < source.count, source[cursor] == 0x3C { cursor += 1 }
        links.append((Int(node.end), prose.bytes.count, nodes.link(node).address))
      case .emphasis, .strong: emphasis.append((Int(node.end), prose.bytes.count))
      case .htmlInline: unsafe skip(over: nodes.utf8(node.text))
      case .inlineElement, .strikethrough, .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code,
        .table, .row, .cell, .blockElement, .htmlBlock:
        continue
      }
    }
    for open in emphasis.reversed() { prose.emphasis.append(open.start..<prose.bytes.count) }
    for open in links.reversed() { close(open) }
    return hasLines
  }

  /// Appends U+FFFC, the object replacement character, for something that is not text.
  private mutating func appendObjectReplacement() {
    prose.runs.append(Prose.Run(start: prose.bytes.count, source: cursor))
    prose.bytes += [0xEF, 0xBF, 0xBC]
  }

  private mutating func endLine(_ byte: UInt8) {
    prose.runs.append(Prose.Run(start: prose.bytes.count, source: cursor))
    prose.bytes.append(byte)
    while cursor < source.count, source[cursor] != 0x0A { cursor += 1 }
    cursor += 1
    while cursor < source.count, source[cursor] == 0x20 || source[cursor] == 0x09 || source[cursor] == 0x3E {
      cursor += 1
    }
  }

  /// Ends a link and skips its address.
  private mutating func close(_ link: (end: Int, start: Int, address: String)) {
    var entry = ProseLink(range: link.start..<prose.bytes.count, address: link.address)
    if link.start == prose.bytes.count, cursor < source.count,
      let bracket = source[cursor...].prefix(4096).firstRange(of: [0x5B, 0x5D])
    {
      entry.source = bracket.lowerBound
      cursor = bracket.lowerBound + 1
    }
    prose.links.append(entry)
    if cursor < source.count, source[cursor] == 0x3E { cursor += 1 }
    while cursor < source.count, [0x2A, 0x5F, 0x7E, 0x60].contains(source[cursor]) { cursor += 1 }
    guard cursor + 1 < source.count, source[cursor] == 0x5D else { return }
    skipTarget()
  }

  /// Skips the address or label of a link or picture, from its `]` on.
  private mutating func skipTarget() {
    let limit = min(source.count, cursor + 4096)
    guard cursor + 1 < source.count else { return }
    if source[cursor + 1] == 0x28 {
      var depth = 0
      var index = cursor + 1
      while index < limit {
        if source[index] == 0x5C { index += 1 } else if source[index] == 0x28 { depth += 1 }
        if index < limit, source[index] == 0x29, source[index - 1] != 0x5C {
          depth -= 1
          if depth == 0 { break }
        }
        index += 1
      }
      cursor = min(limit, index + 1)
    } else if source[cursor + 1] == 0x5B {
      let close = source[(cursor + 2)..<limit].firstIndex(of: 0x5D)
      cursor = close.map { $0 + 1 } ?? cursor + 1
    } else {
      cursor += 1
    }
  }

  private mutating func read(_ image: Image) {
    let limit = min(source.count, cursor + 4096)
    if let start = source[cursor..<limit].firstRange(of: [0x21, 0x5B])?.lowerBound {
      cursor = start
      appendObjectReplacement()
      var depth = 0
      var index = start + 1
      while index < limit {
        if source[index] == 0x5B { depth += 1 }
        if source[index] == 0x5D {
          depth -= 1
          if depth == 0 { break }
        }
        index += 1
      }
      cursor = min(index, source.count - 1)
      append(image, at: start)
      skipTarget()
    } else {
      appendObjectReplacement()
      append(image, at: cursor)
    }
  }

  private mutating func append(_ image: Image, at start: Int) {
    let (name, file): (String, String?) =
      switch image.destination {
      case .address(let address): (address, nil)
      case .file(let file): (file.source, file.source)
      case .fragment(let name): (name, nil)
      case .page(let page, _): (page.path, nil)
      }
    prose.images.append(
      ProseImage(
        source: start, name: String(name.split(separator: "/").last ?? ""), alternative: image.alternative, file: file,
        size: image.size.map { ($0.width, $0.height) }))
  }

  private mutating func readReference(_ node: Node) {
    let limit = min(source.count, cursor + 4096)
    guard let start = source[min(cursor, limit)..<limit].firstRange(of: [0x5B, 0x5E])?.lowerBound,
      let close = source[start..<limit].firstIndex(of: 0x5D)
    else { return }
    cursor = close + 1
    prose.references.append(
      ProseReference(index: prose.bytes.count, source: start, footnote: Int(node.first), length: close + 1 - start))
  }

  // MARK: Finding texts in the source

  /// Skips bytes that stand unchanged in the source.
  private mutating func skip(over wanted: UnsafeBufferPointer<UInt8>) {
    guard wanted.count > 0 else { return }
    let bytes = unsafe Array(wanted)
    let limit = min(source.count, cursor + bytes.count + 1024)
    if cursor < limit, let found = source[cursor..<limit].firstRange(of: bytes) { cursor = found.upperBound }
  }

  private mutating func align(_ text: UnsafeBufferPointer<UInt8>) {
    let start = prose.bytes.count
    unsafe prose.bytes.append(contentsOf: text)
    var index = 0
    while index < text.count {
      let length = unsafe sameLength(UnsafeBufferPointer(rebasing: text[index...]))
      if length > 0 {
        prose.runs.append(Prose.Run(start: start + index, source: cursor))
        index += length
        cursor += length
        continue
      }
      guard let next = unsafe offset(of: text[index]) else {
        // The byte is written differently in the source; what follows is searched for from here on.
        prose.runs.append(Prose.Run(start: start + index, source: min(cursor, max(0, source.count - 1))))
        return
      }
      if next.isEntity {
        prose.runs.append(Prose.Run(start: start + index, source: cursor))
        cursor = next.index
        index += 1
        while index < text.count, unsafe text[index] & 0xC0 == 0x80 { index += 1 }
      } else {
        cursor = next.index
      }
    }
  }

  /// The number of leading bytes that are the same in the source and in a text.
  private func sameLength(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    unsafe source.withUnsafeBufferPointer { source in
      let limit = min(source.count - cursor, text.count)
      var length = 0
      while length < limit, unsafe source[cursor + length] == text[length] { length += 1 }
      return length
    }
  }

  /// The next place of a byte behind markup, or the end of an entity that stands for it.
  private func offset(of byte: UInt8) -> (index: Int, isEntity: Bool)? {
    var index = cursor
    let limit = min(source.count, cursor + 4096)
    while index < limit {
      if source[index] == byte { return (index, false) }
      if source[index] == 0x26, let end = source[index..<min(limit, index + 40)].firstIndex(of: 0x3B), end > index + 1 {
        return (end + 1, true)
      }
      if source[index] == 0x3C, let end = source[index..<limit].firstIndex(of: 0x3E) { index = end }
      index += 1
    }
    return nil
  }
}

extension Link {
  /// Its address, where it leads away from the site.
  fileprivate var address: String {
    if case .address(let address) = destination { return address }
    return ""
  }
}
