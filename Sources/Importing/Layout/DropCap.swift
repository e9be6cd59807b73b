/// A large initial that begins the first word of the line beside it.
struct DropCap: Sendable {
  let run: TextRun

  /// The size of running text.
  let size: Double

  /// Separates the initials from the rest of a page's text.
  static func taken(from runs: [TextRun], scale: TypeScale) -> (rest: [TextRun], initials: [DropCap]) {
    var rest: [TextRun] = []
    var initials: [DropCap] = []
    for run in runs {
      let letters = run.text.filter { !$0.isBlank }
      let isInitial =
        run.size >= scale.body * 1.9 && run.confidence == nil && (1...2).contains(letters.count)
        && letters.contains(where: \.isLetter)
        && runs.contains { isBeside($0, run, scale) }
      if isInitial { initials.append(DropCap(run: run, size: scale.body)) } else { rest.append(run) }
    }
    return (rest, initials)
  }

  /// Whether a piece of text begins right of an initial, within its height.
  private static func isBeside(_ other: TextRun, _ run: TextRun, _ scale: TypeScale) -> Bool {
    other.size < run.size * 0.7 && !other.isBlank && other.box.left >= run.box.right - scale.body * 0.5
      && other.box.left <= run.box.right + scale.body && other.baseline > run.box.top
      && other.baseline <= run.box.bottom
  }

  /// Puts the initial before the first line beside it, and moves the left edge of the lines there to the initial's.
  func put(into regions: inout [Region]) {
    var isPut = false
    for region in regions.indices {
      for index in regions[region].lines.indices {
        let line = regions[region].lines[index]
        guard line.box.left >= run.box.right - line.size * 0.5, line.box.left <= run.box.right + line.size * 1.5,
          line.baseline > run.box.top, line.baseline <= run.box.bottom
        else { continue }
        regions[region].lines[index].box.left = run.box.left
        // Small capitals beside an initial do not count as smaller type.
        regions[region].lines[index].size = max(line.size, size)
        if !isPut {
          var first = line.runs[0]
          let word = first.text.prefix { !$0.isBlank }
          // Some fonts encode small capitals with odd letters.
          let rest = word.isAllCapitals ? Scalars(word) : word.lowered
          first.text = run.text.filter { !$0.isBlank } + rest + first.text.dropFirst(word.count)
          regions[region].lines[index].runs[0] = first
          isPut = true
        }
      }
    }
    guard !isPut, !regions.isEmpty else { return }
    regions[0].lines.insert(LaidOutLine(run, page: regions[0].lines.first?.page ?? 1), at: 0)
  }
}
