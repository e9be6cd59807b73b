#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// The standard input: bytes piped into the program.
package enum StandardInput {
  /// Reads the standard input to its end.
  package static func bytes() throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try readToEnd(of: STDIN_FILENO, "standard input") { bytes += $0 }
    return bytes
  }
}
