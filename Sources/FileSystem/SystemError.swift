#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// The error number of a failed system call.
package struct SystemError: Error, Hashable, Sendable {
  /// An `errno` value.
  package let number: Int32

  /// Creates an error.
  package init(number: Int32) { self.number = number }

  /// The error of the last failed call.
  package static var last: SystemError { SystemError(number: errno) }

  /// An error of unknown cause.
  package static let unknown = SystemError(number: EIO)

  /// The error of a path that does not exist.
  package static let missing = SystemError(number: ENOENT)

  /// The error of a missing permission.
  package static let forbidden = SystemError(number: EACCES)

  /// Whether a part of the path the call was about does not exist.
  package var isMissing: Bool { number == ENOENT }

  /// Whether there is nothing at the path the call was about, or a file in place of a folder on the way.
  package var isAbsence: Bool { number == ENOENT || number == ENOTDIR }

  /// Whether the path itself is at fault, not the disk: absent, cyclic, too long or forbidden.
  package var isUnreachable: Bool { isAbsence || [ELOOP, ENAMETOOLONG, EACCES].contains(number) }

  /// Whether a name is not UTF-8.
  package var isEncoding: Bool { number == EILSEQ }

  /// Whether links lead in a circle, or a link stands where none is followed.
  package var isCycle: Bool { number == ELOOP }

  /// Whether permission was denied.
  package var isForbidden: Bool { number == EACCES || number == EPERM }

  /// Whether the file system does not support the operation.
  package var isUnsupported: Bool { [ENOLCK, EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL].contains(number) }

  /// Whether the call failed because something is no regular file.
  package var isNoFile: Bool { [ENXIO, EISDIR, ENODEV, EOPNOTSUPP].contains(number) }

  /// Returns the failure of an operation on a path.
  package func failure(_ operation: String, _ path: String) -> SystemFailure {
    SystemFailure(operation: operation, path: path, errno: number)
  }
}
