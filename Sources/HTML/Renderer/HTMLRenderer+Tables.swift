import Model

extension HTMLRenderer {
  /// Writes a table, on a page within a container that scrolls when the table is too wide.
  mutating func writeTable(_ index: Int, caption: [Inline]) {
    let alignments = nodes.alignments(nodes[index])
    tables += 1
    // In books nothing scrolls.
    if !isBook {
      writer.start("div")
      writer.attributes(alignments.count < Self.leastWideColumns ? " class=\"table\"" : " class=\"table wide\"")
      writer.attributes(" role=\"region\" tabindex=\"0\"")
      writer.attribute("aria-label", label(caption))
    }
    writer.start("table")
    if !caption.isEmpty {
      writer.start("caption")
      running.begin()
      write(caption)
      writer.end("caption")
    }
    writer.raw("\n")
    var row = index + 1
    let end = nodes.end(of: index)
    let body = row < end ? nodes.end(of: row) : end
    // An empty header row is left out.
    if nodes.end(of: row) > row + 1, holdsWords(row) {
      writer.start("thead")
      writeRow(row, alignments, isHead: true)
      writer.end("thead")
      if body < end { writer.raw("\n") }
    }
    if body < end {
      writer.start("tbody")
      row = body
      while row < end {
        if row > body { writer.raw("\n") }
        writeRow(row, alignments, isHead: false)
        row = nodes.end(of: row)
      }
      writer.end("tbody")
    }
    writer.end("table")
    if !isBook { writer.end("div") }
  }

  /// The number of columns from which on a table is taken to be wider than the text.
  private static let leastWideColumns = 5

  /// Whether a row has a cell that is not empty.
  private func holdsWords(_ row: Int) -> Bool { nodes.children(of: row).contains { nodes[$0].kind != .cell } }

  /// The accessible name of the table just begun: its caption, else its number; each is unique.
  private mutating func label(_ caption: [Inline]) -> String {
    let number = options.words.phrases.table(tables)
    if caption.isEmpty { return number }
    var aside = NodeStorage()
    aside.append(caption)
    let words = aside.read { nodes in
      PlainText.words(of: 0..<nodes.count, in: nodes, language: running.language, isSmart: running.isSmart)
    }
    return words.isEmpty ? number : captions.insert(words).inserted ? words : "\(words) (\(number))"
  }

  private mutating func writeRow(_ row: Int, _ alignments: [Table.Alignment], isHead: Bool) {
    writer.start("tr")
    var cell = row + 1
    var column = 0
    while cell < nodes.end(of: row) {
      let inlines = nodes.children(of: cell)
      // An empty cell of the header row is no header cell.
      let isHeading = isHead && !inlines.isEmpty
      let name: StaticString = isHeading ? "th" : "td"
      writer.start(name)
      if column < alignments.count { writeAlignment(alignments[column]) }
      if isHeading { writer.attributes(" scope=\"col\"") }
      running.begin()
      write(inlines)
      writer.end(name)
      cell = inlines.upperBound
      column += 1
    }
    writer.end("tr")
  }

  /// Writes an alignment as start or end: Markdown's left and right mean where lines begin and end. In a right-to-left
  /// text a column marked `---:` is aligned left, as it is in the source when that is shown from right to left.
  private mutating func writeAlignment(_ alignment: Table.Alignment) {
    switch alignment {
    case .natural, .left: break
    case .center: writer.attributes(" class=\"center\"")
    case .right: writer.attributes(" class=\"end\"")
    }
  }
}
