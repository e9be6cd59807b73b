import Model

extension PlainTextRenderer {
  /// The footnotes referred to since the last list, with those they refer to themselves.
  ///
  /// - Parameter underSection: Whether the list's heading stands below a section's.
  mutating func notes(underSection: Bool) -> [[String]] {
    var items: [(index: Int, lines: [String])] = []
    while !unlisted.isEmpty {
      let next = unlisted
      unlisted = []
      for index in next where !isListed[index] {
        isListed[index] = true
        items.append((index, note(index)))
      }
    }
    items.sort { $0.index < $1.index }
    var blocks: [[String]] = []
    for (series, title) in [(Footnote.Series.author, words[.notes]), (.editor, words[.editorsNotes])] {
      let notes = items.filter { text.document.footnotes[$0.index].series == series }
      guard !notes.isEmpty else { continue }
      blocks.append([title, Self.rule(underSection ? "~" : "-", under: [title])])
      blocks += notes.map(\.lines)
    }
    return blocks
  }

  private mutating func note(_ index: Int) -> [String] {
    let footnote = text.document.footnotes[index]
    let mark = "[\(footnote.mark)] "
    let indent = Self.indent(min(DisplayWidth.columns(of: mark), 8), in: Self.width)
    let content = lines(of: footnote.nodes, in: nodes, width: Self.width - indent)
    let spaces = String(repeating: " ", count: indent)
    guard let first = content.first, DisplayWidth.columns(of: mark) <= indent else {
      return LineBreaker(width: Self.width).lines(of: mark) + Self.indented(content, by: indent)
    }
    return [mark + first] + content.dropFirst().map { $0.isEmpty ? "" : spaces + $0 }
  }
}
