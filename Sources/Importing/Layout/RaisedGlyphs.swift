/// Finds the raised characters in the picture of a page, footnote references and the marks that notes begin with, which
/// OCR programs misread as quotation marks or leave out.
///
/// A raised figure is about as high as a lower-case letter, but above its neighbours' baseline, with nothing below it.
package struct RaisedGlyphs {
  private let picture: GreyPicture
  private let blots: [BlotFinder.Blot]

  /// The height of lower-case letters (x-height), in dots.
  private let unit: Double

  /// The blots by the band of the page their top lies in; a band is two x-heights high.
  private var bands: [Int: [Int]] = [:]

  /// A raised character, and whether it begins its line.
  private struct Glyph {
    var box: Box
    let begins: Bool
  }

  /// A page with its raised characters found.
  package struct Page {
    /// The page in shades of grey without the marks that notes begin with, which an OCR program would read as a part of
    /// the note's first word.
    package let picture: [UInt8]

    /// The characters as elements that the readers of hOCR and ALTO understand.
    package let hocr: [UInt8]
  }

  /// Finds the raised characters of a page.
  ///
  /// - Parameter picture: The page in shades of grey, in binary PGM (`P5`).
  /// - Returns: `nil` when it is no such picture.
  package static func page(of picture: [UInt8]) -> Page? {
    guard var grey = GreyPicture(picture) else { return nil }
    let size = "size \(grey.width) \(grey.height)"
    var text = ""
    for glyph in RaisedGlyphs(grey).glyphs {
      let box = [glyph.box.left, glyph.box.top, glyph.box.right, glyph.box.bottom].map { String(Int($0)) }
      text +=
        "<span class='\(glyph.begins ? openingClass : referenceClass)' title='bbox \(box.joined(separator: " ")); \(size)'></span>\n"
      if glyph.begins { grey.clear(glyph.box) }
    }
    return Page(picture: grey.bytes, hocr: Array(text.utf8))
  }

  /// The classes of the elements for a footnote reference and for the mark a note begins with.
  static let referenceClass = "pamphlet_call"
  static let openingClass = "pamphlet_opening"

  private init(_ picture: GreyPicture) {
    self.picture = picture
    blots = BlotFinder.blots(in: picture, atLeast: 9)
    // Most blots large enough to be letters are lower-case letters.
    let heights = blots.filter { $0.area > 60 }.map(\.height).sorted()
    unit = heights.isEmpty ? 0 : Double(heights[heights.count / 2])
    guard unit > 4 else { return }
    for (index, blot) in blots.enumerated() { bands[band(Double(blot.top)), default: []].append(index) }
  }

  private func band(_ row: Double) -> Int { Int(row / (unit * 2)) }

  /// The characters from top to bottom, adjacent figures as one.
  private var glyphs: [Glyph] {
    guard unit > 4 else { return [] }
    var found: [Glyph] = []
    for blot in blots where isOfRightSize(blot) {
      guard let (begins, rise) = place(of: blot) else { continue }
      guard isRaised(blot, begins: begins, rise: rise) else { continue }
      let box = Box(
        left: Double(blot.left), top: Double(blot.top), right: Double(blot.right), bottom: Double(blot.bottom))
      if let near = found.lastIndex(where: { isBeside($0.box, box) }) {
        found[near] = Glyph(box: found[near].box.union(box), begins: found[near].begins && begins)
      } else {
        found.append(Glyph(box: box, begins: begins))
      }
    }
    return found
  }

  private func isOfRightSize(_ blot: BlotFinder.Blot) -> Bool {
    let height = Double(blot.height) / unit
    let width = Double(blot.width) / unit
    return height >= 0.3 && height <= 1.25 && width >= 0.15 && width <= 1.1
      && blot.area * 8 > blot.width * blot.height
  }

  /// Whether a raised blot is a figure or star by its size and height, and no quotation mark: those are smaller than
  /// figures and higher up.
  private func isRaised(_ blot: BlotFinder.Blot, begins: Bool, rise: Double) -> Bool {
    let height = Double(blot.height) / unit
    guard begins else { return height >= 0.75 || height >= 0.62 && rise < 0.85 || isStar(blot) && !hasTwin(blot) }
    // The bullet of a list item is round and solid.
    let isPoint = blot.area * 10 > blot.width * blot.height * 7 && blot.width * 5 > blot.height * 4
    return height >= 0.8 || height >= 0.62 && rise < 0.95 && !isPoint
  }

  /// Whether there is a similar blot right beside a blot, like the other half of a quotation mark.
  private func hasTwin(_ blot: BlotFinder.Blot) -> Bool {
    let rows = band(Double(blot.top) - unit * 0.3)...band(Double(blot.top) + unit * 0.3)
    return rows.flatMap { bands[$0] ?? [] }.contains { index in
      let other = blots[index]
      let gap = max(other.left - blot.right, blot.left - other.right)
      return gap >= -1 && Double(gap) < unit * 0.4 && Double(abs(other.top - blot.top)) < unit * 0.3
        && Double(abs(other.height - blot.height)) < unit * 0.25
    }
  }

  /// Whether a blot is a star: smaller than a figure, about as wide as it is high, and unlike a quotation mark dark in
  /// its middle.
  private func isStar(_ blot: BlotFinder.Blot) -> Bool {
    let height = Double(blot.height) / unit
    let width = Double(blot.width) / unit
    guard width >= 0.28, width < 0.66, width / height > 0.75, width / height < 1.35,
      Double(blot.area) > unit * unit * 0.06
    else { return false }
    let (column, row) = ((blot.left + blot.right) / 2, (blot.top + blot.bottom) / 2)
    let middle = [(-1, 0), (0, 0), (0, -1)].map { (column + $0.0, row + $0.1) }
    return middle.contains { picture.bytes[picture.start + $0.1 * picture.width + $0.0] < GreyPicture.dark }
  }

  private func isBeside(_ box: Box, _ other: Box) -> Bool {
    abs(box.bottom - other.bottom) < unit * 0.3 && other.left - box.right < unit * 0.4
      && box.left - other.right < unit * 0.4
  }

  /// Whether a raised blot begins its line, and its rise above the baseline in x-heights; `nil` when it is not raised.
  private func place(of blot: BlotFinder.Blot) -> (begins: Bool, rise: Double)? {
    var feet: [Int] = []
    var end: Int?
    let rows = band(Double(blot.top) - unit * 2.6)...band(Double(blot.bottom) + unit)
    for index in rows.flatMap({ bands[$0] ?? [] }) {
      let other = blots[index]
      if other.top >= blot.bottom - 1 {
        let isUnder = other.left < blot.right - 1 && other.right > blot.left + 1 && other.area > 30
        if isUnder, Double(other.top - blot.bottom) < unit { return nil }
      }
      guard isNeighbour(other, of: blot) else { continue }
      feet.append(other.bottom)
      if Double(other.right) <= Double(blot.left) + unit * 0.3 { end = max(end ?? 0, other.right) }
    }
    guard feet.count >= 3 else { return nil }
    feet.sort()
    let rise = Double(feet[feet.count / 2] - blot.bottom) / unit
    guard rise >= (end == nil ? 0.38 : 0.55), rise <= 1.4 else { return nil }
    let gap = end.map { Double(blot.left - $0) / unit } ?? .infinity
    // At a distance between a word space and a gap it could be either.
    return gap < 1.3 ? (false, rise) : gap > 2 ? (true, rise) : nil
  }

  /// Whether a blot is a letter near another, on the same line.
  private func isNeighbour(_ other: BlotFinder.Blot, of blot: BlotFinder.Blot) -> Bool {
    let height = Double(other.height) / unit
    guard height >= 0.8, height < 2.6, Double(other.width) < unit * 4, Double(other.width) >= unit * 0.15,
      other.left != blot.left || other.top != blot.top
    else { return false }
    return Double(other.right) > Double(blot.left) - unit * 7 && Double(other.left) < Double(blot.right) + unit * 5
      && Double(other.bottom) > Double(blot.bottom) - unit * 0.25
      && Double(other.top) < Double(blot.bottom) + unit * 0.5
  }
}
