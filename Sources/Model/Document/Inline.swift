/// An inline of a text in CommonMark's sense, as a tree of values, for code that takes inlines apart or builds them.
///
/// A document keeps its inlines as ``NodeStorage``.
package enum Inline: Hashable, Sendable {
  /// Text with entities and backslash escapes resolved, and punctuation as typed.
  case text(String)
  /// Punctuation that is printed as it is typed, since it was escaped by a backslash.
  case asTyped(String)
  /// A line end in the source, inside a paragraph.
  case softBreak
  /// A hard line break.
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  indirect case link(Link, [Inline])
  indirect case image(Image)
  case footnoteReference(FootnoteReference)
  /// An HTML element that is allowed in texts, with the inlines in it.
  indirect case element(HTMLElement, [Inline])
  /// HTML as the author wrote it, from a site that trusts its texts with `raw_html: all`.
  case htmlInline(String)
}
