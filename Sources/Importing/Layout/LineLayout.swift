/// The evidence of a line's place and type, when they are known.
struct LineLayout: Hashable, Sendable {
  /// The kind of the block the line begins, when its place and type tell; `nil` when its words must.
  var kind: Block.Kind?

  /// Whether it is the first of a column or a page.
  var startsColumn = false

  /// Whether it is set in as the first line of a paragraph.
  var isIndented = false

  /// Whether the next line's first word would have had room on it.
  var isShort = false

  /// Whether an OCR program has read it.
  var isScanned = false

  /// Whether it is set in all along, as the lines of a list's item are.
  var hangs = false

  /// The page of the file it is on, counted from 1, and which line of that page.
  let page: Int
  var lineOnPage = 0

  /// The height of that page as a share of its width.
  var aspect = 1.4

  /// The rectangle it fills there, as shares of the page's width and height.
  var box: Box
}
