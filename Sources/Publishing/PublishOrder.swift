/// The order in which files are sent, so that no reader meets a link to a file that is not there yet.
enum PublishOrder: Int, CaseIterable, Comparable {
  /// Pictures, style sheets, other forms of the texts, and what the host wants.
  case assets
  /// Pages.
  case pages
  /// Lists and feeds, which lead to pages.
  case lists

  /// Folders whose pages are lists.
  private static let listFolders: Set<Substring> = ["topics", "authors", "series", "years", "search", "page"]

  /// The extensions of lists and feeds at the root.
  private static let rootLists: Set<Substring> = ["xml", "json", "html"]

  /// The order of a file.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - parents: Folders that hold folders with pages: their own pages are lists.
  init(of path: String, parents: Set<Substring>) {
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[path.utf8.index(after: $0)...] } ?? ""
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let isRoot = slash == nil
    if isRoot, Self.rootLists.contains(ending) {
      self = .lists
    } else if ending != "html" {
      self = .assets
    } else if let slash, !Self.listFolders.contains(path.prefix { $0 != "/" }), !parents.contains(path[..<slash]) {
      self = .pages
    } else {
      self = .lists
    }
  }

  /// Folders that hold folders with pages.
  static func parents(of paths: some Sequence<String>) -> Set<Substring> {
    var parents: Set<Substring> = []
    for path in paths where path.hasSuffix("/index.html") {
      let folder = path.dropLast("/index.html".count)
      if let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) { parents.insert(folder[..<slash]) }
    }
    return parents
  }

  static func < (left: PublishOrder, right: PublishOrder) -> Bool { left.rawValue < right.rawValue }
}
