#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The kind of an entry of the file system.
package enum FileKind: Hashable, Sendable {
  case file, folder, link
  /// A pipe, a device or a socket.
  case special

  /// The kind that `stat(2)` reports.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .special
    }
  }

  /// The kind that `readdir(3)` reports; `nil` on a file system that does not list it.
  init?(entryType: Int32) {
    switch entryType {
    case Int32(DT_REG): self = .file
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .link
    case Int32(DT_UNKNOWN): return nil
    default: self = .special
    }
  }
}
