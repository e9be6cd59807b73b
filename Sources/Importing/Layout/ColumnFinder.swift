/// Divides a page into regions that are read one after the other: columns, and lines that run across them.
struct ColumnFinder {
  let scale: TypeScale

  /// Returns the regions of a page, in reading order.
  func regions(of runs: [TextRun], page: LaidOutPage) -> [Region] {
    let shown = runs.filter { !$0.isBlank }
    guard let gutter = gutter(in: shown) else {
      let lines = LaidOutLine.lines(of: shown, page: page.number)
      return lines.isEmpty ? [] : [Region(lines: lines, column: 0, isLast: true)]
    }
    var left: [TextRun] = []
    var right: [TextRun] = []
    var across: [TextRun] = []
    for run in shown {
      if run.box.right <= gutter.right {
        left.append(run)
      } else if run.box.left >= gutter.left {
        right.append(run)
      } else {
        across.append(run)
      }
    }
    // A line that runs across the columns includes what is on the same baseline, such as the end of a headline.
    let full = LaidOutLine.lines(of: across, page: page.number)
    func isBeside(_ run: TextRun) -> Bool {
      full.contains { abs($0.baseline - run.baseline) < scale.body * 0.3 }
    }
    let whole = LaidOutLine.lines(of: across + left.filter(isBeside) + right.filter(isBeside), page: page.number)
    let columns = [left, right].map { side in
      LaidOutLine.lines(of: side.filter { !isBeside($0) }, page: page.number)
    }
    return bands(whole, columns)
  }

  /// Orders the lines: the part between two lines that run across is read column by column.
  private func bands(_ whole: [LaidOutLine], _ columns: [[LaidOutLine]]) -> [Region] {
    var regions: [Region] = []
    var rest = columns
    var index = 0
    func takeColumns(above limit: Double) {
      for column in rest.indices {
        let taken = rest[column].prefix { $0.baseline < limit }
        rest[column].removeFirst(taken.count)
        if !taken.isEmpty { regions.append(Region(lines: [LaidOutLine](taken), column: column + 1, isLast: false)) }
      }
    }
    while index < whole.count {
      takeColumns(above: whole[index].baseline)
      var lines = [whole[index]]
      let next = rest.compactMap { $0.first?.baseline }.min() ?? .infinity
      while index + 1 < whole.count, whole[index + 1].baseline < next {
        index += 1
        lines.append(whole[index])
      }
      regions.append(Region(lines: lines, column: 0, isLast: false))
      index += 1
    }
    takeColumns(above: .infinity)
    // A region is the foot of its column if nothing comes below it.
    for index in regions.indices {
      let later = regions[(index + 1)...]
      regions[index].isLast = !later.contains { $0.column == regions[index].column || $0.column == 0 }
      if regions[index].column == 0 { regions[index].isLast = later.isEmpty }
    }
    return regions
  }

  /// The empty space between two columns.
  private func gutter(in runs: [TextRun]) -> (left: Double, right: Double)? {
    guard runs.count >= 6, let low = runs.map(\.box.left).min(), let high = runs.map(\.box.right).max() else {
      return nil
    }
    let segments = segments(of: runs)
    let step = max(1, scale.body / 6)
    var best: (crossing: Int, left: Double, right: Double)?
    var x = low + (high - low) * 0.25
    var open: (crossing: Int, left: Double)?
    func close(at right: Double) {
      if let open, right - open.left >= scale.body * 0.55 {
        let isBetter = best.map { ($0.crossing, $0.left - $0.right) > (open.crossing, open.left - right) } ?? true
        if isBetter { best = (open.crossing, open.left, right) }
      }
      open = nil
    }
    while x <= low + (high - low) * 0.75 {
      let crossing = segments.count { $0.left < x - 0.5 && $0.right > x + 0.5 }
      if open?.crossing != crossing {
        close(at: x - step)
        open = (crossing, x)
      }
      x += step
    }
    close(at: x)
    guard let found = best else { return nil }
    let middle = (found.left + found.right) / 2
    let left = segments.filter { $0.right <= middle }
    let right = segments.filter { $0.left >= middle }
    guard found.crossing * 6 <= left.count + right.count,
      isFilled(left, to: found.left - low), isFilled(right, to: high - found.right),
      left.count >= 5 && right.count >= 5
        || readsOn(runs.filter { $0.box.right <= middle }) && readsOn(runs.filter { $0.box.left >= middle })
    else { return nil }
    return (middle - 0.5, middle + 0.5)
  }

  /// Whether a few short lines are running text rather than cells of a table: they are evenly and closely spaced, have
  /// several words, and most continue in lower case.
  private func readsOn(_ runs: [TextRun]) -> Bool {
    let lines = LaidOutLine.lines(of: runs, page: 0)
    guard lines.count >= 3 else { return false }
    let steps = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }
    guard let least = steps.min(), let most = steps.max(), most < scale.body * 1.6, most - least < scale.body * 0.15,
      lines.reduce(0, { $0 + $1.letters.tokens.count }) >= lines.count * 3
    else { return false }
    let goingOn = zip(lines, lines.dropFirst()).count { above, line in
      line.letters.first?.isLower == true && !above.letters.endsSentence
    }
    return goingOn * 4 >= steps.count * 3
  }

  /// Whether most lines of a column are about as wide as the column.
  private func isFilled(_ segments: [Box], to width: Double) -> Bool {
    let widths = segments.map(\.width).sorted()
    return widths[widths.count / 2] > width * 0.6
  }

  /// The boxes of the parts of lines without a wide gap.
  private func segments(of runs: [TextRun]) -> [Box] {
    var found: [Box] = []
    for line in LaidOutLine.lines(of: runs, page: 0) {
      var current: Box?
      for run in line.runs {
        if let box = current, run.box.left - box.right < scale.body * 0.6 {
          current = box.union(run.box)
        } else {
          if let box = current { found.append(box) }
          current = run.box
        }
      }
      if let box = current { found.append(box) }
    }
    return found
  }
}

/// A part of a page with lines of one width, read from top to bottom.
struct Region: Sendable {
  var lines: [LaidOutLine]

  /// The number of the column, counted from 1; 0 when the region runs across the page.
  let column: Int

  /// Whether nothing comes below it in its column.
  var isLast: Bool
}
