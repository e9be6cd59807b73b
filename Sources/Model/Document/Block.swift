/// A block of a text in CommonMark's sense, as a tree of values, for code that takes blocks apart or builds them.
///
/// A document keeps its blocks as ``NodeStorage``.
package struct Block: Hashable, Sendable {
  /// The line of the text's file it begins on, counted from 1.
  package let line: Int

  /// Its kind.
  package let content: BlockContent

  /// Creates a block.
  package init(line: Int, _ content: BlockContent) {
    self.line = line
    self.content = content
  }
}

/// The kinds of block, each with its content.
package enum BlockContent: Hashable, Sendable {
  case paragraph([Inline])
  /// A heading of level 1 to 6.
  case heading(level: Int, [Inline])
  case thematicBreak
  case blockQuote([Block])
  indirect case list(List)
  /// Code, its lines ending in newlines; `language` is the first word of the info string, "" when there is none.
  indirect case code(String, language: String)
  indirect case table(Table)
  /// An HTML element that is allowed in texts, with the blocks in it.
  indirect case element(HTMLElement, [Block])
  /// HTML as the author wrote it, from a site that trusts its texts with `raw_html: all`.
  case htmlBlock(String)
}
