#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The kind, size and times of a file or folder, read without opening it.
package struct FileStatus: Hashable, Sendable {
  /// Its kind.
  package let kind: FileKind

  /// The stamp by which a change is noticed.
  package let stamp: FileStamp

  /// Its size in bytes.
  package var size: Int { stamp.size }

  /// Reads the status of a path, links not followed.
  package init(at path: String) throws(SystemError) { try self.init(at: path, from: AT_FDCWD) }

  /// Reads the status of a path, links followed.
  package init(following path: String) throws(SystemError) { try self.init(at: path, from: AT_FDCWD, flags: 0) }

  init(at path: String, from folder: CInt, flags: CInt = AT_SYMLINK_NOFOLLOW) throws(SystemError) {
    var status = stat()
    guard unsafe fstatat(folder, path, &status, flags) == 0 else { throw .last }
    self.init(status)
  }

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    stamp = FileStamp(status)
  }

  /// Returns the kind of what is at a path, links not followed; `nil` when nothing is there or it cannot be read.
  package static func kind(at path: String) -> FileKind? { try? FileStatus(at: path).kind }
}
