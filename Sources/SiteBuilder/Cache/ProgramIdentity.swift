#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What tells this program from every other version and build of it, so that none trusts what another remembered.
struct ProgramIdentity: Hashable, Sendable {
  /// The stamp of the program's own file.
  let stamp: FileStamp

  /// Looks at the running program; untrusted, so that nothing is trusted, when it cannot be found.
  static let ofThisProgram: ProgramIdentity = {
    var status = stat()
    #if os(Linux)
      let isFound = unsafe stat("/proc/self/exe", &status) == 0
    #else
      let isFound = unsafe CommandLine.arguments.first.map { unsafe stat($0, &status) == 0 } ?? false
    #endif
    return ProgramIdentity(stamp: isFound ? FileStamp(status) : .untrusted)
  }()
}
