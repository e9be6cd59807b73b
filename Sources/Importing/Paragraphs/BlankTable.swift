/// A table in plain text: rows with cells in the same columns, separated by blanks, dots or strokes.
struct BlankTable {
  /// A row: its cells from left to right, and its separators.
  struct Row {
    var cells: [Line]
    var marks: [Word]
  }

  /// The rows.
  private(set) var rows: [Row] = []

  /// Whether every row has all cells; otherwise the written table could not show which are missing.
  var isEven: Bool { Set(rows.map(\.cells.count)).count == 1 }

  /// A word of a line with its range of character columns, counted from 0.
  private struct Piece {
    let word: Word
    let range: Range<Int>
  }

  /// Reads a block of lines; `nil` when they are no table.
  init?(_ lines: [Line]) {
    guard lines.count >= 2, lines.count(where: BlankTable.hasGap) * 5 >= lines.count * 4 else { return nil }
    let pieces = lines.map { line in
      zip(line.words, line.text.tokens).map { word, token in
        Piece(word: word, range: (line.indent + token.start)..<(line.indent + token.start + token.letters.count))
      }
    }
    let rows = pieces.map { $0.filter { !BlankTable.isMark($0.word.text) } }
    let count = rows.count { !$0.isEmpty }
    guard count >= 2, let columns = BlankTable.columns(of: rows, atLeast: count >= 3 ? 2 : 3) else { return nil }
    var marks: [Word] = []
    for (line, all) in zip(lines, pieces) {
      marks += all.map(\.word).filter { BlankTable.isMark($0.text) }
      let words = all.filter { !BlankTable.isMark($0.word.text) }
      let cells = columns.compactMap { column in
        words.contains { column.overlaps($0.range) } ? BlankTable.cell(of: line, words, in: column) : nil
      }
      guard !cells.isEmpty else { continue }
      self.rows.append(Row(cells: cells, marks: marks))
      marks = []
    }
    guard self.rows.count(where: { $0.cells.count >= 2 }) * 5 >= self.rows.count * 4 else { return nil }
    self.rows[self.rows.count - 1].marks += marks
  }

  /// Whether a line has something that may separate cells.
  private static func hasGap(_ line: Line) -> Bool {
    var last: Unicode.Scalar?
    for scalar in line.text {
      if scalar == "|" || scalar == "│" || scalar == last && (scalar.isBlank || isMark([scalar, scalar, scalar])) {
        return true
      }
      last = scalar
    }
    return false
  }

  /// The columns separated by blanks in all rows; `nil` when there is only one, or there are two wide ones of prose.
  private static func columns(of rows: [[Piece]], atLeast gap: Int) -> [Range<Int>]? {
    let end = rows.joined().map(\.range.upperBound).max() ?? 0
    guard end <= 400 else { return nil }
    var isTaken = [Bool](repeating: false, count: end)
    for piece in rows.joined() { for column in piece.range { isTaken[column] = true } }
    var columns: [Range<Int>] = []
    for column in isTaken.indices where isTaken[column] {
      if let last = columns.last, column - last.upperBound < gap {
        columns[columns.count - 1] = last.lowerBound..<(column + 1)
      } else {
        columns.append(column..<(column + 1))
      }
    }
    // Full lines with a gap in the same place by chance are prose.
    let isWide = columns.count == 2 && columns.allSatisfy { $0.count > 28 }
    return columns.count >= 2 && !isWide ? columns : nil
  }

  private static func cell(of line: Line, _ words: [Piece], in column: Range<Int>) -> Line {
    let inside = words.filter { column.overlaps($0.range) }
    let start = inside.first?.range.lowerBound ?? column.lowerBound
    return line.part(from: start, to: inside.last?.range.upperBound ?? column.upperBound)
  }

  /// Whether a word is a stroke, a rule, or the dot leaders before a cell.
  static func isMark(_ word: Scalars) -> Bool {
    let isStroke = word == ["|"] || word == ["│"]
    return isStroke
      || word.count >= 3 && word.allSatisfy { [".", "-", "=", "_", "+", "|", "─", "·", "…"].contains($0) }
  }
}
