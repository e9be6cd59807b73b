/// Measures the type size of the words of a scan: by the width of their letters or, where there are too few, by the
/// height of the line.
struct TypeMeasurer {
  /// The words of a line.
  private struct LineMeasure {
    let page: Int
    let start: Int
    var end: Int
    let block: Int

    /// The size measured from its words, and the width these would have in type of size 1.
    var size = 0.0
    var letters = 0.0
  }

  /// The width in type of size 1 from which a line's measured size is trusted.
  private static let enough = 9.0

  private var lines: [LineMeasure] = []
  private var block = 0

  /// Begins a new block.
  mutating func startBlock() { block += 1 }

  /// Begins a new line.
  mutating func startLine(on pages: [LaidOutPage]) {
    guard let page = pages.indices.last else { return }
    let start = pages[page].runs.count
    lines.append(LineMeasure(page: page, start: start, end: start, block: block))
  }

  /// Records that the current line has one more word.
  mutating func addWord(on pages: [LaidOutPage]) {
    guard let page = pages.indices.last, let line = lines.indices.last, lines[line].page == page else { return }
    lines[line].end = pages[page].runs.count
  }

  /// Returns the pages with the measured sizes of their words.
  func measured(_ pages: [LaidOutPage]) -> [LaidOutPage] {
    var lines = lines.filter { $0.end > $0.start }
    for index in lines.indices { measure(&lines[index], pages[lines[index].page]) }
    let ratios = lines.filter { $0.letters >= TypeMeasurer.enough }.map { $0.size / height(of: $0, pages) }.sorted()
    guard !ratios.isEmpty else { return pages }
    let ratio = ratios[ratios.count / 2]
    var result = pages
    for (index, line) in lines.enumerated() {
      var size = line.size
      if line.letters < TypeMeasurer.enough {
        let own = height(of: line, pages) * ratio
        let near = [index - 1, index + 1].filter { lines.indices.contains($0) }.map { lines[$0] }.filter { other in
          other.block == line.block && other.page == line.page && other.letters >= TypeMeasurer.enough
            && abs(other.size / own - 1) < 0.2 && abs(foot(of: other, pages) - foot(of: line, pages)) < own * 1.9
        }
        size = near.min { abs($0.size - own) < abs($1.size - own) }?.size ?? own
      }
      for run in line.start..<line.end { result[line.page].runs[run].size = size }
    }
    return result
  }

  /// Measures a line by those of its words that were read with confidence.
  private func measure(_ line: inout LineMeasure, _ page: LaidOutPage) {
    var width = 0.0
    for run in page.runs[line.start..<line.end] where run.text.count >= 3 && (run.confidence ?? 100) >= 50 {
      width += run.box.width
      line.letters += LetterWidths.width(of: run.text)
    }
    if line.letters > 0 { line.size = width / line.letters }
  }

  private func foot(of line: LineMeasure, _ pages: [LaidOutPage]) -> Double {
    pages[line.page].runs[line.start].baseline
  }

  private func height(of line: LineMeasure, _ pages: [LaidOutPage]) -> Double {
    max(1, pages[line.page].runs[line.start].size)
  }
}
