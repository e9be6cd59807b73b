import FileSystem

/// The identity of one build of the program, so that no build trusts the cache of another.
struct ProgramIdentity: Hashable, Sendable {
  /// The stamp of the program's own file.
  let stamp: FileStamp

  /// The running program; its stamp is untrusted when its file cannot be found.
  static let ofThisProgram: ProgramIdentity = {
    #if os(Linux)
      let path: String? = "/proc/self/exe"
    #else
      let path = CommandLine.arguments.first
    #endif
    return ProgramIdentity(stamp: path.flatMap { try? FileStatus(following: $0).stamp } ?? .untrusted)
  }()
}
