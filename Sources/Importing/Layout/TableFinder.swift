/// Finds tables among lines: rows whose cells are aligned in columns.
struct TableFinder {
  let scale: TypeScale

  /// Plain lines, or the rows of a table, each as its cells.
  enum Piece {
    case lines([LaidOutLine])
    case rows([[[LaidOutLine]]])
  }

  /// The horizontal extent of a column of a table.
  private struct Column {
    var left: Double
    var right: Double
  }

  /// Separates lines into tables and plain lines.
  func pieces(of lines: [LaidOutLine]) -> [Piece] {
    let cells = lines.map(self.cells)
    var pieces: [Piece] = []
    var plain: [LaidOutLine] = []
    var index = 0
    while index < lines.count {
      if let table = table(cells, lines, from: index) {
        if !plain.isEmpty { pieces.append(.lines(plain)) }
        plain = []
        pieces.append(.rows(rows(cells[index..<table.end], table.columns)))
        index = table.end
      } else {
        plain.append(lines[index])
        index += 1
      }
    }
    if !plain.isEmpty { pieces.append(.lines(plain)) }
    return pieces
  }

  /// The table that begins with a line: its columns, and the index after its last line.
  private func table(
    _ cells: [[LaidOutLine]], _ lines: [LaidOutLine], from start: Int
  ) -> (columns: [Column], end: Int)? {
    guard cells[start].count >= 2 else { return nil }
    var columns = cells[start].map { Column(left: $0.box.left, right: $0.box.right) }
    var end = start + 1
    var index = end
    var full = 1
    while index < lines.count, lines[index].baseline - lines[index - 1].baseline < scale.leading * 3,
      let fitted = fit(cells[index], into: columns)
    {
      columns = fitted
      index += 1
      let isFull = cells[index - 1].count >= 2
      if isFull { full += 1 }
      let isCell = cells[index - 1][0].box.left > columns[1].left - scale.body
      if isFull || isCell { end = index } else if cells[index - 1][0].box.right > columns[1].left { break }
      // A line with only the first cell belongs to the table only when more rows follow soon.
      if index - end > 2 { break }
    }
    return full >= 2 ? (columns, end) : nil
  }

  /// The columns widened so that they hold the cells of a line; `nil` when a cell lies across two.
  private func fit(_ cells: [LaidOutLine], into columns: [Column]) -> [Column]? {
    var result = columns
    var last = -1
    for cell in cells {
      let room = scale.body * 0.4
      let touched = columns.indices.filter {
        cell.box.left < columns[$0].right + room && cell.box.right > columns[$0].left - room
      }
      guard touched.count == 1, touched[0] > last else { return nil }
      last = touched[0]
      result[last].left = min(result[last].left, cell.box.left)
      result[last].right = max(result[last].right, cell.box.right)
    }
    return result
  }

  /// The cells of each row, from left to right, each with its lines.
  private func rows(_ lines: ArraySlice<[LaidOutLine]>, _ columns: [Column]) -> [[[LaidOutLine]]] {
    let steps = zip(lines, lines.dropFirst()).map { $1[0].baseline - $0[0].baseline }
    let widest = steps.max() ?? 0
    var rows: [[[LaidOutLine]]] = []
    var last: LaidOutLine?
    for cells in lines {
      let step = last.map { cells[0].baseline - $0.baseline } ?? .infinity
      let isTight = step < widest * 0.82 && step < scale.leading * 1.15
      let lacksFirst = cells.count < columns.count && cells[0].box.left > columns[0].right
      if rows.isEmpty || !(isTight || lacksFirst && step < scale.leading * 1.25) {
        rows.append([[LaidOutLine]](repeating: [], count: columns.count))
      }
      for cell in cells {
        let column = columns.indices.min { distance(cell, columns[$0]) < distance(cell, columns[$1]) } ?? 0
        rows[rows.count - 1][column].append(cell)
      }
      last = cells[0]
    }
    return rows
  }

  private func distance(_ cell: LaidOutLine, _ column: Column) -> Double {
    abs(cell.box.left + cell.box.right - column.left - column.right)
  }

  /// The cells of a line, separated by wide gaps.
  private func cells(of line: LaidOutLine) -> [LaidOutLine] {
    var cells: [LaidOutLine] = []
    for run in line.runs where !run.isBlank {
      if var last = cells.last, run.box.left - last.box.right < scale.body * 1.4 {
        last.runs.append(run)
        last.box = last.box.union(run.box)
        cells[cells.count - 1] = last
      } else {
        var cell = LaidOutLine(run, page: line.page)
        cell.baseline = line.baseline
        cell.size = line.size
        cells.append(cell)
      }
    }
    // The mark of a list item or a note and the text after it are not two cells.
    if cells.count == 2, cells[0].letters.count <= 4,
      ListMark(cells[0].letters + Scalars(" xx")) != nil || NoteMark.opening(cells[0].letters + Scalars(" X")) != nil
    {
      return [line]
    }
    return cells
  }
}
