#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// A regular file of the site, open for reading and closed when the value goes away.
package struct OpenFile: ~Copyable {
  /// Its size in bytes when it was opened.
  package let size: Int

  /// The number the system knows it by.
  package let descriptor: Int32

  private let path: String

  /// Opens a file, never following a symbolic link and never waiting for a pipe.
  ///
  /// - Parameter path: Where it lies.
  init(at path: String) throws(Refusal) {
    let descriptor = Self.open(path)
    guard descriptor >= 0 else { throw Refusal(errno: errno, path: path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let number = errno
      close(descriptor)
      throw Refusal(errno: number, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .special
    }
    self.descriptor = descriptor
    self.size = Int(status.st_size)
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a path, again after an interrupted call.
  private static func open(_ path: String) -> Int32 {
    while true {
      #if canImport(Glibc)
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
      #else
        let descriptor = unsafe Darwin.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
      #endif
      guard descriptor < 0, errno == EINTR else { return descriptor }
    }
  }

  /// Reads bytes from the file's beginning.
  ///
  /// - Parameters:
  ///   - limit: The most that are read.
  ///   - head: The beginning, when it has been read already.
  /// - Returns: As many bytes as there are, up to the limit.
  package func bytes(upTo limit: Int = .max, after head: [UInt8] = []) throws(SystemFailure) -> [UInt8] {
    let wanted = min(limit, size)
    guard head.count < wanted else { return head }
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      unsafe _ = buffer.update(fromContentsOf: head)
      count = head.count
      while count < wanted {
        let got = unsafe pread(descriptor, buffer.baseAddress?.advanced(by: count), wanted - count, off_t(count))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if failure != 0 { throw SystemFailure(operation: "read", path: path, errno: failure) }
    return bytes
  }

  /// Why a file was not opened.
  enum Refusal: Error, Hashable, Sendable {
    /// It is a symbolic link.
    case link
    /// It is a folder, a pipe, a device or a socket.
    case special
    /// There is none.
    case missing
    /// The user may not read it.
    case forbidden
    /// The machine cannot, whatever the file.
    case system(SystemFailure)

    /// Creates a refusal from the number a system call left behind.
    init(errno number: Int32, path: String) {
      switch number {
      case ELOOP: self = .link
      case ENOENT, ENOTDIR: self = .missing
      case EACCES, EPERM: self = .forbidden
      case ENXIO, EISDIR, ENODEV, EOPNOTSUPP: self = .special
      default: self = .system(SystemFailure(operation: "read", path: path, errno: number))
      }
    }
  }
}
