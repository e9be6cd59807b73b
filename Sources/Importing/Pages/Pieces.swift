/// The input in pieces, most of them a page.
struct Pieces: Hashable, Sendable {
  /// A break that must be somewhere in a piece.
  struct Cut: Hashable, Sendable {
    /// The piece.
    let piece: Int

    /// The blank lines that may be the break.
    let candidates: [Int]

    /// The place it would have if pages were of a length.
    let ideals: [Int]

    /// The distance a line is from there.
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

  /// The pages themselves, when they were read before; then there are no cuts.
  var ready: [Page]?

  /// Whether the pieces are pages; where only the notes show that pages ended, some may be several, and none is moved.
  var hasWholePages = true
}

extension Pieces {
  /// Pages that were read already.
  init(_ pages: [Page]) {
    self.init(pieces: pages.map(\.body), cuts: [], isPaged: pages.count > 1)
    ready = pages
  }
}
