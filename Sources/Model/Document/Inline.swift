/// A piece of running text, as CommonMark counts inlines: a tree of values, for what takes them apart and puts them
/// together. A document keeps them as `NodeStorage`.
package enum Inline: Hashable, Sendable {
  /// Letters, as they are to be read: entities and backslashes are resolved, punctuation is as typed.
  case text(String)
  /// Punctuation that is printed as it is typed, since a backslash stands before it.
  case asTyped(String)
  /// The end of a source line inside a paragraph.
  case softBreak
  /// A line end the author asked for.
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  indirect case link(Link, [Inline])
  indirect case image(Image)
  case footnoteReference(FootnoteReference)
  /// A harmless HTML element and the text in it.
  indirect case element(HTMLElement, [Inline])
  /// HTML as the author wrote it, from a site that trusts its texts with `raw_html: all`.
  case htmlInline(String)
}
