/// A page of a document as it lies on a side of a sheet.
package struct PlacedPage: Hashable, Sendable {
  /// The page, counted from 1.
  package let page: Int

  /// Distance of the page's left edge from that of the sheet, in millimetres.
  package let x: Double

  /// Distance of the page's upper edge from that of the sheet, in millimetres.
  package let y: Double

  /// The size at which the page is drawn.
  package let size: PaperSize

  /// Whether it is upside down.
  package let isTurned: Bool

  /// The part of the sheet the page is clipped to; `nil` where all of it shows.
  package let clip: Clip?

  /// A part of a sheet.
  package struct Clip: Hashable, Sendable {
    /// Its left edge, in millimetres from the sheet's.
    package let x: Double

    /// Its upper edge, in millimetres from the sheet's.
    package let y: Double

    /// Its size.
    package let size: PaperSize

    /// Creates a part of a sheet.
    package init(x: Double, y: Double, size: PaperSize) {
      self.x = x
      self.y = y
      self.size = size
    }
  }

  /// Creates a placed page.
  package init(_ page: Int, x: Double, y: Double, size: PaperSize, isTurned: Bool = false, clip: Clip? = nil) {
    self.page = page
    self.x = x
    self.y = y
    self.size = size
    self.isTurned = isTurned
    self.clip = clip
  }
}

/// A line drawn on a sheet for whoever folds or cuts it.
package struct SheetLine: Hashable, Sendable {
  /// The meaning of a line.
  package enum Kind: String, Hashable, Sendable {
    /// Fold here: short strokes at the edges.
    case fold
    /// Cut here: dashed.
    case cut
    /// A corner to trim or join at: a thin stroke.
    case mark
  }

  /// Its meaning.
  package let kind: Kind

  /// The horizontal position of its start, in millimetres.
  package let x1: Double

  /// The vertical position of its start, in millimetres.
  package let y1: Double

  /// The horizontal position of its end, in millimetres.
  package let x2: Double

  /// The vertical position of its end, in millimetres.
  package let y2: Double

  /// Creates a line between two points in millimetres.
  package init(_ kind: Kind, from start: (Double, Double), to end: (Double, Double)) {
    self.kind = kind
    (x1, y1) = start
    (x2, y2) = end
  }
}

/// One side of a sheet of paper.
package struct SheetSide: Hashable, Sendable {
  /// The pages on it.
  package var pages: [PlacedPage]

  /// The lines on it.
  package var lines: [SheetLine] = []

  /// A label in a corner for whoever puts the sheets together: `1 / 2` in row 1 and column 2.
  package var label: String?

  /// Creates a side.
  package init(pages: [PlacedPage], lines: [SheetLine] = [], label: String? = nil) {
    self.pages = pages
    self.lines = lines
    self.label = label
  }
}
