/// Reads the pages that result from pieces and chosen breaks, each only once.
struct PageReader {
  /// The edges of a page, and its printed number.
  struct Slot {
    let id: Int
    let edges: PageEdges
    let number: Int?
  }

  private(set) var seam: Seam
  private var pieces: Pieces
  private let runningLines: RunningLineFinder
  private let notes: NoteFinder
  private let usual: Int
  private var slots: [Range: Slot] = [:]
  private var scores: [Pair: Double] = [:]

  /// A range of lines of a piece.
  private struct Range: Hashable {
    let piece: Int
    let low: Int
    let high: Int
  }

  private struct Pair: Hashable {
    let left: Int
    let right: Int
  }

  init(pieces: Pieces, runningLines: RunningLineFinder, notes: NoteFinder, vocabulary: Vocabulary) {
    self.pieces = pieces
    self.runningLines = runningLines
    self.notes = notes
    seam = Seam(
      vocabulary: vocabulary, continuity: Continuity(pages: pieces.pieces), measure: notes.measure, slack: notes.slack)
    let lengths = pieces.pieces.map(\.count).sorted()
    usual = lengths.isEmpty ? 0 : lengths[lengths.count / 3]
    let edges = pieces.pieces.indices.map { index in
      PageEdges(
        of: page(Range(piece: index, low: 0, high: pieces.pieces[index].count)), measure: notes.measure,
        slack: notes.slack, usual: usual, vocabulary: vocabulary, continuity: seam.continuity)
    }
    if edges.count(where: \.hasTitle) > 1 { seam.weightOfTitle = 0.1 }
    if edges.count(where: { $0.hasSignature && !$0.isDate }) > 1 { seam.weightOfSignature = 0.1 }
  }

  /// The breaks inside pieces that are to be found.
  var cuts: [Pieces.Cut] {
    get { pieces.cuts }
    set { pieces.cuts = newValue }
  }

  /// The number of pages.
  var slotCount: Int { pieces.pieces.count + pieces.cuts.count }

  /// The choices for a break.
  func candidates(of cut: Int) -> Swift.Range<Int> { pieces.cuts[cut].candidates.indices }

  /// The cost of breaks away from where pages of equal length would end.
  func distancePenalty(_ cuts: [Int]) -> Double {
    var total = 0.0
    for (cut, choice) in zip(pieces.cuts, cuts) {
      total += 3 * Double(cut.distance(of: cut.candidates[choice])) / Double(max(1, usual / 2))
    }
    return total
  }

  private func ranges(cuts: [Int]) -> [Range] {
    var found: [Range] = []
    var next = 0
    for (index, piece) in pieces.pieces.enumerated() {
      var low = 0
      while next < pieces.cuts.count, pieces.cuts[next].piece == index {
        let line = max(low, pieces.cuts[next].candidates[cuts[next]])
        found.append(Range(piece: index, low: low, high: line))
        low = line
        next += 1
      }
      found.append(Range(piece: index, low: low, high: piece.count))
    }
    return found
  }

  private func page(_ range: Range) -> Page {
    if let ready = pieces.ready { return ready[range.piece] }
    let lines = [Line](pieces.pieces[range.piece][range.low..<range.high])
    let page = runningLines.page(of: lines, isFirst: range.piece == 0 && range.low == 0)
    return pieces.isPaged ? notes.split(page) : page
  }

  /// The pages, in the order of the input.
  func pages(cuts: [Int]) -> [Page] {
    ranges(cuts: cuts).map(page)
  }

  /// The edges of the pages.
  mutating func edges(cuts: [Int]) -> [Slot] {
    ranges(cuts: cuts).map { range in
      if let known = slots[range] { return known }
      let page = page(range)
      let edges = PageEdges(
        of: page, measure: notes.measure, slack: notes.slack, usual: usual, vocabulary: seam.vocabulary,
        continuity: seam.continuity)
      let slot = Slot(id: slots.count, edges: edges, number: page.number)
      slots[range] = slot
      return slot
    }
  }

  /// The score of one page following another.
  mutating func score(_ left: Int, _ right: Int, _ edges: [Slot]) -> Double {
    let pair = Pair(left: edges[left].id, right: edges[right].id)
    if let known = scores[pair] { return known }
    let score = seam.score(edges[left].edges, edges[right].edges)
    scores[pair] = score
    return score
  }
}
