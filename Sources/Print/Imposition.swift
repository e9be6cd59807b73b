/// The arrangement of a document's pages on the sides of sheets. Pure geometry: millimetres from the upper left corner.
package struct Imposition: Hashable, Sendable {
  /// The size of the sheets.
  package let sheet: PaperSize

  /// The sides in the order they are printed: front and back of each sheet in turn, unless it has one side.
  package let sides: [SheetSide]

  /// The number of sheets.
  package let sheets: Int

  /// Creates an arrangement.
  package init(sheet: PaperSize, sides: [SheetSide], sheets: Int) {
    self.sheet = sheet
    self.sides = sides
    self.sheets = sheets
  }
}

/// The edge a book is bound at.
package enum Binding: Hashable, Sendable {
  /// Left, for languages read from left to right.
  case left
  /// Right, for languages read from right to left.
  case right
}

extension Imposition {
  /// Arranges pages for a booklet that is folded once and stapled through the fold.
  ///
  /// The pages are filled up to a multiple of four by blanks before the last one, which stays on the back. Signatures
  /// are folded and laid one behind the other; all but the last hold the same number of sheets.
  ///
  /// - Parameters:
  ///   - count: The number of pages, at least 1.
  ///   - sheet: The sheet, upright; two pages stand side by side on it.
  ///   - signature: The sheets folded together; `nil` for all.
  ///   - binding: The edge it is bound at.
  ///   - creep: Millimetres by which each further sheet towards the middle is drawn nearer to the fold.
  package static func booklet(
    pages count: Int, sheet: PaperSize, signature: Int? = nil, binding: Binding = .left, creep: Double = 0
  ) -> Imposition {
    let order = filled(count)
    let flat = sheet.landscape
    let leaf = flat.divided(columns: 2)
    let sheets = order.count / 4
    let perSignature = max(1, signature ?? sheets)
    var sides: [SheetSide] = []
    for first in stride(from: 0, to: sheets, by: perSignature) {
      let size = min(perSignature, sheets - first)
      let pages = Array(order[first * 4..<(first + size) * 4])
      for inner in 0..<size {
        let shift = Double(inner) * creep
        let (low, high) = (2 * inner, pages.count - 1 - 2 * inner)
        sides.append(side(pages[high], pages[low], leaf, binding, shift))
        sides.append(side(pages[low + 1], pages[high - 1], leaf, binding, shift))
      }
    }
    return Imposition(sheet: flat, sides: sides, sheets: sheets)
  }

  /// The pages in reading order, blanks as `nil`.
  static func filled(_ count: Int) -> [Int?] {
    let blanks = (4 - count % 4) % 4
    guard count > 1 else { return [1, nil, nil, nil] }
    return (1..<count).map { $0 } + [Int?](repeating: nil, count: blanks) + [count]
  }

  /// Returns a side with two pages, left and right as in a book bound on the left.
  private static func side(
    _ left: Int?, _ right: Int?, _ leaf: PaperSize, _ binding: Binding, _ shift: Double
  ) -> SheetSide {
    let (first, second) = binding == .left ? (left, right) : (right, left)
    var pages: [PlacedPage] = []
    if let first { pages.append(PlacedPage(first, x: shift, y: 0, size: leaf, clip: .init(x: 0, y: 0, size: leaf))) }
    if let second {
      pages.append(
        PlacedPage(
          second, x: leaf.width - shift, y: 0, size: leaf, clip: .init(x: leaf.width, y: 0, size: leaf)))
    }
    return SheetSide(pages: pages)
  }

  /// Arranges eight pages on one side of a sheet that is folded three times and slit in the middle.
  package static func zine(pages count: Int, sheet: PaperSize, binding: Binding = .left) -> Imposition {
    let flat = sheet.landscape
    let cell = flat.divided(columns: 4, rows: 2)
    let upper = binding == .left ? [5, 4, 3, 2] : [2, 3, 4, 5]
    let lower = binding == .left ? [6, 7, 8, 1] : [1, 8, 7, 6]
    var pages: [PlacedPage] = []
    for (row, numbers) in [upper, lower].enumerated() {
      for (column, number) in numbers.enumerated() {
        // The back page stays the last however few there are.
        let page = number == 8 ? count : number
        guard number == 8 || number < count else { continue }
        pages.append(
          PlacedPage(
            page, x: Double(column) * cell.width, y: Double(row) * cell.height, size: cell, isTurned: row == 0))
      }
    }
    let (w, h) = (flat.width, flat.height)
    var lines = [SheetLine(.cut, from: (cell.width, h / 2), to: (w - cell.width, h / 2))]
    for column in 1...3 {
      let x = Double(column) * cell.width
      lines.append(SheetLine(.fold, from: (x, 0), to: (x, h)))
    }
    lines.append(SheetLine(.fold, from: (0, h / 2), to: (w, h / 2)))
    return Imposition(sheet: flat, sides: [SheetSide(pages: pages, lines: lines)], sheets: 1)
  }

  /// The difference in width between the panel that is folded in and the others, in millimetres, so that it lies flat.
  package static let leafletPlay = 2.0

  /// The size of a leaflet's pages, of which three stand side by side.
  package static func leafletPanel(of sheet: PaperSize) -> PaperSize {
    let flat = sheet.landscape
    return PaperSize(width: (flat.width + leafletPlay) / 3, height: flat.height)
  }

  /// Arranges six pages on both sides of a sheet folded in three: 5, 6, 1 outside and 2, 3, 4 inside.
  ///
  /// The panel with page 5 is folded in first; its narrower page loses the outer margin.
  package static func leaflet(pages count: Int, sheet: PaperSize, binding: Binding = .left) -> Imposition {
    let flat = sheet.landscape
    let panel = leafletPanel(of: sheet)
    func side(_ numbers: [Int], narrow: Int) -> SheetSide {
      var pages: [PlacedPage] = []
      var lines: [SheetLine] = []
      var x = 0.0
      for (index, number) in numbers.enumerated() {
        let width = index == narrow ? panel.width - leafletPlay : panel.width
        let page = number == 6 ? count : number
        if number == 6 || number < count {
          let visible = PaperSize(width: width, height: panel.height)
          pages.append(
            PlacedPage(
              page, x: x - (panel.width - width) / 2, y: 0, size: panel, clip: .init(x: x, y: 0, size: visible)))
        }
        x += width
        if index < 2 { lines.append(SheetLine(.fold, from: (x, 0), to: (x, flat.height))) }
      }
      return SheetSide(pages: pages, lines: lines)
    }
    let sides =
      binding == .left
      ? [side([5, 6, 1], narrow: 0), side([2, 3, 4], narrow: 2)]
      : [side([1, 6, 5], narrow: 2), side([4, 3, 2], narrow: 0)]
    return Imposition(sheet: flat, sides: sides, sheets: 1)
  }

  /// Cuts one large page into sheets that overlap, with crosses where they are trimmed and joined.
  ///
  /// - Parameters:
  ///   - poster: The size at which the page is drawn.
  ///   - sheet: The sheets, upright; they are laid across when fewer are then needed.
  ///   - overlap: Millimetres by which neighbours overlap; as many stay free at every edge, where printers cannot
  ///     print.
  package static func tiles(of poster: PaperSize, sheet: PaperSize, overlap: Double = 10) -> Imposition {
    func grid(_ sheet: PaperSize) -> (columns: Int, rows: Int) {
      func count(_ length: Double, _ side: Double) -> Int {
        max(1, Int(((length - 0.01) / (side - 2 * overlap)).rounded(.up)))
      }
      return (count(poster.width, sheet.width), count(poster.height, sheet.height))
    }
    let (upright, across) = (grid(sheet), grid(sheet.landscape))
    let paper = across.columns * across.rows < upright.columns * upright.rows ? sheet.landscape : sheet
    let (columns, rows) = grid(paper)
    let step = (x: paper.width - 2 * overlap, y: paper.height - 2 * overlap)
    // The poster is centred on the sheets together.
    let left = (Double(columns) * step.x - poster.width) / 2
    let top = (Double(rows) * step.y - poster.height) / 2
    var sides: [SheetSide] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let x = overlap + left - Double(column) * step.x
        let y = overlap + top - Double(row) * step.y
        // Half of the overlap on each side is printed twice, so that a cut a little off shows no white.
        let bleed = overlap / 2
        let clip = PlacedPage.Clip(
          x: bleed, y: bleed, size: PaperSize(width: paper.width - 2 * bleed, height: paper.height - 2 * bleed))
        sides.append(
          SheetSide(
            pages: [PlacedPage(1, x: x, y: y, size: poster, clip: clip)], lines: crosses(paper, overlap),
            label: "\(row + 1) / \(column + 1)"))
      }
    }
    return Imposition(sheet: paper, sides: sides, sheets: columns * rows)
  }

  private static func crosses(_ paper: PaperSize, _ overlap: Double) -> [SheetLine] {
    var lines: [SheetLine] = []
    for x in [overlap, paper.width - overlap] {
      for y in [overlap, paper.height - overlap] {
        lines.append(SheetLine(.mark, from: (x - 3, y), to: (x + 3, y)))
        lines.append(SheetLine(.mark, from: (x, y - 3), to: (x, y + 3)))
      }
    }
    return lines
  }
}
