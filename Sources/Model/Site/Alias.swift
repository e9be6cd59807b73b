import Escaping

/// A former address of a text, at which a small page redirects to the new one.
package struct Alias: Hashable, Sendable {
  /// The file a host shows at the address: `old/index.html` for `/old/`.
  package let path: OutputPath

  /// Creates an alias.
  ///
  /// - Parameter address: A path from the site's root, as it is or percent-encoded, such as `/old/`, `old` or
  ///   `notes/old.html`.
  /// - Returns: `nil` when it leads to another site, or names a file that is not a page.
  package init?(_ address: String) {
    guard let decoded = PercentEncoding.decoded(address), !decoded.isEmpty,
      decoded.unicodeScalars.allSatisfy({
        $0.value > 0x20 && $0.value != 0x7F && !"?#:\\\"<>|*".unicodeScalars.contains($0)
      })
    else { return nil }
    let isFolder = decoded.hasSuffix("/")
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    guard let last = parts.last, !decoded.contains("//"), parts.allSatisfy({ !$0.hasPrefix(".") }) else { return nil }
    let ending = last.lastIndex(of: ".").map { last[last.index(after: $0)...].lowercased() }
    let whole = parts.joined(separator: "/")
    switch ending {
    case "html", "htm": path = OutputPath(isFolder ? whole + "/index.html" : whole)
    case nil: path = OutputPath(whole + "/index.html")
    default: return nil
    }
  }

  /// Creates the alias of a file, as the cache has it.
  init(path: OutputPath) {
    self.path = path
  }
}
