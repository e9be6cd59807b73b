/// The sheets of paper a form of a text is printed on.
package struct PrintedSheets: Hashable, Sendable {
  /// The number of sheets.
  package let count: Int

  /// The name of their size: `A4`.
  package let paper: String

  /// Whether both sides of them are printed on.
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
  /// The sheets in words: "9 sheets, A4, both sides".
  package func sheets(_ sheets: PrintedSheets) -> String {
    ([phrases.sheets(sheets.count), sheets.paper] + (sheets.isTwoSided ? [self[.bothSides]] : []))
      .joined(separator: self[.comma])
  }
}
