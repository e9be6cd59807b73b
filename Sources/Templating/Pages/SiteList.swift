package import Manuscript

/// The lists a site can have, in the order its menu names them.
package enum SiteList: CaseIterable, Hashable, Sendable {
  /// All texts: the index.
  case titles
  case authors, topics, series, years

  /// Where its first page goes.
  package var page: PagePath {
    switch self {
    case .titles: PagePath("index.html")
    case .authors: PagePath("authors/index.html")
    case .topics: PagePath("topics/index.html")
    case .series: PagePath("series/index.html")
    case .years: PagePath("years/index.html")
    }
  }
}
