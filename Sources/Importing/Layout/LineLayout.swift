/// The layout of a line, where it is known.
struct LineLayout: Hashable, Sendable {
  /// The kind of the line's block as its layout shows it; `nil` when only its words can show it.
  var kind: Block.Kind?

  /// Whether it is the first line of a column or a page.
  var startsColumn = false

  /// Whether it is indented as the first line of a paragraph.
  var isIndented = false

  /// Whether the next line's first word would have fitted on it.
  var isShort = false

  /// Whether an OCR program has read it.
  var isScanned = false

  /// The page of the file it is on, and its number on that page, both counted from 1.
  let page: Int
  var lineOnPage = 0

  /// The height of that page as a share of its width.
  var aspect = 1.4

  /// The rectangle it fills on the page, as shares of the page's width and height.
  var box: Box
}
