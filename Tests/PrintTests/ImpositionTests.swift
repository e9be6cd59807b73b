import Testing

@testable import Print

@Suite("Imposition") struct ImpositionTests {
  /// Folds a booklet's sheets in software and returns the pages as a reader turns them, blanks as 0.
  private func folded(_ imposition: Imposition, signature: Int? = nil, binding: Binding = .left) -> [Int] {
    let middle = imposition.sheet.width / 2
    func halves(_ side: SheetSide) -> (left: Int, right: Int) {
      func page(_ isLeft: Bool) -> Int {
        side.pages.first { ($0.clip?.x ?? $0.x) < middle - 1 ? isLeft : !isLeft }?.page ?? 0
      }
      return (page(true), page(false))
    }
    var order: [Int] = []
    let sheets = imposition.sides.count / 2
    for first in stride(from: 0, to: sheets, by: signature ?? sheets) {
      let count = min(signature ?? sheets, sheets - first)
      var pages = [Int](repeating: 0, count: count * 4)
      for sheet in 0..<count {
        let front = halves(imposition.sides[(first + sheet) * 2])
        let back = halves(imposition.sides[(first + sheet) * 2 + 1])
        // Turned over its short edge, the back's left half lies behind the front's right half.
        let leaves =
          binding == .left
          ? (front.right, back.left, back.right, front.left) : (front.left, back.right, back.left, front.right)
        pages[sheet * 2] = leaves.0
        pages[sheet * 2 + 1] = leaves.1
        pages[pages.count - 2 - sheet * 2] = leaves.2
        pages[pages.count - 1 - sheet * 2] = leaves.3
      }
      order += pages
    }
    return order
  }

  @Test("a folded booklet reads in order, its blank pages before the back page", arguments: 1...64)
  func foldsBooklet(count: Int) {
    let imposition = Imposition.booklet(pages: count, sheet: .a4)
    let pages = folded(imposition)
    #expect(pages.count == (count + 3) / 4 * 4)
    #expect(imposition.sheets == (count + 3) / 4)
    #expect(pages.filter { $0 > 0 } == Array(1...count))
    if count > 1 { #expect(pages.last == count) }
    if let blank = pages.firstIndex(of: 0), count > 1 { #expect(blank == count - 1) }
  }

  @Test("a booklet bound at the right reads in order", arguments: 1...64)
  func foldsRightBound(count: Int) {
    let imposition = Imposition.booklet(pages: count, sheet: .letter, binding: .right)
    #expect(folded(imposition, binding: .right).filter { $0 > 0 } == Array(1...count))
  }

  @Test("signatures laid one after the other read in order", arguments: 1...64, [1, 2, 4])
  func foldsSignatures(count: Int, sheets: Int) {
    let imposition = Imposition.booklet(pages: count, sheet: .a4, signature: sheets)
    #expect(folded(imposition, signature: sheets).filter { $0 > 0 } == Array(1...count))
  }

  @Test("inner sheets are moved towards the fold by the creep, and never over it")
  func creeps() throws {
    let imposition = Imposition.booklet(pages: 12, sheet: .a4, creep: 0.2)
    for (index, side) in imposition.sides.enumerated() {
      let shift = Double(index / 2) * 0.2
      let left = try #require(side.pages.first)
      let right = try #require(side.pages.last)
      #expect(abs(left.x - shift) < 1e-9)
      #expect(abs(right.x - (148.5 - shift)) < 1e-9)
      #expect(left.clip?.size.width == 148.5 && right.clip?.x == 148.5)
    }
  }

  @Test("a zine's pages are where its folds need them", arguments: [Binding.left, .right])
  func foldsZine(binding: Binding) throws {
    let imposition = Imposition.zine(pages: 8, sheet: .a4, binding: binding)
    let side = try #require(imposition.sides.first)
    #expect(imposition.sides.count == 1)
    // Around the slit the pages follow each other: outwards along the lower row, back along the upper one.
    var ring = side.pages.filter(\.isTurned).sorted { $0.x < $1.x }.map(\.page)
    ring += side.pages.filter { !$0.isTurned }.sorted { $0.x > $1.x }.map(\.page)
    let start = try #require(ring.firstIndex(of: 1))
    let turned = Array(ring[start...] + ring[..<start])
    #expect(turned == (binding == .left ? [1, 8, 7, 6, 5, 4, 3, 2] : [1, 2, 3, 4, 5, 6, 7, 8]))
    for page in side.pages {
      #expect(abs(page.size.width - 74.25) < 0.01 && abs(page.size.height - 105) < 0.01)
    }
  }

  @Test("a short zine keeps its colophon on the back", arguments: 3...8)
  func keepsBack(count: Int) throws {
    let side = try #require(Imposition.zine(pages: count, sheet: .a4).sides.first)
    #expect(side.pages.map(\.page).sorted() == Array(1...count))
    // Left of the cover on the flat sheet.
    let back = try #require(side.pages.first { $0.page == count })
    #expect(abs(back.x - 2 * 74.25) < 0.01 && !back.isTurned)
  }

  @Test("a leaflet's narrow panel is folded in, and its panels fill the sheet")
  func foldsLeaflet() throws {
    let imposition = Imposition.leaflet(pages: 6, sheet: .a4)
    #expect(imposition.sides.map { $0.pages.map(\.page) } == [[5, 6, 1], [2, 3, 4]])
    for side in imposition.sides {
      let widths = side.pages.compactMap { $0.clip?.size.width }
      #expect(abs(widths.reduce(0, +) - 297) < 0.01)
    }
    // The panel with page 5 and the one behind it, with page 4, are the narrow ones.
    let narrow = imposition.sides.compactMap { side in
      side.pages.min { ($0.clip?.size.width ?? 0) < ($1.clip?.size.width ?? 0) }
    }
    #expect(narrow.map(\.page) == [5, 4])
    #expect(abs((narrow[0].clip?.size.width ?? 0) - 97.666) < 0.01)
    // Back to back: the front's left panel lies behind the back's right one.
    #expect(narrow[0].clip?.x == 0)
    #expect(abs((narrow[1].clip?.x ?? 0) + (narrow[1].clip?.size.width ?? 0) - 297) < 0.01)
  }

  @Test("tiles cover the whole poster and overlap", arguments: [PaperSize.a3, .a2, .a1, .a0], [PaperSize.a4, .letter])
  func tilesPoster(poster: PaperSize, sheet: PaperSize) {
    let imposition = Imposition.tiles(of: poster, sheet: sheet)
    #expect(imposition.sheets == imposition.sides.count)
    var covered: [(x: Double, y: Double, width: Double, height: Double)] = []
    for side in imposition.sides {
      guard let page = side.pages.first else { continue }
      let margin = 10.0
      covered.append((margin - page.x, margin - page.y, imposition.sheet.width - 20, imposition.sheet.height - 20))
    }
    for x in stride(from: 1.0, to: poster.width, by: 7) {
      for y in stride(from: 1.0, to: poster.height, by: 7) {
        let isCovered = covered.contains {
          x >= $0.x - 0.01 && x <= $0.x + $0.width + 0.01 && y >= $0.y - 0.01 && y <= $0.y + $0.height + 0.01
        }
        if !isCovered {
          Issue.record("no sheet has the point \(x), \(y)")
          return
        }
      }
    }
  }
}
