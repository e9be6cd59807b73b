#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The resolution of links in a path.
package enum RealPath {
  /// Returns a path with its links and its `.` and `..` resolved.
  ///
  /// - Throws: When nothing is there, or it cannot be read; `EILSEQ` for a path that is not UTF-8.
  package static func of(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw .last }
    defer { unsafe free(resolved) }
    guard let text = unsafe String(validatingCString: resolved) else { throw SystemError(number: EILSEQ) }
    return text
  }

  /// Returns the path of a file or folder of which only the beginning may exist, with its links and its `.` and `..`
  /// resolved as far as it does.
  package static func ofPossiblyMissing(_ path: String) -> String {
    if let resolved = try? of(path) { return resolved }
    var parts = path.split(separator: "/").map(String.init)
    guard let last = parts.popLast() else { return "/" }
    let parent = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    let resolved = parent.isEmpty ? (try? of(".")) ?? "/" : ofPossiblyMissing(parent)
    switch last {
    case ".": return resolved
    case "..":
      let above = resolved[..<(resolved.lastIndex(of: "/") ?? resolved.startIndex)]
      return above.isEmpty ? "/" : String(above)
    default: return resolved == "/" ? "/\(last)" : "\(resolved)/\(last)"
    }
  }

  /// Whether one resolved path is another or leads to something within it.
  package static func isFolder(_ folder: String, holding path: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
  }
}
