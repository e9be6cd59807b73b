internal import Model

extension DocumentReader {
  /// Adds the indentation of a line of verse after the line break before it.
  ///
  /// The library drops leading spaces. Every two of them, or a single one left over, are printed as the width of an em.
  mutating func appendIndent() {
    let indents = knownIndents ?? indentsBehindBreaks()
    knownIndents = indents
    hardBreaks += 1
    guard hardBreaks <= indents.count else { return }
    let width = min((indents[hardBreaks - 1] + 1) / 2, Self.widestIndent)
    if width > 0 { nodes.append([.text(String(repeating: "\u{2003}", count: width))]) }
  }

  /// For each line after a hard break, the number of spaces by which it is indented more than the least indented line.
  private func indentsBehindBreaks() -> [Int] {
    let source = lines.source.bytes
    var indents: [(spaces: Int, isBehindBreak: Bool)] = []
    var isBehindBreak = false
    for number in blockLine...max(blockLine, lastBlockLine) {
      var line = source[lines.range(from: number, through: number)]
      while let last = line.last, last.endsLine { line.removeLast() }
      if line.allSatisfy(\.isBlank) { break }
      let lead = line.prefix { $0.isBlank || $0 == UInt8(ascii: ">") }
      let marker = lead.lastIndex(of: UInt8(ascii: ">"))
      // A space after the marker of a block quote belongs to the marker.
      let spaces = marker.map { max(0, lead.endIndex - $0 - 2) } ?? lead.count
      // The text of a list item or a note begins after its marker.
      let isMarked = number == blockLine && (openFootnote != nil || stack.contains { $0.kind == .item })
      if lead.contains(UInt8(ascii: "\t")) { return [] }
      if !isMarked { indents.append((spaces, isBehindBreak)) }
      isBehindBreak = line.last == UInt8(ascii: "\\") || line.suffix(2).elementsEqual("  ".utf8)
    }
    let least = indents.map(\.spaces).min() ?? 0
    return indents.filter(\.isBehindBreak).map { $0.spaces - least > 1 ? $0.spaces - least : 0 }
  }

  /// The most ems a line is indented by.
  private static let widestIndent = 12
}
