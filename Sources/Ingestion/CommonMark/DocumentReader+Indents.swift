internal import Model

extension DocumentReader {
  /// Adds the space a line of verse is set in by, behind the break before it.
  ///
  /// The library leaves out what a line begins with. Each two spaces, or one that is left, are printed as the width of
  /// an em.
  mutating func appendIndent() {
    let indents = knownIndents ?? indentsBehindBreaks()
    knownIndents = indents
    hardBreaks += 1
    guard hardBreaks <= indents.count else { return }
    let width = min((indents[hardBreaks - 1] + 1) / 2, Self.widestIndent)
    if width > 0 { nodes.append([.text(String(repeating: "\u{2003}", count: width))]) }
  }

  /// The number of spaces each line behind a break has more than the least set in of the running text's lines.
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
      // A space behind the sign of a quotation belongs to the sign.
      let spaces = marker.map { max(0, lead.endIndex - $0 - 2) } ?? lead.count
      // The text of a list or a note begins behind its mark.
      let isMarked = number == blockLine && (openFootnote != nil || stack.contains { $0.kind == .item })
      if lead.contains(UInt8(ascii: "\t")) { return [] }
      if !isMarked { indents.append((spaces, isBehindBreak)) }
      isBehindBreak = line.last == UInt8(ascii: "\\") || line.suffix(2).elementsEqual("  ".utf8)
    }
    let least = indents.map(\.spaces).min() ?? 0
    return indents.filter(\.isBehindBreak).map { $0.spaces - least > 1 ? $0.spaces - least : 0 }
  }

  /// The number of ems a line is set in by at most.
  private static let widestIndent = 12
}
