#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The environment that programs are found and started in.
package enum ToolEnvironment {
  /// The value of a variable; `nil` where it is not set.
  package static func value(of name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// The folders of `PATH`, or the usual ones.
  static var searchPath: [String] {
    let path = value(of: "PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").map(String.init)
  }

  /// Whether there is a file at a path that this user may execute.
  static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return unsafe access(path, X_OK) == 0
  }

  /// The variables of this program with some changed, as `NAME=value`, sorted.
  static func variables(changing changes: [String: String?]) -> [String] {
    var variables: [String: String] = [:]
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      let words = unsafe String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if words.count == 2 { variables[String(words[0])] = String(words[1]) }
      unsafe next += 1
    }
    for (name, value) in changes { variables[name] = value }
    return variables.map { "\($0.key)=\($0.value)" }.sorted()
  }
}
