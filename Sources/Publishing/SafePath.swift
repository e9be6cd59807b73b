/// The rules for paths that come from a list somebody else may have written.
enum SafePath {
  /// Folders and files that begin with a dot and are nevertheless part of a site.
  private static let published: Set<String> = [
    ".well-known", ".nojekyll", ".domains", ".htaccess",
  ]

  /// Whether a path stays inside the folder it counts from.
  ///
  /// By bytes: a slash with a combining mark behind it is one character, but still separates the parts of a path.
  static func staysInside(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    guard !path.isEmpty, !path.utf8.contains(0) else { return false }
    return path.utf8.split(separator: slash, omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
  }

  /// Whether a path has a part that begins with a dot and is no part of a site.
  static func isHidden(_ path: String) -> Bool {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return false }
    return path.split(separator: "/").contains { $0.utf8.first == UInt8(ascii: ".") && !published.contains(String($0)) }
  }

  /// Whether a path can be in a site that was published.
  static func isPublishable(_ path: String) -> Bool { staysInside(path) && !isHidden(path) }

  /// The folders a path leads through, the outermost first: `a`, `a/b` for `a/b/c`.
  static func folders(of path: String) -> [String] {
    var folders: [String] = []
    var end = path.startIndex
    while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      folders.append(String(path[..<slash]))
      end = path.utf8.index(after: slash)
    }
    return folders
  }

  /// Whether a path comes before another in the order of their bytes.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
