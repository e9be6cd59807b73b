import FileSystem

/// Tells this program from every other version and build of it, so that none trusts what another left.
struct ProgramIdentity: Hashable, Sendable {
  /// The stamp of the program's own file.
  let stamp: FileStamp

  /// The running program; untrusted when its file cannot be found.
  static let ofThisProgram: ProgramIdentity = {
    #if os(Linux)
      let path: String? = "/proc/self/exe"
    #else
      let path = CommandLine.arguments.first
    #endif
    return ProgramIdentity(stamp: path.flatMap { try? FileStatus(following: $0).stamp } ?? .untrusted)
  }()
}
