import Model

extension HTMLRenderer {
  /// Writes a block quote, as verse where it is verse, with its attribution in a footer.
  ///
  /// - Parameters:
  ///   - isEpigraph: Whether it is the epigraph of a text or a section.
  ///   - isSingleLine: Whether it is a single line of verse.
  mutating func writeBlockQuote(_ blocks: Range<Int>, isEpigraph: Bool = false, isSingleLine: Bool = false) {
    writer.start("blockquote")
    let parted = nodes.attribution(of: blocks)
    let quoted = blocks.lowerBound..<(parted?.end ?? blocks.upperBound)
    let verse =
      isSingleLine || needsRebuilding(quoted) ? Verse(nodes.blocks(quoted), isSingleLine: isSingleLine) : nil
    switch (isEpigraph, verse != nil) {
    case (true, true): writer.attributes(" class=\"epigraph verse\"")
    case (true, false): writer.attributes(" class=\"epigraph\"")
    case (false, true): writer.attributes(" class=\"verse\"")
    case (false, false): break
    }
    if let verse {
      write(verse)
    } else if needsRebuilding(quoted) {
      write(nodes.blocks(quoted)) { renderer, quoted in renderer.writeBlocks(quoted) }
    } else {
      writeBlocks(quoted)
    }
    if let attribution = parted?.attribution { write(attribution) }
    writer.end("blockquote")
  }

  /// Whether a quotation may be verse, or ends within a paragraph, so that it has to be rebuilt from values.
  private func needsRebuilding(_ quoted: Range<Int>) -> Bool {
    var index = quoted.lowerBound
    while index < quoted.upperBound { index = nodes.end(of: index) }
    return index > quoted.upperBound || quoted.contains { nodes[$0].kind == .lineBreak }
  }

  /// Writes stanzas; those that are indented are in a block quote of their own.
  private mutating func write(_ verse: Verse) {
    var isSetIn = false
    for (offset, stanza) in verse.stanzas.enumerated() {
      if isSetIn, !verse.setIn.contains(offset) { writer.end("blockquote") }
      if offset > 0 { writer.raw("\n") }
      if !isSetIn, verse.setIn.contains(offset) { writer.start("blockquote") }
      isSetIn = verse.setIn.contains(offset)
      writer.start("p")
      write(stanza, paragraph: nil)
      writer.end("p")
    }
    if isSetIn { writer.end("blockquote") }
  }

  private mutating func write(_ attribution: Attribution) {
    writer.start("footer")
    running.begin()
    writer.raw("— ")
    write(attribution.name, following: 0x61)
    if !attribution.work.isEmpty {
      writer.start("cite")
      write(attribution.work)
      writer.end("cite")
    }
    write(attribution.rest)
    writer.end("footer")
  }

  /// The index after the run of stanzas that begins with a block of the body; `nil` when the block is no stanza.
  func endOfStanzas(from index: Int, until end: Int) -> Int? {
    var next = index
    while next < end, nodes[next].kind == .paragraph, isStanza(nodes.children(of: next)) { next = nodes.end(of: next) }
    return next > index ? next : nil
  }

  /// Whether a paragraph has at least one hard line break, and no soft one.
  private func isStanza(_ paragraph: Range<Int>) -> Bool {
    var breaks = false
    for index in paragraph {
      switch nodes[index].kind {
      case .softBreak, .image, .htmlInline: return false
      case .lineBreak: breaks = true
      case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .blockElement,
        .htmlBlock, .text, .codeSpan, .emphasis, .strong, .strikethrough, .link, .footnoteReference, .inlineElement:
        continue
      }
    }
    return breaks && Verse.stanza(nodes.inlines(paragraph)) != nil
  }

  /// Writes a poem of the running text; each stanza has an id.
  mutating func writeStanzas(_ paragraphs: Range<Int>) {
    writer.start("div")
    writer.attributes(" class=\"verse\"")
    var index = paragraphs.lowerBound
    while index < paragraphs.upperBound {
      if index > paragraphs.lowerBound { writer.raw("\n") }
      writer.start("p")
      write(Verse.stanza(nodes.inlines(nodes.children(of: index))) ?? [], paragraph: nodes.children(of: index))
      writer.end("p")
      index = nodes.end(of: index)
    }
    writer.end("div")
  }

  /// Writes the lines of a stanza.
  ///
  /// - Parameter paragraph: The paragraph of the running text it is, which gets an id; `nil` inside a block quote.
  private mutating func write(_ stanza: Verse.Stanza, paragraph: Range<Int>?) {
    var aside = NodeStorage()
    let lines = stanza.map { line in
      let start = aside.count
      aside.append(line)
      return start..<aside.count
    }
    if let paragraph { writeAnchor(paragraph) }
    write(aside) { renderer in
      if paragraph == nil, let first = lines.first { renderer.writeClasses(of: first) }
      renderer.running.begin()
      for (offset, line) in lines.enumerated() {
        if offset > 0 {
          renderer.writer.start("br")
          renderer.writer.endVoid()
          renderer.writer.raw("\n")
          renderer.running.previous = 0x20
        }
        renderer.writer.start("span")
        renderer.writer.attributes(" class=\"line\"")
        renderer.write(line, following: offset + 1 < lines.count ? 0x20 : 0)
        renderer.writer.end("span")
      }
    }
  }

  // MARK: Nodes that are not the document's

  /// Writes inlines that are not among the document's nodes.
  mutating func write(_ inlines: [Inline], following: UInt32 = 0) {
    if inlines.isEmpty { return }
    var aside = NodeStorage()
    aside.append(inlines)
    write(aside) { renderer in renderer.write(0..<renderer.nodes.count, following: following) }
  }

  private mutating func write(_ blocks: [Block], _ content: (inout HTMLRenderer, Range<Int>) -> Void) {
    var aside = NodeStorage()
    aside.append(blocks)
    write(aside) { renderer in content(&renderer, 0..<renderer.nodes.count) }
  }

  /// Writes other nodes than the document's own.
  private mutating func write(_ aside: NodeStorage, _ content: (inout HTMLRenderer) -> Void) {
    let own = nodes
    aside.read { other in
      nodes = other
      content(&self)
    }
    nodes = own
  }
}
