/// The sizes of type in a document.
struct TypeScale: Sendable {
  /// The size of running text.
  let body: Double

  /// The distance between two lines of running text.
  let leading: Double

  /// Whether running text is bold throughout, so that bold type does not mean a heading.
  let isBold: Bool

  /// Learns the sizes from all pages.
  init(pages: [LaidOutPage]) {
    let runs = pages.flatMap(\.runs)
    let body = max(1, TypeScale.usualSize(of: runs))
    self.body = body
    let own = runs.filter { abs($0.size - body) <= body * 0.05 && !$0.isBlank }
    let bold = own.reduce(0) { $0 + ($1.isBold ? $1.text.count : 0) }
    isBold = bold * 2 > own.reduce(0) { $0 + $1.text.count }
    var steps: [Int: Int] = [:]
    for page in pages {
      for step in TypeScale.steps(on: page, body: body) { steps[Int((step / body * 20).rounded()), default: 0] += 1 }
    }
    let usual = steps.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 25
    leading = Double(usual) * body / 20
  }

  /// The distances between successive lines of running text.
  private static func steps(on page: LaidOutPage, body: Double) -> [Double] {
    // A PDF has the lines of a column in order; OCR gives single words.
    let pieces = page.isScan ? LaidOutLine.lines(of: page.runs, page: page.number).map(\.whole) : page.runs
    let lines = pieces.filter { $0.text.count > 20 && abs($0.size - body) <= body * 0.1 }
    return zip(lines, lines.dropFirst()).filter { abs($0.box.left - $1.box.left) < body * 0.5 }
      .map { $1.baseline - $0.baseline }.filter { $0 > body * 0.7 && $0 < body * 3 }
  }

  /// The size of most letters.
  static func usualSize(of runs: [TextRun]) -> Double {
    var letters: [Int: Int] = [:]
    for run in runs { letters[Int((run.size * 2).rounded()), default: 0] += run.text.count }
    // Measured sizes of a scan vary, so neighbouring sizes count together.
    let best = letters.keys.max { left, right in
      let weights = [left, right].map { size in
        let reach = max(0, size / 16)
        return ((size - reach)...(size + reach)).reduce(0) { $0 + (letters[$1] ?? 0) }
      }
      return (weights[0], letters[left] ?? 0, -left) < (weights[1], letters[right] ?? 0, -right)
    }
    return Double(best ?? 0) / 2
  }

  /// Whether a size is clearly that of notes and captions.
  func isSmall(_ size: Double) -> Bool { size <= body * 0.935 }

  /// Whether a size is clearly that of headings.
  func isLarge(_ size: Double) -> Bool { size >= body * 1.09 }
}
