import Model

extension TypstWriter {
  /// Writes blocks, separated by blank lines.
  mutating func writeBlocks(_ blocks: Range<Int>, isTopLevel: Bool) {
    var index = blocks.lowerBound
    var isFirst = true
    while index < blocks.upperBound {
      let next = nodes.end(of: index)
      if isTopLevel, let printed = options.printedLines, !printed.contains(Int(nodes.node(at: index).line)) {
        index = next
        continue
      }
      if !isFirst {
        newLine()
        newLine()
      }
      isFirst = false
      if isTopLevel, options.isArticle {
        let isHeading = nodes.node(at: index).kind == .heading
        writePart(isHeading: isHeading) { index = $0.writeBlock(index, until: blocks.upperBound) }
      } else {
        index = writeBlock(index, until: blocks.upperBound)
      }
    }
  }

  /// Writes a block of an article as an element of an array.
  mutating func writePart(isHeading: Bool = false, _ write: (inout TypstWriter) -> Void) {
    let start = output.utf8.count
    self.write("[")
    write(&self)
    self.write("],")
    parts.append(Part(weight: output.utf8.count - start, isHeading: isHeading))
  }

  /// Writes one block, and with it the caption beside a table or the stanzas that follow.
  ///
  /// - Returns: The index of the next block.
  private mutating func writeBlock(_ index: Int, until end: Int) -> Int {
    let node = nodes.node(at: index)
    let next = Int(node.end)
    let inside = (index + 1)..<next
    write("", line: Int(node.line))
    if options.marksLines, depth == 0 { write("#metadata(\(node.line))<line>") }
    switch node.kind {
    case .paragraph:
      // In a paragraph that ends within its quotation only the lines before the attribution are quoted.
      let inlines = nodes.inlines(inside.clamped(to: 0..<end))
      if next < end, nodes.node(at: next).kind == .table, let caption = Table.caption(in: inlines) {
        writeTable(next, caption: caption)
        return nodes.end(of: next)
      }
      if Verse.stanza(inlines) != nil { return writeStanzas(from: index, until: end) }
      if let figure = Figure(inlines) {
        write(figure)
      } else if inlines.calls.isEmpty {
        writeParagraph(inlines)
      } else {
        write("#noted[")
        writeParagraph(inlines)
        write("];")
      }
    case .heading: writeHeading(Int(node.detail), nodes.inlines(inside))
    case .thematicBreak:
      addSpace(lines: 2.5)
      write("#rule();")
    case .blockQuote: writeQuotation(inside)
    case .list: writeList(index)
    case .code:
      let code = nodes.string(node.text)
      addSpace(lines: Double(code.utf8.count { $0 == 0x0A }) * 0.9 + 0.8)
      write("#code-block(\((code.hasSuffix("\n") ? String(code.dropLast()) : code).typstLiteral));")
    case .table:
      if next < end, nodes.node(at: next).kind == .paragraph,
        let caption = Table.caption(in: nodes.inlines(nodes.children(of: next))),
        nodes.end(of: next) >= end || nodes.node(at: nodes.end(of: next)).kind != .table
      {
        writeTable(index, caption: caption)
        return nodes.end(of: next)
      }
      writeTable(index, caption: [])
    case .blockElement: write(nodes.element(node), inside)
    case .htmlBlock, .item, .row, .cell, .text, .softBreak, .lineBreak, .codeSpan, .emphasis, .strong, .strikethrough,
      .link, .image, .footnoteReference, .inlineElement, .htmlInline:
      break
    }
    return max(next, index + 1)
  }

  // MARK: Headings

  private mutating func writeHeading(_ level: Int, _ inlines: [Inline]) {
    guard !inlines.isEmpty else { return }
    let label = "\(options.prefix)h-\(headingCount)"
    headingCount += 1
    while let last = levels.last, last >= level { levels.removeLast() }
    levels.append(level)
    if levels.count == 1 { sections += 1 }
    addSpace(lines: levels.count == 1 ? 2.9 : 1.9)
    write("#heading(level: \(min(levels.count + (options.isArticle ? 1 : 0), 6)))[")
    writeParagraph(inlines.withoutCalls)
    write("]<\(label)>")
    gatherCalls(of: inlines, under: label)
  }

  /// Keeps the footnotes that a heading calls; its template prints them behind its words.
  mutating func gatherCalls(of inlines: [Inline], under label: String) {
    let calls = inlines.calls
    guard !calls.isEmpty else { return }
    let content = captured { writer in
      for call in calls { writer.writeCall(call) }
    }
    headingNotes.append((label, content))
  }

  // MARK: Quotations and verse

  private mutating func writeQuotation(_ blocks: Range<Int>) {
    let parted = nodes.attribution(of: blocks)
    let quoted = nodes.blocks(blocks.lowerBound..<(parted?.end ?? blocks.upperBound))
    write("#quotation[")
    if let verse = Verse(quoted) {
      write(verse.stanzas)
    } else {
      writeBlocks(blocks.lowerBound..<(parted?.end ?? blocks.upperBound), isTopLevel: false)
    }
    if let attribution = parted?.attribution {
      write("#attribution[#\"— \";")
      writeParagraph(attribution.name)
      if !attribution.work.isEmpty {
        write("#emph[")
        writeParagraph(attribution.work)
        write("];")
      }
      writeParagraph(attribution.rest)
      write("];")
    }
    write("];")
  }

  private mutating func writeStanzas(from start: Int, until end: Int) -> Int {
    var index = start
    var stanzas: [Verse.Stanza] = []
    while index < end, nodes.node(at: index).kind == .paragraph,
      let stanza = Verse.stanza(nodes.inlines(nodes.children(of: index).clamped(to: 0..<end)))
    {
      if let printed = options.printedLines, depth == 0, !printed.contains(Int(nodes.node(at: index).line)) { break }
      stanzas.append(stanza)
      index = nodes.end(of: index)
    }
    write(stanzas)
    return index
  }

  private mutating func write(_ stanzas: [Verse.Stanza]) {
    write("#verse(")
    for stanza in stanzas {
      write("(")
      for line in stanza {
        addSpace(lines: 0.5)
        write("[")
        writeInlines(line)
        writeDeferred()
        write("],")
      }
      write("),")
    }
    write(");")
  }

  // MARK: Lists

  private mutating func writeList(_ index: Int) {
    let list = nodes.node(at: index)
    let isNumbered = list.detail & Node.isNumbered != 0
    let isTight = list.detail & Node.isTight != 0
    write("#\(isNumbered ? "enum" : "list")(tight: \(isTight)")
    if isNumbered, list.first != 1 { write(", start: \(list.first)") }
    var item = index + 1
    while item < list.end {
      let entry = nodes.node(at: item)
      addSpace(lines: 0.3)
      write(", [")
      if entry.detail > 0 { words(entry.detail == 2 ? "☑ " : "☐ ") }
      writeBlocks(nodes.children(of: item), isTopLevel: false)
      write("]")
      item = Int(entry.end)
    }
    write(");")
  }

  // MARK: Tables and figures

  private mutating func writeTable(_ index: Int, caption: [Inline]) {
    let alignments = nodes.alignments(nodes.node(at: index))
    let names = alignments.map { alignment in
      switch alignment {
      case .natural, .left: "start"
      case .center: "center"
      case .right: "end"
      }
    }
    var rows: [[[Inline]]] = []
    var row = index + 1
    while row < nodes.end(of: index) {
      var cells: [[Inline]] = []
      var cell = row + 1
      while cell < nodes.end(of: row) {
        cells.append(nodes.inlines(nodes.children(of: cell)))
        cell = nodes.end(of: cell)
      }
      rows.append(cells)
      row = nodes.end(of: row)
    }
    write("#data-table(\(max(1, alignments.count)), (\(names.map { $0 + "," }.joined()))")
    if !caption.isEmpty {
      write(", caption: [")
      writeParagraph(caption)
      write("]")
    }
    write(", table.hline()")
    for (offset, row) in rows.enumerated() {
      let isHead = offset == 0 && row.contains { !$0.isEmpty }
      if offset == 0, !isHead { continue }
      addSpace(lines: 1 - 0.5 * Double(row.count))
      // A head that is repeated on the next page would call its footnotes twice.
      if isHead { write(", table.header(repeat: \(row.allSatisfy(\.calls.isEmpty))") }
      for cell in row {
        write(", [")
        writeParagraph(cell)
        write("]")
      }
      if isHead { write("), table.hline()") }
    }
    write(", table.hline());")
  }

  /// The approximate number of lines a picture takes on a page of the usual size, with its margins.
  private func figureLines(_ width: Int, _ height: Int) -> Double {
    guard width > 0, height > 0 else { return 17 }
    let (line, page) = (323.0, 357.0)
    let shown = min(Double(width) * 0.5, line)
    return min(page, shown * Double(height) / Double(width)) / 13.3 + 2
  }

  private mutating func write(_ figure: Figure) {
    let image = figure.image
    guard let name = name(of: image) else {
      write("#missing-picture(\(image.alternative.typstLiteral));")
      if !image.title.isEmpty { writeParagraph([.emphasis([.text(image.title)])]) }
      return
    }
    let (width, height) = (image.size?.width ?? 0, image.size?.height ?? 0)
    addSpace(lines: figureLines(width, height))
    let description = image.alternative.isEmpty ? image.title : image.alternative
    write("#picture(\(name.typstLiteral), \(description.typstLiteral), \(width), \(height)")
    if !image.title.isEmpty {
      write(", caption: [")
      writeParagraph([.text(image.title)])
      write("]")
    }
    write(");")
  }

  // MARK: Elements

  private mutating func write(_ element: HTMLElement, _ blocks: Range<Int>) {
    let outer = language
    if let tag = element.language {
      language = tag
      write("#[#set text(\(tag.typstArguments));")
    }
    switch element.name {
    case "hr": write("#rule();")
    case "dt", "summary":
      write("#definition-term[")
      writeBlocks(blocks, isTopLevel: false)
      write("];")
    case "dd":
      write("#definition[")
      writeBlocks(blocks, isTopLevel: false)
      write("];")
    default: writeBlocks(blocks, isTopLevel: false)
    }
    if element.language != nil {
      write("];")
      language = outer
    }
  }
}

extension [Inline] {
  /// The calls of footnotes in running text, in order.
  var calls: [FootnoteReference] {
    flatMap { inline -> [FootnoteReference] in
      switch inline {
      case .footnoteReference(let reference): [reference]
      case .emphasis(let children), .strong(let children), .strikethrough(let children), .link(_, let children),
        .element(_, let children):
        children.calls
      case .text, .asTyped, .softBreak, .lineBreak, .code, .image, .htmlInline: []
      }
    }
  }

  /// Running text without calls of footnotes and pictures.
  var withoutCalls: [Inline] {
    compactMap { inline in
      switch inline {
      case .footnoteReference, .image, .htmlInline: nil
      case .emphasis(let children): .emphasis(children.withoutCalls)
      case .strong(let children): .strong(children.withoutCalls)
      case .strikethrough(let children): .strikethrough(children.withoutCalls)
      case .link(let link, let children): .link(link, children.withoutCalls)
      case .element(let element, let children): .element(element, children.withoutCalls)
      case .text, .asTyped, .softBreak, .lineBreak, .code: inline
      }
    }
  }
}
