/// The subject of a list with pages of its own: texts, or names under which texts are listed.
package enum ListSubject: Hashable, Sendable {
  /// All texts by time, on the site's first page.
  case index
  /// All titles from A to Z, where the index has more than one page.
  case titles
  /// All names of a taxonomy: the authors.
  case taxonomy(Taxonomy.Kind)
  /// The texts under one name: an author's.
  case term(Taxonomy.Kind, name: String)
  /// The texts of a collection.
  case collection(title: String)
  /// The search page.
  case search
  /// The distinctive words of the texts, from A to Z.
  case concordance
  /// The libraries the site is linked with.
  case libraries
  /// The texts of one of them.
  case library(title: String)

  /// The first page of the list; `nil` for a list whose address depends on a name.
  package var path: OutputPath? {
    switch self {
    case .index: .index
    case .titles: .titles
    case .taxonomy(let kind): kind.path
    case .search: .search
    case .concordance: .concordance
    case .libraries: .libraries
    case .term, .collection, .library: nil
    }
  }

  /// The list of the site's menu that this one belongs to, or is.
  package var inMenu: ListSubject? {
    switch self {
    case .index, .titles: .index
    case .taxonomy(let kind), .term(let kind, _): .taxonomy(kind)
    case .libraries, .library: .libraries
    case .collection, .search, .concordance: nil
    }
  }

  /// Its name in the menu.
  package func nameInMenu(_ words: Words) -> String {
    switch self {
    case .index, .titles: words[.titles]
    case .taxonomy(let kind): words[kind.plural]
    case .term(_, let name), .collection(let name), .library(let name): name
    case .libraries: words[.otherLibraries]
    case .search: words[.search]
    case .concordance: words[.concordance]
    }
  }
}
