import Escaping
import Model

/// The text behind the question mark of an address: `page=/walden/&line=12`.
struct RequestQuery: Hashable, Sendable {
  private let pairs: [Substring]

  /// Reads the query of a request's target.
  init(of target: String) {
    let queryStart = target.firstIndex(of: "?") ?? target.endIndex
    pairs = target[queryStart...].dropFirst().split(separator: "&")
  }

  /// The value under a name, decoded; `nil` when there is none.
  subscript(name: String) -> String? {
    for pair in pairs {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2, halves[0] == name { return PercentEncoding.decoded(halves[1]) }
    }
    return nil
  }
}
