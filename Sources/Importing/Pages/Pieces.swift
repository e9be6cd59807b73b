/// The input in pieces, most of which are one page each.
struct Pieces: Hashable, Sendable {
  /// A break that must be somewhere in a piece.
  struct Cut: Hashable, Sendable {
    /// The index of the piece.
    let piece: Int

    /// The indices of the blank lines that may be the break.
    let candidates: [Int]

    /// The line the break would be at if pages were of equal length; several where that is ambiguous.
    let ideals: [Int]

    /// The distance of a line from the nearest of the ideals.
    func distance(of line: Int) -> Int {
      ideals.map { abs(line - $0) }.min() ?? 0
    }
  }

  /// The pieces, in the order of the input.
  let pieces: [[Line]]

  /// The breaks still to be found, in the order of the input.
  var cuts: [Cut]

  /// Whether the input shows pages at all.
  let isPaged: Bool

  /// The pages themselves, when they come from laid-out pages; then there are no cuts.
  var ready: [Page]?

  /// Whether each piece is a page; where only notes show the ends of pages, a piece may be several, and none is moved.
  var hasWholePages = true
}

extension Pieces {
  /// Creates pieces from pages that were read already.
  init(_ pages: [Page]) {
    self.init(pieces: pages.map(\.body), cuts: [], isPaged: pages.count > 1)
    ready = pages
  }
}
