/// The pages in reading order, and the certainty of that order.
struct Arrangement: Sendable {
  /// The pages.
  var pages: [Page]

  /// For each page in reading order, its index in the input.
  let sources: [Int]

  /// The name of the order.
  let name: String

  /// The certainty of the order.
  let confidence: Confidence

  /// The number of characters of a full line, and the variation between full lines.
  let measure: Int
  let slack: Int

  /// Whether the input shows pages at all.
  let isPaged: Bool

  /// Pages left out because they repeat another: the index in the input of each and of the page it repeats.
  var repeats: [(page: Int, first: Int, line: Line)] = []

  /// The certainty of an order.
  enum Confidence: Hashable, Sendable {
    /// Given by the user.
    case given
    /// The only possible one.
    case certain
    /// The best by far.
    case sure
    /// The best, but another is close.
    case close(to: String)
    /// Unknown: nothing fits, and the pages were left in the order of the input.
    case unknown
  }
}
