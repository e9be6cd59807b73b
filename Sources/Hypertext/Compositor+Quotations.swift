import Manuscript

extension Compositor {
  /// Writes a quotation, as verse when it is, with its attribution at the foot.
  mutating func writeQuotation(_ blocks: [Block]) {
    let parted = Attribution.split(blocks)
    let quoted = parted?.quoted ?? blocks
    writer.start("blockquote")
    if let verse = Verse(quoted) {
      writer.attributes(" class=\"verse\"")
      for (offset, stanza) in verse.stanzas.enumerated() {
        if offset > 0 { writer.raw("\n") }
        writer.start("p")
        writeHang(stanza)
        write(stanza)
        writer.end("p")
      }
    } else {
      write(quoted)
    }
    if let attribution = parted?.attribution {
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
    writer.end("blockquote")
  }

  /// The stanzas that stand one after the other in the body from a block on.
  func stanzas(from index: Int, in blocks: [Block]) -> [Verse.Stanza]? {
    guard case .paragraph(let first) = blocks[index].content, let stanza = Verse.stanza(first) else { return nil }
    var stanzas = [stanza]
    while index + stanzas.count < blocks.count,
      case .paragraph(let inlines) = blocks[index + stanzas.count].content, let next = Verse.stanza(inlines)
    {
      stanzas.append(next)
    }
    return stanzas
  }

  /// Writes a poem of the running text; each stanza has its address.
  mutating func write(_ stanzas: [Verse.Stanza], of blocks: ArraySlice<Block>) {
    writer.start("div")
    writer.attributes(" class=\"verse\"")
    for (offset, stanza) in stanzas.enumerated() {
      if offset > 0 { writer.raw("\n") }
      writer.start("p")
      if case .paragraph(let inlines) = blocks[blocks.startIndex + offset].content { writeAddress(inlines) }
      write(stanza)
      writer.end("p")
    }
    writer.end("div")
  }

  private mutating func writeHang(_ stanza: Verse.Stanza) {
    if let line = stanza.first { writeHang(line) }
  }

  private mutating func write(_ stanza: Verse.Stanza) {
    running.begin()
    for (offset, line) in stanza.enumerated() {
      if offset > 0 {
        writer.start("br")
        writer.endVoid()
        writer.raw("\n")
        running.previous = 0x20
      }
      writer.start("span")
      writer.attributes(" class=\"line\"")
      let next = offset + 1 < stanza.count ? 0x20 as UInt32 : 0
      write(line, following: next)
      writer.end("span")
    }
  }
}
