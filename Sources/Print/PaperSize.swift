/// The size of a sheet or page in millimetres.
package struct PaperSize: Hashable, Sendable {
  /// Its width in millimetres.
  package let width: Double

  /// Its height in millimetres.
  package let height: Double

  /// Creates a size in millimetres.
  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// ISO 216 A0, the largest poster.
  package static let a0 = PaperSize(width: 841, height: 1189)
  /// ISO 216 A1.
  package static let a1 = PaperSize(width: 594, height: 841)
  /// ISO 216 A2.
  package static let a2 = PaperSize(width: 420, height: 594)
  /// ISO 216 A3.
  package static let a3 = PaperSize(width: 297, height: 420)
  /// ISO 216 A4, the usual sheet outside North America.
  package static let a4 = PaperSize(width: 210, height: 297)
  /// Half of A4, the page of a booklet; its width is that of two to a sheet.
  package static let a5 = PaperSize(width: 148.5, height: 210)
  /// US Letter, the usual sheet in North America.
  package static let letter = PaperSize(width: 215.9, height: 279.4)
  /// Half of US Letter, the page of a booklet.
  package static let halfLetter = PaperSize(width: 139.7, height: 215.9)
  /// Two US Letter sheets side by side.
  package static let tabloid = PaperSize(width: 279.4, height: 431.8)

  /// The name it is sold under; "" when it has none.
  var name: String {
    let names: [(PaperSize, String)] = [(.a4, "A4"), (.a3, "A3"), (.a2, "A2"), (.a1, "A1"), (.a0, "A0")]
    return names.first { $0.0 == self }?.1 ?? ""
  }

  /// The same paper with its long side across.
  package var landscape: PaperSize { width < height ? PaperSize(width: height, height: width) : self }

  /// Returns the size of one of equal parts side by side.
  package func divided(columns: Int, rows: Int = 1) -> PaperSize {
    PaperSize(width: width / Double(columns), height: height / Double(rows))
  }
}
