import Manuscript

/// The words of running text without markup, calls of footnotes or pictures, punctuated as they are printed.
struct PlainText: ~Copyable {
  private var running: RunningText
  private var output = ByteBuffer()

  private init(language: LanguageTag, isSmart: Bool) {
    running = RunningText(language: language, isSmart: isSmart, isMarkup: false)
  }

  /// All the words, on one line.
  static func words(of inlines: [Inline], language: LanguageTag, isSmart: Bool) -> String {
    var plain = PlainText(language: language, isSmart: isSmart)
    plain.append(inlines, following: 0)
    return plain.output.string
  }

  /// The first words of the body's paragraphs.
  ///
  /// - Parameter limit: About how many characters; what is longer is cut after a whole word and gets an ellipsis.
  static func opening(of blocks: [Block], limit: Int, language: LanguageTag, isSmart: Bool) -> String {
    var plain = PlainText(language: language, isSmart: isSmart)
    plain.append(blocks, limit: limit * 4)
    return plain.shortened(to: limit)
  }

  /// The text, cut after a whole word when it is longer than a number of characters.
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
    // Where words are not parted, a cut between letters does no harm.
    if let space, count - space.count < 60 { end = space.end }
    var cut = String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars[...]
    while let last = cut.last, ",;:–—-(“‘«„ ".unicodeScalars.contains(last) { cut.removeLast() }
    return String(cut) + "…"
  }

  /// Appends the blocks' paragraphs until there are enough bytes.
  private mutating func append(_ blocks: [Block], limit: Int) {
    for block in blocks where output.count < limit {
      switch block.content {
      case .paragraph(let inlines):
        if let last = output.last, last != 0x20 { output.append(0x20) }
        running.begin()
        append(inlines, following: 0)
      case .quotation(let inner), .element(_, let inner):
        append(inner, limit: limit)
      case .list(let list):
        for item in list.items { append(item.blocks, limit: limit) }
      case .heading, .thematicBreak, .code, .table, .rawHTML:
        continue
      }
    }
  }

  private mutating func append(_ inlines: [Inline], following: UInt32) {
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let text):
        running.set(text, into: &output) { Compositor.firstCharacter(of: inlines, from: index + 1, following) }
      case .code(let code):
        output.append(unescaped: code)
        running.previous = 0x61
      case .softBreak, .lineBreak:
        output.append(0x20)
        running.previous = 0x20
      case .link(let link, let children):
        if let address = link.address(shownAs: children) {
          output.append(unescaped: address)
          running.previous = 0x61
        } else {
          append(children, following: Compositor.firstCharacter(of: inlines, from: index + 1, following))
        }
      case .emphasis(let children), .strong(let children), .strikethrough(let children), .element(_, let children):
        append(children, following: Compositor.firstCharacter(of: inlines, from: index + 1, following))
      case .image, .footnoteReference, .rawHTML:
        continue
      }
    }
  }
}
