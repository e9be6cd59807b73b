package import Model

/// The paper a text's cover is printed on: one of eight, the same for all texts of a series.
package struct PaperStock: Hashable, Sendable {
  /// Its number, from 1 to 8.
  package let number: Int

  /// The flower on the cover, one of six, from 1 to 6; chosen by the text, not its series.
  package let flower: Int

  /// Chooses the paper of a text.
  package init(of text: Text) {
    let flower = Self.hash(text.slug.name)
    number = Int((text.frontMatter.series.map { Self.hash($0.name) } ?? flower) % 8) + 1
    self.flower = Int(flower / 8 % 6) + 1
  }

  /// FNV-1a, 32 bits, of the bytes.
  private static func hash(_ name: String) -> UInt32 {
    name.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
