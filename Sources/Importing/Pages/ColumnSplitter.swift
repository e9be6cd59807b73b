/// Splits a sheet on which two pages, or two columns, lie side by side.
struct ColumnSplitter {
  /// Returns the sheet's lines as one page, or as a left and a right one.
  ///
  /// - Parameters:
  ///   - sheet: The lines between two certain breaks.
  ///   - usual: The character column at which the right page begins on other sheets, for a sheet too empty to show it.
  func columns(of sheet: [Line], usual: Int? = nil) -> [[Line]] {
    guard let right = gutter(of: sheet) ?? usual.flatMap({ fits($0, sheet) ? $0 : nil }) else { return [sheet] }
    var left: [Line] = []
    var other: [Line] = []
    for line in sheet {
      let isCrossing = line.indent < right && line.width > right && !hasGap(line, before: right)
      if isCrossing {
        // A running head over both columns, or a line longer than its column.
        left.append(line)
        other.append(line.part(from: line.width))
      } else {
        left.append(line.part(from: 0, to: right))
        other.append(line.part(from: right))
      }
    }
    return [left, other]
  }

  /// The character column at which the right page begins: where most lines with a wide gap go on after it.
  func gutter(of sheet: [Line]) -> Int? {
    let lines = sheet.filter { !$0.isBlank }
    guard lines.count >= 4 else { return nil }
    var starts: [Int: Int] = [:]
    for line in lines {
      for start in secondStarts(of: line) where start >= 20 { starts[start, default: 0] += 1 }
    }
    guard let best = starts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return nil }
    let reaching = lines.count { $0.width > best.key }
    // Two thirds of the lines that reach this far must begin there, and enough of them to be a page.
    if best.value >= 4, best.value * 3 >= reaching * 2, best.value * 4 >= lines.count { return best.key }
    return band(in: lines)
  }

  /// The end of the widest band of blank character columns with text on both sides.
  ///
  /// It is needed where the lines of the right page begin at many columns, as in verse or indented paragraphs.
  private func band(in lines: [Line]) -> Int? {
    let width = lines.map(\.width).max() ?? 0
    var isWritten = [Bool](repeating: false, count: width)
    for line in lines {
      var blanks = 3
      for (index, scalar) in line.text.enumerated() {
        blanks = scalar.isBlank ? blanks + 1 : 0
        if blanks < 3 { isWritten[line.indent + index] = true }
      }
    }
    var best: (length: Int, end: Int)?
    var start = 0
    for column in 0..<width where isWritten[column] {
      if column - start >= 4, start >= 20, column - start > best?.length ?? 0 { best = (column - start, column) }
      start = column + 1
    }
    guard let end = best?.end else { return nil }
    let right = lines.count { $0.width > end }
    let both = lines.count { $0.width > end && $0.indent < end }
    let left = lines.count { $0.indent < end }
    return both >= 4 && right * 4 >= lines.count && left * 4 >= lines.count ? end : nil
  }

  /// Whether a sheet can be cut at a column: no line crosses it, and some text lies on its left.
  private func fits(_ right: Int, _ sheet: [Line]) -> Bool {
    let lines = sheet.filter { !$0.isBlank }
    let crossing = lines.count { $0.indent < right && $0.width > right && !hasGap($0, before: right) }
    return crossing == 0 && lines.contains { $0.indent < right }
  }

  private func hasGap(_ line: Line, before column: Int) -> Bool {
    let index = column - line.indent
    guard index >= 2, index <= line.text.count else { return index < 2 }
    return line.text[index - 1].isBlank && line.text[index - 2].isBlank
  }

  /// The character columns at which text begins after a gap of three blanks or more.
  private func secondStarts(of line: Line) -> [Int] {
    var found: [Int] = line.indent >= 20 ? [line.indent] : []
    var blanks = 0
    for (index, scalar) in line.text.enumerated() {
      if scalar.isBlank {
        blanks += 1
      } else {
        if blanks >= 3 { found.append(line.indent + index) }
        blanks = 0
      }
    }
    return found
  }
}
