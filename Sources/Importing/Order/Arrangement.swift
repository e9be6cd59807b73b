/// The pages in reading order, and how sure that is.
struct Arrangement: Sendable {
  /// The pages.
  var pages: [Page]

  /// For each page in reading order, which page of the input it was, counted from 0.
  let sources: [Int]

  /// The name of the order.
  let name: String

  /// Its certainty.
  let confidence: Confidence

  /// The number of characters a full line has, and how much full lines differ.
  let measure: Int
  let slack: Int

  /// Whether the input shows pages at all.
  let isPaged: Bool

  /// Pages left out because another is the same: the page of the input, and the one it repeats, counted from 1.
  var repeats: [(page: Int, first: Int, line: Line)] = []

  /// The certainty of an order.
  enum Confidence: Hashable, Sendable {
    /// The user said so.
    case given
    /// There was nothing to decide.
    case certain
    /// The best by far.
    case sure
    /// The best, but another is close.
    case close(to: String)
    /// Nothing fits, and the pages were left as they stand.
    case unknown
  }
}
