/// Finds the printed table of contents: its page numbers are obsolete, and the text's headings make a new one.
enum ContentsFinder {
  private static let headings: Set<String> = [
    "contents", "table of contents", "inhalt", "inhaltsverzeichnis", "table des matières", "sommaire", "índice",
    "indice", "sommario", "содержание", "оглавление", "inhoud", "innehåll", "spis treści",
  ]

  /// Removes the table of contents from the first pages.
  ///
  /// - Returns: Its lines; none when there is no heading for it, or its entries do not end in page numbers.
  static func take(from pages: inout [Page]) -> [Line] {
    for index in pages.indices.prefix(4) {
      let blocks = pages[index].body.blocks
      guard let start = blocks.firstIndex(where: { isHeading($0[0].text) && $0[0].layout == nil }) else { continue }
      var entries = [Line](blocks[start].dropFirst())
      for block in blocks[(start + 1)...] {
        guard block.count(where: isEntry) * 10 >= block.count * 6 else { break }
        entries += block
      }
      guard !entries.isEmpty, entries.count(where: isEntry) * 10 >= entries.count * 6 else { return [] }
      let gone = Set([blocks[start][0]] + entries)
      let taken = pages[index].body.filter { gone.contains($0) }
      pages[index].body = pages[index].body.filter { !gone.contains($0) }.trimmed
      return taken
    }
    return []
  }

  /// Whether a line is the heading of a table of contents.
  static func isHeading(_ line: Scalars) -> Bool { headings.contains(Scalars(line.core).lowered.string) }

  /// Whether a line ends in a page number after a gap or a row of dots.
  private static func isEntry(_ line: Line) -> Bool {
    guard let last = line.text.tokens.last, last.start > 0, PageNumber(last.letters) != nil else { return false }
    let before = line.text[..<last.start].suffix(3)
    return before.suffix(2).allSatisfy(\.isBlank)
      || before.contains(".") && before.filter(\.isBlank).count <= 2
        && line.text[..<last.start].count { $0 == "." } >= 3
  }
}
