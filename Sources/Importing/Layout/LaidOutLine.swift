/// A line of a page or of one of its columns.
struct LaidOutLine: Sendable {
  /// Its runs, from left to right.
  var runs: [TextRun]

  /// The rectangle around it.
  var box: Box

  /// The size of most of its letters.
  var size: Double

  /// The baseline of most of its letters.
  var baseline: Double

  /// The page of the file it is on, counted from 1.
  let page: Int

  /// Creates a line of one run.
  init(_ run: TextRun, page: Int) {
    runs = [run]
    box = run.box
    size = run.size
    baseline = run.baseline
    self.page = page
  }

  /// Its text, with blanks where there are gaps.
  var letters: Scalars { LaidOutLine.joined(runs) }

  /// Its text without raised runs.
  var bodyLetters: Scalars { LaidOutLine.joined(runs.filter { !LineWriter.isRaised($0, in: self) }) }

  /// Its runs as one.
  var whole: TextRun { TextRun(text: letters, box: box, size: size, baseline: baseline) }

  private static func joined(_ runs: [TextRun]) -> Scalars {
    var text = Scalars()
    var last: TextRun?
    for run in runs {
      if let last, run.box.left - last.box.right > run.size * 0.13, text.last?.isBlank == false,
        run.text.first?.isBlank == false
      {
        text.append(" ")
      }
      text += run.text
      last = run
    }
    return text
  }

  /// Whether every letter in it is bold.
  var isBold: Bool { runs.allSatisfy { $0.isBold || !$0.text.hasLetter } && runs.contains(where: \.isBold) }

  /// Whether every letter in it is italic.
  var isItalic: Bool { runs.allSatisfy { $0.isItalic || !$0.text.hasLetter } && runs.contains(where: \.isItalic) }

  /// The width of its first word, with the blank before it.
  var firstWordWidth: Double {
    guard let run = runs.first, !run.text.isEmpty else { return 0 }
    let word = run.text.firstIndex(where: \.isBlank) ?? run.text.count
    return run.box.width * Double(word + 1) / Double(run.text.count)
  }

  /// Adds a run to the line.
  mutating func add(_ run: TextRun) {
    split(at: run)
    let index = runs.firstIndex { $0.box.left > run.box.left } ?? runs.count
    runs.insert(run, at: index)
    box = box.union(run.box)
  }

  /// Splits the run that a small one lies inside of, at the blank nearest to the small one.
  private mutating func split(at run: TextRun) {
    guard run.size < size * 0.92, run.confidence == nil,
      let outer = runs.firstIndex(where: { $0.box.left < run.box.left && $0.box.right > run.box.right })
    else { return }
    let whole = runs[outer]
    let middle = (run.box.left + run.box.right) / 2
    let ideal = (middle - whole.box.left) / max(1, whole.box.width) * Double(whole.text.count)
    let blanks = whole.text.indices.filter { $0 > 0 && whole.text[$0].isBlank }
    guard let cut = blanks.min(by: { abs(Double($0) - ideal) < abs(Double($1) - ideal) }) else { return }
    var left = whole
    var right = whole
    left.text = Scalars(whole.text[..<cut])
    right.text = Scalars(whole.text[cut...])
    left.box.right = run.box.left
    right.box.left = run.box.right
    runs.replaceSubrange(outer...outer, with: [left, right])
  }

  /// Groups runs into lines.
  ///
  /// - Parameters:
  ///   - runs: The runs of a page or a column, in any order.
  ///   - page: The number of their page.
  /// - Returns: The lines from top to bottom.
  static func lines(of runs: [TextRun], page: Int) -> [LaidOutLine] {
    var lines: [LaidOutLine] = []
    // Large type first, so that raised and lowered runs find the line they belong to.
    let sorted = runs.enumerated().filter { !$0.element.isBlank }.sorted {
      (-$0.element.size, $0.element.baseline, $0.offset) < (-$1.element.size, $1.element.baseline, $1.offset)
    }
    for (_, run) in sorted {
      var best: (index: Int, distance: Double)?
      for (index, line) in lines.enumerated() {
        let distance = abs(run.baseline - line.baseline)
        let isLevel = distance <= line.size * 0.28 && run.size >= line.size * 0.5
        let isRaised =
          run.size <= line.size * 0.92 && run.baseline <= line.baseline
          && run.baseline >= line.baseline - line.size * 0.75 && line.isNear(run)
        if isLevel || isRaised, distance < best?.distance ?? .infinity { best = (index, distance) }
      }
      if let best { lines[best.index].add(run) } else { lines.append(LaidOutLine(run, page: page)) }
    }
    return lines.map(\.settled).sorted { ($0.baseline, $0.box.left) < ($1.baseline, $1.box.left) }
  }

  /// Whether a run lies inside or right beside one of the line's own.
  private func isNear(_ run: TextRun) -> Bool {
    runs.contains { $0.box.left < run.box.left && $0.box.right > run.box.right }
      || runs.contains {
        abs($0.box.right - run.box.left) < size * 0.7 || abs(run.box.right - $0.box.left) < size * 0.7
      }
  }

  /// The line with the size and baseline of its longest run.
  private var settled: LaidOutLine {
    var line = self
    let first = runs.max { ($0.text.count, -$0.box.left) < ($1.text.count, -$1.box.left) }
    line.size = first?.size ?? size
    line.baseline = first?.baseline ?? baseline
    return line
  }
}
