import Manuscript

/// The words of running text without markup, calls of footnotes or pictures.
enum PlainText {
  /// All of them, punctuated for a language when that is wanted.
  static func words(of inlines: [Inline], language: LanguageTag, isSmart: Bool) -> String {
    var text = ""
    append(inlines, to: &text)
    return isSmart ? SmartPunctuation.applied(to: text, in: language) : text
  }

  /// The first words of the body's paragraphs.
  ///
  /// - Parameter limit: About how many characters; what is longer is cut after a whole word and gets an ellipsis.
  static func opening(of blocks: [Block], limit: Int, language: LanguageTag, isSmart: Bool) -> String {
    var text = ""
    _ = append(blocks, to: &text, limit: limit)
    let cut = shortened(text, to: limit)
    return isSmart ? SmartPunctuation.applied(to: cut, in: language) : cut
  }

  /// A text cut after a whole word when it is longer than a number of characters.
  private static func shortened(_ text: String, to limit: Int) -> String {
    let bytes = text.utf8
    guard bytes.count > limit else { return text }
    var end = bytes.startIndex
    var space: String.Index?
    var spaceCount = 0
    var count = 0
    while end < bytes.endIndex, count < limit {
      if bytes[end] == 0x20 { (space, spaceCount) = (end, count) }
      repeat { end = bytes.index(after: end) } while end < bytes.endIndex && bytes[end] & 0xC0 == 0x80
      count += 1
    }
    guard end < bytes.endIndex else { return text }
    // Where words are not parted, a cut between letters does no harm.
    if let space, count - spaceCount < 60 { end = space }
    var cut = text.unicodeScalars[..<end]
    while let last = cut.last, ",;:–—-(“‘«„ ".unicodeScalars.contains(last) { cut.removeLast() }
    return String(cut) + "…"
  }

  /// - Returns: Whether more is wanted.
  private static func append(_ blocks: [Block], to text: inout String, limit: Int) -> Bool {
    for block in blocks {
      switch block.content {
      case .paragraph(let inlines):
        if !text.isEmpty, text.utf8.last != 0x20 { text += " " }
        append(inlines, to: &text)
      case .quotation(let inner), .element(_, let inner):
        guard append(inner, to: &text, limit: limit) else { return false }
      case .list(let list):
        for item in list.items {
          guard append(item.blocks, to: &text, limit: limit) else { return false }
        }
      case .heading, .thematicBreak, .code, .table, .rawHTML:
        continue
      }
      if text.utf8.count > limit * 4 { return false }
    }
    return true
  }

  private static func append(_ inlines: [Inline], to text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let children), .strong(let children), .strikethrough(let children), .link(_, let children),
        .element(_, let children):
        append(children, to: &text)
      case .image, .footnoteReference, .rawHTML: continue
      }
    }
  }
}
