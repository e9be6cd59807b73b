/// Finds running heads, running feet and page numbers by their position: at the edge of pages, apart from the text, and
/// on several pages.
struct MarginFinder {
  let scale: TypeScale

  /// A line at the edge of a page.
  private struct Candidate {
    let page: Int
    let line: LaidOutLine
    let isTop: Bool

    /// Its baseline, as a share of the page's height.
    let relativeBaseline: Double

    /// The distance to the nearest line of text, as a multiple of the leading.
    let gap: Double
    let folded: Scalars
    let number: Int?
  }

  /// The running lines of a page, and its printed number.
  struct Margin {
    var lines: [LaidOutLine] = []
    var number: Int?
  }

  /// Finds the running lines at the edges of all pages.
  func margins(of pages: [LaidOutPage]) -> [Margin] {
    var margins = [Margin](repeating: Margin(), count: pages.count)
    var rest = pages.map { LaidOutLine.lines(of: $0.runs, page: $0.number) }
    let title = rest.first.map(title) ?? []
    for _ in 0..<3 {
      let edges = rest.indices.flatMap { candidates(rest[$0], page: $0, height: pages[$0].height) }
      let found = edges.filter { edge in
        isMargin(edge, among: edges, count: pages.count)
          || edge.page > 0 && edge.isTop && edge.gap >= 1.25 && edge.relativeBaseline < 0.2
            && title.contains { RunningLineFinder.isAlike($0, edge.folded) }
      }
      guard !found.isEmpty else { break }
      for edge in found {
        margins[edge.page].lines.append(edge.line)
        margins[edge.page].number = margins[edge.page].number ?? edge.number
        rest[edge.page].removeAll { $0.baseline == edge.line.baseline && $0.box == edge.line.box }
      }
    }
    return margins
  }

  /// The large lines of the first page, which may be repeated as heads of the others.
  private func title(_ lines: [LaidOutLine]) -> [Scalars] {
    lines.prefix(4).filter { scale.isLarge($0.size) }.map { RunningLineFinder.fold($0.letters) }.filter {
      $0.count >= 4
    }
  }

  /// The first and the last line of a page, if they are near its edges.
  private func candidates(_ lines: [LaidOutLine], page: Int, height: Double) -> [Candidate] {
    guard lines.count > 1 || !lines.isEmpty && height > 0 else { return [] }
    func candidate(_ line: LaidOutLine, next: LaidOutLine?, isTop: Bool) -> Candidate {
      let gap = next.map { abs($0.baseline - line.baseline) / scale.leading } ?? 9
      return Candidate(
        page: page, line: line, isTop: isTop, relativeBaseline: line.baseline / max(1, height), gap: gap,
        folded: RunningLineFinder.fold(line.letters), number: MarginFinder.number(in: line.letters))
    }
    var found: [Candidate] = []
    if let first = lines.first, first.baseline < height * 0.3 {
      found.append(candidate(first, next: lines.dropFirst().first, isTop: true))
    }
    if lines.count > 1, let last = lines.last, last.baseline > height * 0.6 {
      found.append(candidate(last, next: lines.dropLast().last, isTop: false))
    }
    return found
  }

  private func isMargin(_ edge: Candidate, among edges: [Candidate], count: Int) -> Bool {
    guard edge.line.letters.count <= 140 else { return false }
    let others = edges.filter {
      $0.page != edge.page && $0.isTop == edge.isTop && abs($0.relativeBaseline - edge.relativeBaseline) < 0.012
    }
    let isApart = edge.gap >= 1.25
    if edge.number != nil, edge.folded.count < 3 || MarginFinder.pageWords.contains(edge.folded.string) {
      // A number alone, at the same height as on other pages or far from all text.
      if others.contains(where: { $0.number != nil }) { return true }
      return edge.gap >= 1.7 && edge.line.letters.tokens.count <= 3 && (count > 1 || !edge.isTop)
    }
    guard isApart else { return false }
    if isMisreadNumber(edge) { return true }
    let alike = others.count { RunningLineFinder.isAlike($0.folded, edge.folded) }
    if edge.folded.count >= 3, alike >= (!edge.isTop && startsLikeNote(edge.line) ? 2 : 1) { return true }
    // A head that changes from chapter to chapter is at the same height as the others.
    let running = others.filter { other in
      other.folded.count >= 3
        && others.contains { $0.page != other.page && RunningLineFinder.isAlike($0.folded, other.folded) }
        || other.number != nil
    }
    return edge.isTop && edge.gap >= 1.4 && running.count >= 2
      && abs(running[0].line.size - edge.line.size) < scale.body * 0.08
  }

  /// Whether a line may be a page number that OCR misread: a few characters at the foot of the page, apart from all
  /// text.
  private func isMisreadNumber(_ edge: Candidate) -> Bool {
    !edge.isTop && edge.relativeBaseline > 0.8 && edge.gap >= 1.7 && edge.line.letters.count <= 4
      && edge.line.runs.contains { $0.confidence != nil }
  }

  private static let pageWords: Set<String> = [
    "page", "pageof", "seite", "seitevon", "pagesur", "página", "páginade", "pagina", "paginadi",
  ]

  /// Whether a line begins with a mark, as a note of one line does.
  private func startsLikeNote(_ line: LaidOutLine) -> Bool {
    guard let first = line.runs.first else { return false }
    return NoteMark.opening(line.letters) != nil || line.runs.count > 1 && first.size < line.size * 0.92
  }

  /// The number of a page: alone, between dashes, `3/12`, `Page 3 of 12`, or at one end of a head.
  static func number(in text: Scalars) -> Int? {
    if let number = PageNumber(alone: text) { return number.value }
    let tokens = text.tokens.map(\.letters)
    if tokens.count == 1, let stroke = text.firstIndex(of: "/"), let page = Int(text[..<stroke].string),
      let total = Int(text[(stroke + 1)...].string), page <= total
    {
      return page
    }
    let numbers = tokens.compactMap { Int($0.string) }
    if tokens.count <= 4, tokens.count >= 2, numbers.count == 2, numbers[0] <= numbers[1] { return numbers[0] }
    for word in [tokens.first, tokens.last] where tokens.count <= 12 {
      if let word, word.allSatisfy(\.isDigit), let number = Int(word.string), number < 2000 { return number }
    }
    return nil
  }
}
