/// A paragraph, heading or cell of running text.
struct Passage: Sendable {
  /// The kinds of passage.
  enum Kind: Hashable, Sendable {
    case paragraph
    case heading(Int)
    case cell
  }

  /// Its kind.
  let kind: Kind

  /// The line it begins on; 0 for a cell.
  let line: Int

  /// Its bytes in the text.
  var range: Range<Int>

  /// Its words.
  var words: Range<Int> = 0..<0

  /// Its symbols.
  var symbols: Range<Int> = 0..<0

  /// The footnote it belongs to, as an index into the document's; `nil` in the body.
  let footnote: Int?

  /// Whether it stands in a quotation.
  let isQuotation: Bool

  /// Whether it stands in a list.
  let isItem: Bool

  /// Whether a paragraph stands right before it, in the same block quote or list.
  let followsParagraph: Bool

  /// Whether it has hard line breaks, as verse and addresses do.
  var hasLines = false

  /// Whether it stands in an HTML element with a `lang` attribute.
  var isForeign = false
}
