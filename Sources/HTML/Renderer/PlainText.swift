import Model

/// The words of running text without markup, footnote references or pictures, punctuated as they are printed.
struct PlainText: ~Copyable {
  private var running: Typesetter
  private var output = ByteBuffer()

  private init(language: LanguageTag, isSmart: Bool) {
    running = Typesetter(language: language, isSmart: isSmart, isMarkup: false)
  }

  /// All the words, on one line.
  static func words(of inlines: Range<Int>, in nodes: NodeView, language: LanguageTag, isSmart: Bool) -> String {
    var plain = PlainText(language: language, isSmart: isSmart)
    plain.append(inlines, of: nodes)
    return plain.output.string
  }

  /// The first words of the body's paragraphs.
  ///
  /// - Parameter limit: The approximate number of characters; a longer text is cut after a whole word, with an
  ///   ellipsis.
  static func opening(of document: Document, limit: Int, language: LanguageTag, isSmart: Bool) -> String {
    var plain = PlainText(language: language, isSmart: isSmart)
    document.nodes.read { plain.append(blocks: document.body, of: $0, limit: limit * 4) }
    return plain.shortened(to: limit)
  }

  /// The text, cut after a whole word if it is longer than a number of characters.
  private func shortened(to limit: Int) -> String {
    var bytes = output.bytes[...]
    while bytes.last == 0x20 { bytes.removeLast() }
    var end = 0
    var count = 0
    var space: (end: Int, count: Int)?
    while end < bytes.count, count < limit {
      if bytes[end] == 0x20 { space = (end, count) }
      repeat { end += 1 } while end < bytes.count && bytes[end] & 0xC0 == 0x80
      count += 1
    }
    guard end < bytes.count else { return String(decoding: bytes, as: UTF8.self) }
    // Without a space nearby, as in scripts without spaces, the cut may fall between any two letters.
    if let space, count - space.count < 60 { end = space.end }
    var cut = String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars[...]
    while let last = cut.last, ",;:–—-(“‘«„ ".unicodeScalars.contains(last) { cut.removeLast() }
    return String(cut) + "…"
  }

  /// Appends the text of the blocks' paragraphs until there are enough bytes.
  private mutating func append(blocks: Range<Int>, of nodes: NodeView, limit: Int) {
    var index = blocks.lowerBound
    while index < blocks.upperBound, output.count < limit {
      switch nodes[index].kind {
      case .paragraph:
        if let last = output.last, last != 0x20 { output.append(0x20) }
        running.begin()
        append(nodes.children(of: index), of: nodes)
      case .blockQuote, .list, .item, .blockElement:
        // Its children come next.
        index += 1
        continue
      case .heading, .thematicBreak, .code, .table, .row, .cell, .htmlBlock, .text, .softBreak, .lineBreak, .codeSpan,
        .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference, .inlineElement, .htmlInline:
        break
      }
      index = nodes.end(of: index)
    }
  }

  private mutating func append(_ inlines: Range<Int>, of nodes: NodeView) {
    var index = inlines.lowerBound
    while index < inlines.upperBound {
      switch nodes[index].kind {
      case .text where nodes[index].detail == 1:
        output.append(contentsOf: nodes[index].text, of: nodes)
        unsafe running.setAsTyped(nodes.utf8(nodes[index].text))
      case .text:
        running.set(index, of: nodes, until: inlines.upperBound, following: 0, into: &output)
      case .codeSpan:
        output.append(contentsOf: nodes[index].text, of: nodes)
        running.previous = 0x61
      case .softBreak, .lineBreak:
        output.append(0x20)
        running.previous = 0x20
      case .link:
        if let address = nodes.shownAddress(ofLink: index) {
          output.append(contentsOf: address, of: nodes)
          running.previous = 0x61
          index = nodes.end(of: index)
          continue
        }
      case .paragraph, .heading, .thematicBreak, .blockQuote, .list, .item, .code, .table, .row, .cell, .blockElement,
        .htmlBlock, .emphasis, .strong, .strikethrough, .image, .footnoteReference, .inlineElement, .htmlInline:
        break
      }
      index += 1
    }
  }
}
