import Model

extension PlainTextRenderer {
  /// A table: drawn where it fits, with cells broken into lines as needed; else written row by row.
  mutating func table(_ index: Int, caption: [Inline], in nodes: NodeView, width: Int) -> [String] {
    let alignments = nodes.alignments(nodes.node(at: index))
    var rows: [[String]] = []
    var row = index + 1
    while row < nodes.end(of: index) {
      var cells: [String] = []
      var cell = row + 1
      while cell < nodes.end(of: row) {
        cells.append(running(nodes.inlines(nodes.children(of: cell))))
        cell = nodes.end(of: cell)
      }
      rows.append(cells)
      row = nodes.end(of: row)
    }
    let head = caption.isEmpty ? [] : LineBreaker(width: width).lines(of: running(caption)) + [""]
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0 else { return head }
    if let widths = Self.widths(of: rows, columns: columns, in: width) {
      return head + Self.grid(rows, widths, alignments)
    }
    return head + Self.rowList(rows, width: width)
  }

  private static let gap = 2

  /// The widths columns are drawn with; `nil` when a table does not fit.
  private static func widths(of rows: [[String]], columns: Int, in width: Int) -> [Int]? {
    let room = width - (columns - 1) * gap
    var wanted = [Int](repeating: 1, count: columns)
    var least = wanted
    for row in rows {
      for (column, cell) in row.enumerated() {
        for line in cell.split(separator: "\n") {
          wanted[column] = max(wanted[column], DisplayWidth.columns(of: line))
          for word in LineBreaker(width: 1 << 20).lines(of: line.replacingSpaces) {
            least[column] = max(least[column], DisplayWidth.columns(of: word))
          }
        }
      }
    }
    if wanted.reduce(0, +) <= room { return wanted }
    // Columns of prose are at least wide enough for a few words in a line.
    for column in 0..<columns { least[column] = min(wanted[column], max(least[column], 10)) }
    var rest = room - least.reduce(0, +)
    guard rest >= 0 else { return nil }
    var widths = least
    // The rest goes to the columns that lack most of their wanted width, one column of letters at a time.
    while rest > 0, let column = (0..<columns).max(by: { wanted[$0] - widths[$0] < wanted[$1] - widths[$1] }),
      wanted[column] > widths[column]
    {
      widths[column] += 1
      rest -= 1
    }
    return widths
  }

  private static func grid(_ rows: [[String]], _ widths: [Int], _ alignments: [Table.Alignment]) -> [String] {
    var lines: [String] = []
    let cells = rows.map { row in
      row.enumerated().map { column, cell in LineBreaker(width: widths[column]).lines(of: cell) }
    }
    let areTall = cells.dropFirst().contains { row in row.contains { $0.count > 1 } }
    for (index, row) in cells.enumerated() {
      // An empty header row is left out.
      if index == 0, row.allSatisfy({ $0.allSatisfy(\.isEmpty) }) { continue }
      if index > 1, areTall, !lines.isEmpty { lines.append("") }
      for offset in 0..<(row.map(\.count).max() ?? 0) {
        var line = ""
        var column = 0
        for (number, cell) in row.enumerated() {
          let text = offset < cell.count ? cell[offset] : ""
          let space = widths[number] - DisplayWidth.columns(of: text)
          let before: Int
          switch number < alignments.count ? alignments[number] : .natural {
          case .natural, .left: before = 0
          case .center: before = space / 2
          case .right: before = space
          }
          line += String(repeating: " ", count: max(0, column + before - DisplayWidth.columns(of: line))) + text
          column += widths[number] + gap
        }
        lines.append(line)
      }
      if index == 0 {
        lines.append(
          widths.map { String(repeating: "-", count: $0) }.joined(separator: String(repeating: " ", count: gap)))
      }
    }
    return lines
  }

  /// Each row as a list of its cells, each behind the header of its column.
  private static func rowList(_ rows: [[String]], width: Int) -> [String] {
    let head = rows.first ?? []
    var lines: [String] = []
    let body = rows.count > 1 ? rows.dropFirst() : rows[...]
    for row in body {
      if !lines.isEmpty { lines.append("") }
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let name = rows.count > 1 && column < head.count && !head[column].isEmpty ? head[column] + ": " : ""
        let text = (name + cell).split(separator: "\n").joined(separator: " ")
        lines += LineBreaker(width: width).lines(of: text, continued: 2)
      }
    }
    return lines
  }
}

extension Substring {
  /// The words one to a line.
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "\n" : $0 }) }
}
