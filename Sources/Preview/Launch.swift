#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The start of other programs, which are not waited for.
package enum Launch {
  /// Starts a program by its name or path.
  ///
  /// A shell starts it in the background and ends, so that no process is left to wait for; the words are passed to the
  /// shell as arguments, which it does not interpret.
  ///
  /// - Parameters:
  ///   - words: The program and its arguments.
  ///   - folder: The folder it is started in.
  /// - Returns: Whether it could be started.
  package static func start(_ words: [String], in folder: String) -> Bool {
    let script = #"cd -- "$0" && command -v -- "$1" > /dev/null && { "$@" < /dev/null > /dev/null 2>&1 & }"#
    var arguments = unsafe (["sh", "-c", script, folder] + words).map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process = pid_t()
    guard unsafe posix_spawn(&process, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return false }
    var status: CInt = 0
    while unsafe waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }

  /// Opens an address in the user's browser.
  package static func openBrowser(at address: String) -> Bool {
    #if canImport(Darwin)
      return start(["open", address], in: "/")
    #else
      return start(["xdg-open", address], in: "/")
    #endif
  }
}
