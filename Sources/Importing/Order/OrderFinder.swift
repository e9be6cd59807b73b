/// Finds the reading order of the pages.
///
/// Whole impositions are compared, never single pages: for the end of a page many others fit as well as the true next
/// one, but only the true imposition fits everywhere. Hidden page breaks are found at the same time, since a missed one
/// spoils every imposition.
struct OrderFinder {
  let vocabulary: Vocabulary
  /// The score by which another order must beat "as it stands": that of three page ends that fit.
  private static let reluctance = 4.5

  /// Arranges the pieces of the input in reading order.
  func arrange(_ pieces: Pieces, by order: PageOrder) -> Arrangement {
    let (pieces, repeats) = withoutRepeats(pieces)
    let runningLines = RunningLineFinder(pages: pieces.isPaged && pieces.ready == nil ? singles(of: pieces) : [])
    let bare = pieces.ready ?? singles(of: pieces).enumerated().map { runningLines.page(of: $1, isFirst: $0 == 0) }
    let notes = NoteFinder(pages: bare)
    var reader = PageReader(pieces: pieces, runningLines: runningLines, notes: notes, vocabulary: vocabulary)
    func finished(_ found: Ranked, _ confidence: Arrangement.Confidence) -> Arrangement {
      reader.cuts = found.breaks
      let pages = reader.pages(cuts: found.cuts)
      let reading = found.imposition.readingOrder
      return Arrangement(
        pages: withoutFalseNotes(reading.map { pages[$0] }), sources: reading, name: found.imposition.name,
        confidence: confidence,
        measure: notes.measure, slack: notes.slack, isPaged: pieces.isPaged, repeats: repeats)
    }
    let slots = reader.slotCount
    let natural = Imposition(name: "as it stands", places: Array(0..<slots), penalty: 0)
    switch order {
    case .asItStands: return finished(evaluate(natural, &reader), .given)
    case .backwards:
      let places = Array((0..<slots).reversed())
      return finished(evaluate(Imposition(name: "backwards", places: places, penalty: 0), &reader), .given)
    case .list(let pages):
      let sorted = pages.sorted()
      let places = pages.map { page in sorted.firstIndex(of: page) ?? 0 }
      let given = places.count == slots ? places : natural.places
      return finished(evaluate(Imposition(name: "as given", places: given, penalty: 0), &reader), .given)
    case .booklet:
      let booklet = Imposition.hypotheses(for: slots).first { $0.name.hasPrefix("booklet") }
      return finished(evaluate(booklet ?? natural, &reader), booklet == nil ? .unknown : .given)
    case .automatic:
      guard slots >= 3, pieces.hasWholePages else {
        return finished(
          Ranked(imposition: natural, score: 0, cuts: nearest(reader.cuts), breaks: reader.cuts), .certain)
      }
    }
    let best = bestRanking(pieces, &reader)
    guard let ranking = best?.ranking, let standing = ranking.first,
      let winner = ranking.max(by: { $0.score < $1.score })
    else { return finished(evaluate(natural, &reader), .unknown) }
    reader.cuts = winner.breaks
    let proof = proof(of: winner, &reader) - proof(of: standing, &reader)
    guard winner.imposition.places != standing.imposition.places, (best?.gain ?? 0) > OrderFinder.reluctance,
      isProved(proof, by: reader.edges(cuts: winner.cuts))
    else {
      let perSeam = standing.score / Double(max(1, slots - 1))
      let isDoubtful = winner.score > standing.score && perSeam < 0 && slots >= 4
      return finished(standing, isDoubtful ? .unknown : slots < 4 ? .certain : .sure)
    }
    let next = ranking.filter { $0.imposition.readingOrder != winner.imposition.readingOrder }.max {
      $0.score < $1.score
    }
    let isClose = next.map { winner.score - $0.score < 1.2 } ?? false
    return finished(winner, isClose ? .close(to: next?.imposition.name ?? "") : .sure)
  }

  /// The ranked hypotheses under the likeliest choice of hidden breaks.
  ///
  /// It is uncertain too which pieces hide a break, so each choice is compared with the text as it stands.
  private func bestRanking(_ pieces: Pieces, _ reader: inout PageReader) -> (ranking: [Ranked], gain: Double)? {
    var best: (ranking: [Ranked], gain: Double)?
    for (breaks, cost) in choices(of: pieces.cuts) {
      reader.cuts = breaks
      let ranking = ranking(&reader)
      guard let standing = ranking.first, let first = ranking.max(by: { $0.score < $1.score }) else { continue }
      let gain = first.score - standing.score - cost
      if gain > (best?.gain ?? -.infinity) + 0.001 { best = (ranking, gain) }
    }
    return best
  }

  /// An imposition, its score, and the page breaks in long pieces that suit it best.
  private struct Ranked {
    let imposition: Imposition
    let score: Double
    let cuts: [Int]
    let breaks: [Pieces.Cut]
  }

  /// The choices of hidden breaks, and the cost of each.
  private func choices(of cuts: [Pieces.Cut]) -> [([Pieces.Cut], Double)] {
    var found: [([Pieces.Cut], Double)] = [(cuts, 0)]
    guard !cuts.isEmpty else { return found }
    found.append(([], 2 * Double(cuts.count)))
    if cuts.count > 1, cuts.count <= 4 {
      for index in cuts.indices {
        found.append((cuts.enumerated().filter { $0.offset != index }.map(\.element), 2))
      }
    }
    return found
  }

  /// All hypotheses with their scores, the text as it stands first.
  private func ranking(_ reader: inout PageReader) -> [Ranked] {
    var hypotheses = Imposition.hypotheses(for: reader.slotCount)
    if let numbered = byNumbers(reader.pages(cuts: nearest(reader.cuts))) { hypotheses.append(numbered) }
    return hypotheses.map { evaluate($0, &reader) }
  }

  /// For each break the candidate nearest to where pages of equal length would end.
  private func nearest(_ cuts: [Pieces.Cut]) -> [Int] {
    cuts.map { cut in
      cut.candidates.indices.min { cut.distance(of: cut.candidates[$0]) < cut.distance(of: cut.candidates[$1]) } ?? 0
    }
  }

  /// Returns the pages with guessed notes put back into the text: those recognised only because the text above breaks
  /// off, when it does not continue on the next page.
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

  /// The pieces without a hidden break, from which running heads and measures are learned.
  private func singles(of pieces: Pieces) -> [[Line]] {
    let double = Set(pieces.cuts.map(\.piece))
    let single = pieces.pieces.indices.filter { !double.contains($0) }.map { pieces.pieces[$0] }
    return single.isEmpty ? pieces.pieces : single
  }

  /// Finds the best breaks for an order, and its score.
  private func evaluate(_ imposition: Imposition, _ reader: inout PageReader) -> Ranked {
    var cuts = nearest(reader.cuts)
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
    return Ranked(imposition: imposition, score: best, cuts: cuts, breaks: reader.cuts)
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
    return total + agreement(of: order, with: edges, imposition)
  }

  /// The conclusive evidence for an order: page ends inside sentences, and printed numbers.
  ///
  /// Pages that end with a paragraph read well in any order, so they are never moved for the sake of a single word.
  private func proof(of found: Ranked, _ reader: inout PageReader) -> Double {
    let edges = reader.edges(cuts: found.cuts)
    let order = found.imposition.readingOrder
    var total = 0.0
    for (left, right) in zip(order, order.dropFirst()) {
      let isConclusive = Seam.isConclusive(edges[left].edges, edges[right].edges)
      total += isConclusive ? reader.score(left, right, edges) : 1
    }
    return total + agreement(of: order, with: edges, found.imposition)
  }

  /// Whether the pages prove an order: enough of them end inside a sentence, or have a number.
  ///
  /// - Parameter proof: The conclusive evidence for the order, less that for the text as it stands. Where most pages
  ///   end inside a sentence the whole score suffices, as long as this is positive.
  private func isProved(_ proof: Double, by edges: [PageReader.Slot]) -> Bool {
    let open = edges.count { !$0.edges.endsSentence && !$0.edges.endsShort && !$0.edges.endsColon }
    if open >= 4, open * 2 >= edges.count { return proof > 0 }
    let isConclusive = open >= 2 && open * 4 >= edges.count || edges.count(where: { $0.number != nil }) >= 3
    return isConclusive && proof > OrderFinder.reluctance * 0.4
  }

  /// The evidence of printed numbers, which outweighs all else. From one numbered page to the next, the number must
  /// grow by as much as the place in the booklet.
  private func agreement(of order: [Int], with edges: [PageReader.Slot], _ imposition: Imposition) -> Double {
    let numbered = order.filter { edges[$0].number != nil }
    guard numbered.count >= 3 else { return 0 }
    var total = 0.0
    for (left, right) in zip(numbered, numbered.dropFirst()) {
      let step = (edges[right].number ?? 0) - (edges[left].number ?? 0)
      let isRight = step == imposition.places[right] - imposition.places[left]
      total += isRight ? 4 : step > 0 ? 0 : -4
    }
    return total
  }

  /// The order of the printed numbers, when most pages have one and no two are the same.
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
      name: "by the printed numbers", places: wanted.map { number in sorted.firstIndex(of: number) ?? 0 }, penalty: 6)
  }

  /// Leaves out pages that were scanned twice.
  private func withoutRepeats(_ pieces: Pieces) -> (Pieces, [(page: Int, first: Int, line: Line)]) {
    guard pieces.isPaged, pieces.pieces.count > 2 else { return (pieces, []) }
    var owners: [Scalars: Int] = [:]
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
      var counts: [Scalars: Int] = [:]
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
      renumbered[cut.piece].map {
        Pieces.Cut(piece: $0, candidates: cut.candidates, ideals: cut.ideals)
      }
    }
    var left = Pieces(pieces: kept, cuts: cuts, isPaged: true, hasWholePages: pieces.hasWholePages)
    left.ready = pieces.ready.map { pages in pages.indices.filter { !gone.contains($0) }.map { pages[$0] } }
    return (left, repeats)
  }
}
