package import Model

/// The lists a site can have, in the order its menu names them.
package enum SiteList: CaseIterable, Hashable, Sendable {
  /// All texts: the index.
  case titles
  case authors, topics, series, years

  /// Where its first page goes.
  package var page: OutputPath {
    switch self {
    case .titles: OutputPath("index.html")
    case .authors: OutputPath("authors/index.html")
    case .topics: OutputPath("topics/index.html")
    case .series: OutputPath("series/index.html")
    case .years: OutputPath("years/index.html")
    }
  }
}
