import Manuscript

extension Compositor {
  /// Writes a table in a frame that scrolls when the table is wider than the page.
  mutating func write(_ table: Table, caption: [Inline]) {
    tables += 1
    writer.start("div")
    writer.attributes(" class=\"table\" role=\"region\" tabindex=\"0\"")
    writer.attribute("aria-label", label(caption))
    writer.start("table")
    if !caption.isEmpty {
      writer.start("caption")
      running.begin()
      write(caption)
      writer.end("caption")
    }
    writer.raw("\n")
    if table.head.contains(where: { !$0.isEmpty }) {
      writer.start("thead")
      writeRow(table.head, of: table, isHead: true)
      writer.end("thead")
      if !table.rows.isEmpty { writer.raw("\n") }
    }
    if !table.rows.isEmpty {
      writer.start("tbody")
      for (offset, row) in table.rows.enumerated() {
        if offset > 0 { writer.raw("\n") }
        writeRow(row, of: table, isHead: false)
      }
      writer.end("tbody")
    }
    writer.end("table")
    writer.end("div")
  }

  /// The name of the table just begun: its caption, else its number; no two alike.
  private mutating func label(_ caption: [Inline]) -> String {
    let number = options.wording.table(tables)
    let words = PlainText.words(of: caption, language: running.language, isSmart: running.isSmart)
    return words.isEmpty ? number : captions.insert(words).inserted ? words : "\(words) (\(number))"
  }

  private mutating func writeRow(_ cells: [Table.Cell], of table: Table, isHead: Bool) {
    writer.start("tr")
    for (column, cell) in cells.enumerated() {
      // An empty cell of the head heads nothing.
      let isHeading = isHead && !cell.isEmpty
      let name: StaticString = isHeading ? "th" : "td"
      writer.start(name)
      if table.alignments.indices.contains(column) { writeAlignment(table.alignments[column]) }
      if isHeading { writer.attributes(" scope=\"col\"") }
      running.begin()
      write(cell)
      writer.end(name)
    }
    writer.end("tr")
  }

  /// Markdown's left and right are where lines begin and end: in a right-to-left text a column marked `---:` stands left,
  /// as it does in the source when that is shown right to left.
  private mutating func writeAlignment(_ alignment: Table.Alignment) {
    switch alignment {
    case .natural, .left: break
    case .center: writer.attributes(" class=\"center\"")
    case .right: writer.attributes(" class=\"end\"")
    }
  }
}
