import ArgumentParser
import Importing

/// The value of `--pages`.
struct PageList: ExpressibleByArgument {
  /// The order it asks for.
  let order: PageOrder

  /// Reads `16,1,2,15`, `1-8,12,11`, or a word.
  init?(argument: String) {
    switch argument.lowercased() {
    case "booklet": order = .booklet
    case "backwards", "reversed": order = .backwards
    case "as-is", "as-it-stands", "plain": order = .asItStands
    case "auto", "automatic": order = .automatic
    default:
      var pages: [Int] = []
      for part in argument.split(whereSeparator: { $0 == "," || $0 == " " }) {
        let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count <= 2, let low = ends.first ?? nil, let high = ends.last ?? nil, low > 0, high > 0,
          max(low, high) < 100_000
        else { return nil }
        pages += low <= high ? Array(low...high) : Array((high...low).reversed())
      }
      guard !pages.isEmpty, Set(pages).count == pages.count else { return nil }
      order = .list(pages)
    }
  }
}
