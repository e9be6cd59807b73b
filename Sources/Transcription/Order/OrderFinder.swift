/// Stage 4: finds the order to read the pages in.
///
/// Whole ways of laying pages on sheets are compared, never single pages: a page end has many followers that fit it as
/// well as the true one, but only the true scheme fits everywhere. Hidden page breaks are found at the same time, since
/// a missed one spoils every scheme.
struct OrderFinder {
  let vocabulary: Vocabulary

  /// How much better than "as it stands" another order must be: three seams' worth.
  private static let reluctance = 4.5

  /// Puts pieces of the input in order.
  func arrange(_ pieces: Pieces, by order: PageOrder) -> Arrangement {
    let (pieces, repeats) = withoutRepeats(pieces)
    let furniture = FurnitureFinder(pages: pieces.isPaged ? singles(of: pieces) : [])
    let bare = singles(of: pieces).enumerated().map { furniture.page(of: $1, isFirst: $0 == 0) }
    let notes = NoteFinder(pages: bare)
    var reader = PageReader(pieces: pieces, furniture: furniture, notes: notes, vocabulary: vocabulary)
    let slots = reader.slotCount
    func finished(_ cuts: [Int], _ imposition: Imposition, _ confidence: Arrangement.Confidence) -> Arrangement {
      let pages = reader.pages(cuts: cuts)
      let reading = imposition.readingOrder
      return Arrangement(
        pages: withoutFalseNotes(reading.map { pages[$0] }), sources: reading, name: imposition.name,
        confidence: confidence,
        measure: notes.measure, slack: notes.slack, isPaged: pieces.isPaged, repeats: repeats)
    }
    let natural = Imposition(name: "as it stands", places: Array(0..<slots), penalty: 0)
    let first = pieces.cuts.map { cut in
      cut.candidates.indices.min { cut.distance(of: cut.candidates[$0]) < cut.distance(of: cut.candidates[$1]) } ?? 0
    }
    let ranked: [(imposition: Imposition, score: Double, cuts: [Int])]
    switch order {
    case .asItStands: ranked = [evaluate(natural, from: first, &reader)]
    case .backwards:
      let places = Array((0..<slots).reversed())
      ranked = [evaluate(Imposition(name: "backwards", places: places, penalty: 0), from: first, &reader)]
    case .list(let pages):
      let sorted = pages.sorted()
      let places = pages.map { page in sorted.firstIndex(of: page) ?? 0 }
      let given = places.count == slots ? places : natural.places
      ranked = [evaluate(Imposition(name: "as given", places: given, penalty: 0), from: first, &reader)]
    case .booklet:
      let all = Imposition.hypotheses(for: slots).filter { $0.name.hasPrefix("booklet") }
      ranked = all.prefix(1).map { evaluate($0, from: first, &reader) }
    case .automatic:
      guard slots >= 3, pieces.hasWholePages else {
        return finished(first, natural, .certain)
      }
      var hypotheses = Imposition.hypotheses(for: slots)
      if let numbered = byNumbers(reader.pages(cuts: first)) { hypotheses.append(numbered) }
      ranked = hypotheses.map { evaluate($0, from: first, &reader) }
    }
    guard order == .automatic else {
      return ranked.first.map { finished($0.cuts, $0.imposition, .given) } ?? finished(first, natural, .unknown)
    }
    guard let standing = ranked.first,
      let best = ranked.max(by: { $0.score < $1.score })
    else { return finished(first, natural, .unknown) }
    guard best.imposition.places != standing.imposition.places, best.score > standing.score + OrderFinder.reluctance
    else {
      let perSeam = standing.score / Double(max(1, slots - 1))
      let isDoubtful = best.score > standing.score && perSeam < 0 && slots >= 4
      return finished(standing.cuts, standing.imposition, isDoubtful ? .unknown : slots < 4 ? .certain : .sure)
    }
    let next = ranked.filter { $0.imposition.readingOrder != best.imposition.readingOrder }.max { $0.score < $1.score }
    let isClose = next.map { best.score - $0.score < 1.2 } ?? false
    return finished(best.cuts, best.imposition, isClose ? .close(to: next?.imposition.name ?? "") : .sure)
  }

  /// Gives notes back to the text that were only told by the text above having no end, when it does not go on overleaf.
  private func withoutFalseNotes(_ pages: [Page]) -> [Page] {
    var result = pages
    for index in pages.indices where pages[index].notesAreGuessed {
      let next = index + 1 < pages.count ? pages[index + 1].body.first { !$0.isBlank } : nil
      let goesOn = next?.text.first { $0.isLetter || $0.isDigit }.map { !$0.isUpper } ?? false
      let isCut = pages[index].body.last?.text.last?.isHyphen == true
      guard !goesOn, !isCut else { continue }
      result[index].body = pages[index].whole
      result[index].notes = []
    }
    return result
  }

  /// The pieces that are a page each, or nearly: what heads and measures are learned from.
  private func singles(of pieces: Pieces) -> [[Line]] {
    let double = Set(pieces.cuts.map(\.piece))
    let single = pieces.pieces.indices.filter { !double.contains($0) }.map { pieces.pieces[$0] }
    return single.isEmpty ? pieces.pieces : single
  }

  /// Finds the best cuts for an order, and its score.
  private func evaluate(
    _ imposition: Imposition, from first: [Int], _ reader: inout PageReader
  ) -> (imposition: Imposition, score: Double, cuts: [Int]) {
    var cuts = first
    var best = score(imposition, cuts, &reader)
    for _ in 0..<2 where !cuts.isEmpty {
      let before = best
      for cut in cuts.indices {
        for candidate in reader.candidates(of: cut) where candidate != cuts[cut] {
          var other = cuts
          other[cut] = candidate
          let score = score(imposition, other, &reader)
          if score > best + 0.001 {
            best = score
            cuts = other
          }
        }
      }
      if best == before { break }
    }
    return (imposition, best, cuts)
  }

  private func score(_ imposition: Imposition, _ cuts: [Int], _ reader: inout PageReader) -> Double {
    let edges = reader.edges(cuts: cuts)
    let order = imposition.readingOrder
    guard let first = order.first, let last = order.last else { return 0 }
    let seam = reader.seam
    var total = seam.opening(edges[first].edges) + seam.closing(edges[last].edges) - imposition.penalty
    for (left, right) in zip(order, order.dropFirst()) {
      total += reader.score(left, right, edges)
    }
    total -= reader.distancePenalty(cuts)
    // Printed numbers outvote all else: each page says by how much its number differs from its place.
    var offsets: [Int: Int] = [:]
    for (slot, edge) in edges.enumerated() {
      if let number = edge.number { offsets[number - imposition.places[slot], default: 0] += 1 }
    }
    let numbered = offsets.values.reduce(0, +)
    if numbered >= 3 {
      let agreeing = offsets.values.max() ?? 0
      total += 4 * Double(agreeing) - 4 * Double(numbered - agreeing)
    }
    return total
  }

  /// The order of the printed numbers, when nearly all pages have one and no two are the same.
  private func byNumbers(_ pages: [Page]) -> Imposition? {
    let numbers = pages.compactMap(\.number)
    guard numbers.count >= 3, numbers.count * 10 >= pages.count * 7, Set(numbers).count == numbers.count,
      let highest = numbers.max(), highest < pages.count * 4
    else { return nil }
    var free = (1...(highest + pages.count)).filter { !numbers.contains($0) }[...]
    var wanted: [Int] = []
    for page in pages {
      wanted.append(page.number ?? free.popFirst() ?? highest + 1)
    }
    let sorted = wanted.sorted()
    return Imposition(
      name: "by the printed numbers", places: wanted.map { number in sorted.firstIndex(of: number) ?? 0 }, penalty: 1)
  }

  /// Leaves out pages that were scanned twice.
  private func withoutRepeats(_ pieces: Pieces) -> (Pieces, [(page: Int, first: Int, line: Line)]) {
    guard pieces.isPaged, pieces.pieces.count > 2 else { return (pieces, []) }
    var owners: [Letters: Int] = [:]
    var repeats: [(page: Int, first: Int, line: Line)] = []
    for (index, piece) in pieces.pieces.enumerated() {
      let lines = piece.filter { $0.text.count >= 30 }
      var shared: [Int: Int] = [:]
      for line in lines {
        if let owner = owners[line.text], owner != index {
          shared[owner, default: 0] += 1
        } else {
          owners[line.text] = index
        }
      }
      guard lines.count >= 5, let best = shared.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
        best.value * 2 >= lines.count
      else { continue }
      let own = piece.flatMap { $0.text.tokens.map(\.letters) }
      let other = pieces.pieces[best.key].flatMap { $0.text.tokens.map(\.letters) }
      var counts: [Letters: Int] = [:]
      for word in other { counts[word, default: 0] += 1 }
      var equal = 0
      for word in own where counts[word, default: 0] > 0 {
        counts[word, default: 0] -= 1
        equal += 1
      }
      if equal * 100 >= max(own.count, other.count) * 95, let line = piece.first {
        repeats.append((index, best.key, line))
      }
    }
    guard !repeats.isEmpty else { return (pieces, []) }
    let gone = Set(repeats.map(\.page))
    var kept: [[Line]] = []
    var renumbered: [Int: Int] = [:]
    for (index, piece) in pieces.pieces.enumerated() where !gone.contains(index) {
      renumbered[index] = kept.count
      kept.append(piece)
    }
    let cuts = pieces.cuts.compactMap { cut in
      renumbered[cut.piece].map { Pieces.Cut(piece: $0, candidates: cut.candidates, ideals: cut.ideals) }
    }
    return (Pieces(pieces: kept, cuts: cuts, isPaged: true, hasWholePages: pieces.hasWholePages), repeats)
  }
}
