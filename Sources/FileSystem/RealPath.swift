#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The path of what a path leads to, over however many links.
package enum RealPath {
  /// The path without links and dots.
  ///
  /// - Throws: When nothing is there, or the system does not say; `EILSEQ` for a path that is not UTF-8.
  package static func of(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw .last }
    defer { unsafe free(resolved) }
    guard let text = unsafe String(validatingCString: resolved) else { throw SystemError(number: EILSEQ) }
    return text
  }
}
