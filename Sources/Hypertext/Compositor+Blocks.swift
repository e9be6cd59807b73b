import Manuscript

extension Compositor {
  /// Writes the body.
  ///
  /// - Parameter sectionLevel: The highest level of headings, when footnotes are listed before each such heading.
  mutating func body(sectionLevel: Int?) -> [UInt8] {
    writer = HypertextWriter(syntax: options.syntax, capacity: document.words * 8 + 512)
    if sectionLevel != nil { isListed = [Bool](repeating: false, count: document.footnotes.count) }
    let blocks = document.blocks
    var index = 0
    // Notes stand one level below the section they belong to; before the first section that is the title's.
    var notesLevel = sectionLevel.map { $0 - 1 }
    var section: String?
    while index < blocks.count {
      if let sectionLevel, case .heading(let level, _) = blocks[index].content, level == sectionLevel {
        if let notesLevel { writeSectionNotes(sectionLevel: notesLevel, section: section, isLast: false) }
        notesLevel = sectionLevel
        section = nextHeading < headingNames.count ? headingNames[nextHeading] : nil
      }
      let start = writer.output.count
      markLine(of: blocks[index])
      if let stanzas = stanzas(from: index, in: blocks) {
        write(stanzas, of: blocks[index..<(index + stanzas.count)])
        index += stanzas.count
      } else {
        index = write(blocks, at: index, isAddressed: true)
      }
      writer.line = 0
      if writer.output.count > start { writer.raw("\n") }
    }
    if let notesLevel { writeSectionNotes(sectionLevel: notesLevel, section: section, isLast: true) }
    return takeBytes()
  }

  /// Writes blocks inside another, each on a line of its own.
  mutating func write(_ blocks: [Block]) {
    var index = 0
    while index < blocks.count {
      if index > 0 { writer.raw("\n") }
      markLine(of: blocks[index])
      index = write(blocks, at: index, isAddressed: false)
    }
    writer.line = 0
  }

  /// Lets the next element say where a block comes from, when that is wanted.
  mutating func markLine(of block: Block?) {
    if options.marksLines { writer.line = block?.line ?? 0 }
  }

  /// Writes one block, and the caption beside a table with it.
  ///
  /// - Parameter isAddressed: Whether it belongs to the running text, where paragraphs have addresses.
  /// - Returns: The index of the next block.
  private mutating func write(_ blocks: [Block], at index: Int, isAddressed: Bool) -> Int {
    switch blocks[index].content {
    case .paragraph(let inlines):
      if index + 1 < blocks.count, case .table(let table) = blocks[index + 1].content,
        let caption = Table.caption(in: inlines)
      {
        write(table, caption: caption)
        return index + 2
      }
      writeParagraph(inlines, isAddressed: isAddressed)
    case .heading(let level, let inlines):
      writeHeading(level: level, inlines)
    case .thematicBreak:
      writer.start("hr")
      writer.endVoid()
    case .quotation(let quoted):
      writeQuotation(quoted)
    case .list(let list):
      write(list)
    case .code(let code, let language):
      writeCode(code, language: language)
    case .table(let table):
      if let caption = captionBehind(index, in: blocks) {
        write(table, caption: caption)
        return index + 2
      }
      write(table, caption: [])
    case .element(let element, let inner):
      start(element)
      if element.isVoid {
        writer.endVoid()
      } else {
        inLanguage(of: element) { compositor in
          if element.holdsRunningText, inner.count == 1, case .paragraph(let inlines) = inner[0].content {
            compositor.write(inlines)
          } else {
            compositor.write(inner)
          }
        }
        writer.end(named: element.name)
      }
    case .rawHTML(let markup):
      if options.syntax == .html { writer.raw(markup) }
    }
    return index + 1
  }

  /// Writes a paragraph, or the figure it is.
  ///
  /// - Parameter ending: What comes at its end.
  mutating func writeParagraph(
    _ inlines: [Inline], isAddressed: Bool = false, ending: ((inout Compositor) -> Void)? = nil
  ) {
    if ending == nil, let figure = Figure(inlines) { return write(figure) }
    writer.start("p")
    if isAddressed { writeAddress(inlines) } else { writeHang(inlines) }
    running.begin()
    write(inlines)
    ending?(&self)
    writer.end("p")
  }

  /// Writes the id of a paragraph of the running text, and the mark that links to it.
  mutating func writeAddress(_ inlines: [Inline]) {
    let identifier = PlaceName.paragraph(inlines).map { identifiers.claim($0) }
    if let identifier { writer.attribute("id", identifier) }
    writeHang(inlines)
    guard let identifier else { return }
    writer.raw("<a class=\"address\" href=\"#")
    writer.output.append(escaping: identifier, for: .fragment)
    writer.output.append("\" tabindex=\"-1\" aria-hidden=\"true\"></a>")
  }

  /// Lets the quotation mark a block begins with hang in the margin.
  mutating func writeHang(_ inlines: [Inline]) {
    switch Self.firstCharacter(of: inlines, 0) {
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039: writer.attributes(" class=\"hang\"")
    case 0x22 where running.isSmart: writer.attributes(" class=\"hang\"")
    default: break
    }
  }

  private mutating func writeCode(_ code: String, language: String) {
    writer.start("pre")
    writer.attributes(" tabindex=\"0\"")
    writer.start("code")
    let name = language.utf8.filter { $0.isLetter || $0.isDigit || "-_+#.".utf8.contains($0) }
    if !name.isEmpty {
      writer.attribute("class", "language-" + String(decoding: name, as: UTF8.self))
    }
    writer.text(code.utf8.last == 0x0A ? String(code.dropLast()) : code)
    writer.end("code")
    writer.end("pre")
  }

  private mutating func write(_ figure: Figure) {
    writer.start("figure")
    if let link = figure.link, linkDepth == 0 {
      write(link) { compositor in compositor.write(figure.image, showsTitle: false) }
    } else {
      write(figure.image, showsTitle: false)
    }
    if !figure.image.title.isEmpty {
      writer.start("figcaption")
      running.begin()
      write([.text(figure.image.title)])
      writer.end("figcaption")
    }
    writer.end("figure")
  }

  private mutating func write(_ list: List) {
    let name: StaticString = list.start == nil ? "ul" : "ol"
    writer.start(name)
    if let start = list.start, start != 1 { writer.attribute("start", String(start)) }
    for item in list.items {
      markLine(of: item.blocks.first)
      writer.start("li")
      if let isDone = item.isDone {
        writeTask(item, isDone: isDone, isTight: list.isTight)
      } else if list.isTight {
        writeTight(item.blocks[...])
      } else {
        write(item.blocks)
      }
      writer.end("li")
    }
    writer.end(name)
  }

  /// Writes the blocks of an entry in a list without space between paragraphs.
  private mutating func writeTight(_ blocks: ArraySlice<Block>) {
    for (offset, block) in blocks.enumerated() {
      if offset > 0 { writer.raw("\n") }
      if case .paragraph(let inlines) = block.content, Figure(inlines) == nil {
        running.begin()
        write(inlines)
      } else {
        write([block])
      }
    }
  }

  /// Writes an entry with a box, which its first paragraph names.
  private mutating func writeTask(_ item: List.Item, isDone: Bool, isTight: Bool) {
    guard case .paragraph(let inlines)? = item.blocks.first?.content else {
      writeBox(isDone: isDone)
      if !item.blocks.isEmpty { writer.raw("\n") }
      return write(item.blocks)
    }
    if !isTight { writer.start("p") }
    writer.start("label")
    writeBox(isDone: isDone)
    writer.raw(" ")
    running.begin()
    write(inlines)
    writer.end("label")
    if !isTight { writer.end("p") }
    guard item.blocks.count > 1 else { return }
    writer.raw("\n")
    if isTight { writeTight(item.blocks.dropFirst()) } else { write(Array(item.blocks.dropFirst())) }
  }

  private mutating func writeBox(isDone: Bool) {
    writer.start("input")
    writer.attributes(" type=\"checkbox\"")
    writer.flag("disabled")
    if isDone { writer.flag("checked") }
    writer.endVoid()
  }

  private func captionBehind(_ index: Int, in blocks: [Block]) -> [Inline]? {
    guard index + 1 < blocks.count, case .paragraph(let inlines) = blocks[index + 1].content else { return nil }
    // Between two tables a caption is the second one's.
    if index + 2 < blocks.count, case .table = blocks[index + 2].content { return nil }
    return Table.caption(in: inlines)
  }
}
