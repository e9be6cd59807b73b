import Model

extension HTMLRenderer {
  /// Writes the body.
  ///
  /// - Parameter sectionLevel: The level of the sections that each end with their footnotes; `nil` where none do.
  mutating func body(sectionLevel: Int?) -> [UInt8] {
    let expected = document.nodes.utf8.count + document.body.count * 48 + 1024
    return bytes(expected: expected) { renderer in renderer.writeBody(sectionLevel: sectionLevel) }
  }

  private mutating func writeBody(sectionLevel: Int?) {
    var index = document.body.lowerBound
    // The notes' heading is one level below the section's; before the first section, one below the title.
    var footnotesLevel = sectionLevel.map { $0 - 1 }
    var section: Identifier?
    while index < document.body.upperBound {
      let node = nodes[index]
      if let sectionLevel, node.kind == .heading, Int(node.detail) == sectionLevel {
        if let footnotesLevel { writeSectionFootnotes(sectionLevel: footnotesLevel, section: section, isLast: false) }
        footnotesLevel = sectionLevel
        section = nextHeading < headingNames.count ? headingNames[nextHeading] : nil
      }
      let start = writer.output.count
      markLine(of: index)
      if roles[index]?.keepsLines != true, let end = endOfStanzas(from: index, until: document.body.upperBound) {
        writeStanzas(index..<end)
        index = end
      } else {
        index = writeBlock(index, until: document.body.upperBound, hasAnchor: true)
      }
      writer.line = 0
      if writer.output.count > start { writer.raw("\n") }
    }
    if let footnotesLevel { writeSectionFootnotes(sectionLevel: footnotesLevel, section: section, isLast: true) }
  }

  /// Writes blocks inside another, each on a line of its own.
  mutating func writeBlocks(_ blocks: Range<Int>) {
    var index = blocks.lowerBound
    while index < blocks.upperBound {
      if index > blocks.lowerBound { writer.raw("\n") }
      markLine(of: index)
      index = writeBlock(index, until: blocks.upperBound, hasAnchor: false)
    }
    writer.line = 0
  }

  /// Makes the next element carry the line a block begins on, if the options ask for it.
  mutating func markLine(of block: Int) {
    if options.marksLines { writer.line = Int(nodes[block].line) }
  }

  /// Writes one block, and with a table also the caption before or after it.
  ///
  /// - Parameters:
  ///   - end: The index after the last block of the same parent.
  ///   - hasAnchor: Whether it belongs to the running text, where each paragraph has an id.
  /// - Returns: The index of the next block.
  mutating func writeBlock(_ index: Int, until end: Int, hasAnchor: Bool) -> Int {
    let node = nodes[index]
    let next = Int(node.end)
    let children = (index + 1)..<next
    switch node.kind {
    case .paragraph:
      if next < end, nodes[next].kind == .table, let caption = nodes.caption(in: children) {
        writeTable(next, caption: caption)
        return nodes.end(of: next)
      }
      writeParagraph(children, hasAnchor: hasAnchor, role: hasAnchor ? roles[index] : nil)
    case .heading:
      writeHeading(index)
    case .thematicBreak:
      writer.start("hr")
      writer.endVoid()
    case .blockQuote:
      writeBlockQuote(
        children, isEpigraph: hasAnchor && roles.epigraphs.contains(index),
        isSingleLine: hasAnchor && roles.singleLines.contains(index))
    case .list:
      writeList(index)
    case .code:
      writeCode(index)
    case .table:
      if let caption = captionBehind(index, until: end) {
        writeTable(index, caption: caption)
        return nodes.end(of: next)
      }
      writeTable(index, caption: [])
    case .blockElement where isBook:
      writeBookElement(nodes.element(node), children)
    case .blockElement:
      let element = nodes.element(node)
      start(element)
      if element.isVoid {
        writer.endVoid()
      } else {
        let holdsOne = !children.isEmpty && nodes.end(of: children.lowerBound) == next
        inLanguage(of: element) { renderer in
          if element.holdsRunningText, holdsOne, renderer.nodes[children.lowerBound].kind == .paragraph {
            renderer.running.begin()
            renderer.write(children.dropFirst())
          } else {
            renderer.writeBlocks(children)
          }
        }
        writer.end(named: element.name)
      }
    case .htmlBlock:
      if options.syntax == .html { writeRaw(node.text) } else { writeWords(ofRaw: node.text) }
    case .item, .row, .cell, .text, .softBreak, .lineBreak, .codeSpan, .emphasis, .strong, .strikethrough, .link,
      .image, .footnoteReference, .inlineElement, .htmlInline:
      break
    }
    return next
  }

  /// Writes a paragraph, or the figure it consists of.
  ///
  /// - Parameters:
  ///   - hasAnchor: Whether it belongs to the running text, where each paragraph has an id.
  ///   - role: The role it has there.
  ///   - note: The footnote it is the last paragraph of, whose backlinks it ends with.
  mutating func writeParagraph(
    _ inlines: Range<Int>, hasAnchor: Bool = false, role: ParagraphRole? = nil, endingNote note: Int? = nil
  ) {
    if note == nil, let figure = nodes.figure(in: inlines) { return write(figure) }
    if note == nil, let pictures = nodes.pictures(in: inlines) { return write(row: pictures) }
    writer.start("p")
    if hasAnchor { writeAnchor(inlines, role: role) } else { writeClasses(of: inlines) }
    running.begin()
    if case .speech(let cue?) = role { writeSpeech(inlines, cue) } else { write(inlines) }
    if let note { writeBacklinks(from: note, isAlone: false) }
    writer.end("p")
  }

  /// Writes the id of a paragraph of the running text, and the link to it that readers can copy.
  mutating func writeAnchor(_ inlines: Range<Int>, role: ParagraphRole? = nil) {
    let identifier = identifiers.claim { AnchorName.writeParagraph(inlines, of: nodes, to: &$0) }
    if let identifier { unsafe writer.attribute("id", plain: identifiers.bytes(of: identifier)) }
    writeClasses(of: inlines, role: role)
    guard let identifier, !isBook else { return }
    writer.raw("<a class=\"address\" href=\"#")
    unsafe writer.output.append(contentsOf: identifiers.bytes(of: identifier))
    writer.output.append("\" tabindex=\"-1\" aria-hidden=\"true\"></a>")
  }

  /// Writes a block's classes: that of its role, and one for an initial quotation mark that hangs in the margin.
  mutating func writeClasses(of inlines: Range<Int>, role: ParagraphRole? = nil) {
    let hangs =
      switch nodes.firstCharacter(from: inlines.lowerBound, until: inlines.upperBound) {
      case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: true
      case 0x22: running.isSmart
      default: false
      }
    guard hangs || role != nil else { return }
    writer.attributes(" class=\"")
    if let role { writer.output.append(role.className) }
    if hangs { writer.output.append(role == nil ? "hang" : " hang") }
    writer.output.append("\"")
  }

  /// Writes a paragraph of speech, with the speaker's name set apart.
  private mutating func writeSpeech(_ inlines: Range<Int>, _ cue: SpeakerCue) {
    namesSpeaker = true
    defer { namesSpeaker = false }
    switch cue {
    case .strong: write(inlines)
    case .prefix(let count): write(nodes.inlines(inlines).partedAfterSpeaker(count))
    }
  }

  private mutating func writeCode(_ index: Int) {
    writer.start("pre")
    if !isBook { writer.attributes(" tabindex=\"0\"") }
    writer.start("code")
    let name = nodes.language(ofCode: index).utf8.filter { $0.isLetter || $0.isDigit || "-_+#.".utf8.contains($0) }
    if !name.isEmpty {
      writer.attribute("class", "language-" + String(decoding: name, as: UTF8.self))
    }
    let code = nodes[index].text
    writeText(unsafe nodes.utf8(code).last == 0x0A ? code.dropLast() : code)
    writer.end("code")
    writer.end("pre")
  }

  private mutating func writeList(_ index: Int) {
    let list = nodes[index]
    let isNumbered = list.detail & Node.isNumbered != 0
    let isTight = list.detail & Node.isTight != 0
    let name: StaticString = isNumbered ? "ol" : "ul"
    writer.start(name)
    if isNumbered, list.first != 1 { writer.attribute("start", String(list.first)) }
    var item = index + 1
    while item < list.end {
      let blocks = nodes.children(of: item)
      if let first = blocks.first { markLine(of: first) } else { writer.line = 0 }
      writer.start("li")
      if nodes[item].detail > 0 {
        writeTask(blocks, isDone: nodes[item].detail == 2, isTight: isTight)
      } else if isTight {
        writeTight(blocks)
      } else {
        writeBlocks(blocks)
      }
      writer.end("li")
      item = blocks.upperBound
    }
    writer.end(name)
  }

  /// Writes the blocks of an item in a tight list.
  mutating func writeTight(_ blocks: Range<Int>) {
    var index = blocks.lowerBound
    while index < blocks.upperBound {
      if index > blocks.lowerBound { writer.raw("\n") }
      let next = nodes.end(of: index)
      if nodes[index].kind == .paragraph, nodes.figure(in: nodes.children(of: index)) == nil {
        running.begin()
        write(nodes.children(of: index))
      } else {
        writeBlocks(index..<next)
      }
      index = next
    }
  }

  /// Writes a task list item with a checkbox, which its first paragraph labels.
  private mutating func writeTask(_ blocks: Range<Int>, isDone: Bool, isTight: Bool) {
    if isBook { return writeBookTask(blocks, isDone: isDone, isTight: isTight) }
    guard let first = blocks.first, nodes[first].kind == .paragraph else {
      writeBox(isDone: isDone)
      if !blocks.isEmpty { writer.raw("\n") }
      return writeBlocks(blocks)
    }
    if !isTight { writer.start("p") }
    writer.start("label")
    writeBox(isDone: isDone)
    writer.raw(" ")
    running.begin()
    write(nodes.children(of: first))
    writer.end("label")
    if !isTight { writer.end("p") }
    let others = nodes.end(of: first)..<blocks.upperBound
    guard !others.isEmpty else { return }
    writer.raw("\n")
    if isTight { writeTight(others) } else { writeBlocks(others) }
  }

  private mutating func writeBox(isDone: Bool) {
    writer.start("input")
    writer.attributes(" type=\"checkbox\"")
    writer.flag("disabled")
    if isDone { writer.flag("checked") }
    writer.endVoid()
  }

  private func captionBehind(_ index: Int, until end: Int) -> [Inline]? {
    let next = nodes.end(of: index)
    guard next < end, nodes[next].kind == .paragraph else { return nil }
    // Between two tables a caption belongs to the second.
    let third = nodes.end(of: next)
    if third < end, nodes[third].kind == .table { return nil }
    return nodes.caption(in: nodes.children(of: next))
  }
}
