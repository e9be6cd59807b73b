#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// The number a system call that failed left behind.
package struct SystemError: Error, Hashable, Sendable {
  /// An `errno` value.
  package let number: Int32

  /// Creates an error.
  package init(number: Int32) { self.number = number }

  /// Takes up the number the last call left.
  package static var last: SystemError { SystemError(number: errno) }

  /// An error nobody knows more of.
  package static let unknown = SystemError(number: EIO)

  /// Nothing has the name.
  package static let missing = SystemError(number: ENOENT)

  /// The user may not do it.
  package static let forbidden = SystemError(number: EACCES)

  /// Whether nothing has the name the call was about, in a folder that is there.
  package var isMissing: Bool { number == ENOENT }

  /// Whether there is nothing at the path the call was about.
  package var isAbsence: Bool { number == ENOENT || number == ENOTDIR }

  /// Whether nothing can be had at the path the call was about, whatever the disk does.
  package var isUnreachable: Bool { isAbsence || [ELOOP, ENAMETOOLONG, EACCES].contains(number) }

  /// Whether a name is not UTF-8.
  package var isEncoding: Bool { number == EILSEQ }

  /// Whether links lead in a circle.
  package var isCycle: Bool { number == ELOOP }

  /// Whether the user may not do it.
  package var isForbidden: Bool { number == EACCES || number == EPERM }

  /// Whether the disk knows no such thing.
  package var isUnsupported: Bool { [ENOLCK, EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL].contains(number) }

  /// Whether it was about something that is no regular file.
  package var isNoFile: Bool { [ENXIO, EISDIR, ENODEV, EOPNOTSUPP].contains(number) }

  /// The failure of what was being done.
  package func failure(_ operation: String, _ path: String) -> SystemFailure {
    SystemFailure(operation: operation, path: path, errno: number)
  }
}
