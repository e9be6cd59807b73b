import Model

extension HTMLRenderer {
  /// Writes the body.
  ///
  /// - Parameter sectionLevel: The highest level of headings, when footnotes are listed before each such heading.
  mutating func body(sectionLevel: Int?) -> [UInt8] {
    let expected = document.nodes.letters.count + document.body.count * 48 + 1024
    return bytes(expected: expected) { compositor in compositor.writeBody(sectionLevel: sectionLevel) }
  }

  private mutating func writeBody(sectionLevel: Int?) {
    var index = document.body.lowerBound
    // Notes stand one level below the section they belong to; before the first section that is the title's.
    var notesLevel = sectionLevel.map { $0 - 1 }
    var section: Identifier?
    while index < document.body.upperBound {
      let node = nodes[index]
      if let sectionLevel, node.kind == .heading, Int(node.detail) == sectionLevel {
        if let notesLevel { writeSectionNotes(sectionLevel: notesLevel, section: section, isLast: false) }
        notesLevel = sectionLevel
        section = nextHeading < headingNames.count ? headingNames[nextHeading] : nil
      }
      let start = writer.output.count
      markLine(of: index)
      if let end = endOfStanzas(from: index, until: document.body.upperBound) {
        writeStanzas(index..<end)
        index = end
      } else {
        index = writeBlock(index, until: document.body.upperBound, isAddressed: true)
      }
      writer.line = 0
      if writer.output.count > start { writer.raw("\n") }
    }
    if let notesLevel { writeSectionNotes(sectionLevel: notesLevel, section: section, isLast: true) }
  }

  /// Writes blocks inside another, each on a line of its own.
  mutating func writeBlocks(_ blocks: Range<Int>) {
    var index = blocks.lowerBound
    while index < blocks.upperBound {
      if index > blocks.lowerBound { writer.raw("\n") }
      markLine(of: index)
      index = writeBlock(index, until: blocks.upperBound, isAddressed: false)
    }
    writer.line = 0
  }

  /// Lets the next element say where a block comes from, when that is wanted.
  mutating func markLine(of block: Int) {
    if options.marksLines { writer.line = Int(nodes[block].line) }
  }

  /// Writes one block, and the caption beside a table with it.
  ///
  /// - Parameters:
  ///   - end: The index behind the blocks it stands among.
  ///   - isAddressed: Whether it belongs to the running text, where paragraphs have addresses.
  /// - Returns: The index of the next block.
  mutating func writeBlock(_ index: Int, until end: Int, isAddressed: Bool) -> Int {
    let node = nodes[index]
    let next = Int(node.end)
    let inside = (index + 1)..<next
    switch node.kind {
    case .paragraph:
      if next < end, nodes[next].kind == .table, let caption = nodes.caption(in: inside) {
        writeTable(next, caption: caption)
        return nodes.end(of: next)
      }
      writeParagraph(inside, isAddressed: isAddressed)
    case .heading:
      writeHeading(index)
    case .thematicBreak:
      writer.start("hr")
      writer.endVoid()
    case .quotation:
      writeQuotation(inside)
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
      writeBookElement(nodes.element(node), inside)
    case .blockElement:
      let element = nodes.element(node)
      start(element)
      if element.isVoid {
        writer.endVoid()
      } else {
        let holdsOne = !inside.isEmpty && nodes.end(of: inside.lowerBound) == next
        inLanguage(of: element) { compositor in
          if element.holdsRunningText, holdsOne, compositor.nodes[inside.lowerBound].kind == .paragraph {
            compositor.running.begin()
            compositor.write(inside.dropFirst())
          } else {
            compositor.writeBlocks(inside)
          }
        }
        writer.end(named: element.name)
      }
    case .rawBlock:
      if options.syntax == .html { writeRaw(node.letters) } else { writeWords(ofRaw: node.letters) }
    case .item, .row, .cell, .text, .softBreak, .lineBreak, .codeSpan, .emphasis, .strong, .strikethrough, .link,
      .image, .footnoteReference, .inlineElement, .rawInline:
      break
    }
    return next
  }

  /// Writes a paragraph, or the figure it is.
  ///
  /// - Parameter note: The footnote that ends with it, whose ways back come at its end.
  mutating func writeParagraph(_ inlines: Range<Int>, isAddressed: Bool = false, endingNote note: Int? = nil) {
    if note == nil, let figure = nodes.figure(in: inlines) { return write(figure) }
    writer.start("p")
    if isAddressed { writeAddress(inlines) } else { writeHang(inlines) }
    running.begin()
    write(inlines)
    if let note { writeWaysBack(from: note, isAlone: false) }
    writer.end("p")
  }

  /// Writes the id of a paragraph of the running text, and the mark that links to it.
  mutating func writeAddress(_ inlines: Range<Int>) {
    let identifier = identifiers.claim { AnchorName.writeParagraph(inlines, of: nodes, to: &$0) }
    if let identifier { unsafe writer.attribute("id", plain: identifiers.bytes(of: identifier)) }
    writeHang(inlines)
    guard let identifier, !isBook else { return }
    writer.raw("<a class=\"address\" href=\"#")
    unsafe writer.output.append(contentsOf: identifiers.bytes(of: identifier))
    writer.output.append("\" tabindex=\"-1\" aria-hidden=\"true\"></a>")
  }

  /// Lets the quotation mark a block begins with hang in the margin.
  mutating func writeHang(_ inlines: Range<Int>) {
    switch nodes.firstCharacter(from: inlines.lowerBound, until: inlines.upperBound) {
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: writer.attributes(" class=\"hang\"")
    case 0x22 where running.isSmart: writer.attributes(" class=\"hang\"")
    default: break
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
    let code = nodes[index].letters
    writeLetters(unsafe nodes.letters(code).last == 0x0A ? code.dropLast() : code)
    writer.end("code")
    writer.end("pre")
  }

  private mutating func write(_ figure: Figure) {
    writer.start("figure")
    if let link = figure.link, linkDepth == 0, !isBook || bookPicture(figure.image) != nil {
      write(link) { compositor in compositor.write(figure.image, showsTitle: false) }
    } else {
      write(figure.image, showsTitle: false)
    }
    if !figure.image.title.isEmpty {
      writer.start("figcaption")
      running.begin()
      writer.closeTag()
      running.set(figure.image.title, into: &writer.output)
      writer.end("figcaption")
    }
    writer.end("figure")
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
      let blocks = nodes.inside(item)
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

  /// Writes the blocks of an entry in a list without space between paragraphs.
  mutating func writeTight(_ blocks: Range<Int>) {
    var index = blocks.lowerBound
    while index < blocks.upperBound {
      if index > blocks.lowerBound { writer.raw("\n") }
      let next = nodes.end(of: index)
      if nodes[index].kind == .paragraph, nodes.figure(in: nodes.inside(index)) == nil {
        running.begin()
        write(nodes.inside(index))
      } else {
        writeBlocks(index..<next)
      }
      index = next
    }
  }

  /// Writes an entry with a box, which its first paragraph names.
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
    write(nodes.inside(first))
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
    // Between two tables a caption is the second one's.
    let third = nodes.end(of: next)
    if third < end, nodes[third].kind == .table { return nil }
    return nodes.caption(in: nodes.inside(next))
  }
}
