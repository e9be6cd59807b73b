/// The sheets of paper a text is printed on in one format.
package struct PrintedSheets: Hashable, Sendable {
  /// The number of sheets.
  package let count: Int

  /// The name of their size, such as `A4`.
  package let paper: String

  /// Whether they are printed on both sides.
  package let isTwoSided: Bool

  /// Creates a number of sheets.
  package init(_ count: Int, of paper: String, isTwoSided: Bool) {
    self.count = count
    self.paper = paper
    self.isTwoSided = isTwoSided
  }
}

extension PrintedSheets: Packable {
  package func pack(into packer: inout Packer) { packer.pack(count, paper, isTwoSided) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(try packed.next(), of: try packed.next(), isTwoSided: try packed.next())
  }
}

extension Words {
  /// The sheets in words, with the way to print and fold them: "9 sheets, A4, both sides, flip on short edge, fold and
  /// staple".
  package func sheets(_ sheets: PrintedSheets, of format: Format) -> String {
    let both = sheets.isTwoSided ? [self[.bothSides]] : []
    return ([phrases.sheets(sheets.count), sheets.paper] + both + handling(of: sheets, format).map { self[$0] })
      .joined(separator: self[.comma])
  }

  private func handling(of sheets: PrintedSheets, _ format: Format) -> [Word] {
    switch format {
    case .booklet: [.shortEdge, .foldAndStaple]
    case .leaflet: [.shortEdge, .foldInThree]
    case .zine: [.foldAndCut]
    // More than one sheet is a poster in tiles.
    case .poster: sheets.count > 1 ? [.glueTogether] : []
    // A single-sided newspaper is hung up, not folded.
    case .newspaper: sheets.isTwoSided ? [.longEdge, .foldInHalf] : []
    case .html, .epub, .text, .source, .cover, .pdf: []
    }
  }
}
