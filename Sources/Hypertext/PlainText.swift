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
    let whole = isSmart ? SmartPunctuation.applied(to: text, in: language) : text
    guard whole.unicodeScalars.count > limit else { return whole }
    let scalars = whole.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: limit)
    let space = scalars[..<end].lastIndex { $0 == " " }
    let hasWords = space.map { scalars.distance(from: $0, to: end) < 60 } ?? false
    var cut = Substring(scalars[..<(hasWords ? space ?? end : end)])
    while let last = cut.unicodeScalars.last, ",;:–—-(“‘«„ ".unicodeScalars.contains(last) {
      cut.unicodeScalars.removeLast()
    }
    return cut + "…"
  }

  /// - Returns: Whether more is wanted.
  private static func append(_ blocks: [Block], to text: inout String, limit: Int) -> Bool {
    for block in blocks {
      switch block.content {
      case .paragraph(let inlines):
        if !text.isEmpty { text += " " }
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
