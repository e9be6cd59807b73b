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
}
