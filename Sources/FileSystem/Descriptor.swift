#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// An open file or folder, closed when the value goes away.
package struct Descriptor: ~Copyable, Sendable {
  /// The file descriptor.
  package let number: CInt

  /// The path it was opened by, for messages.
  package var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }

  private let folder: String
  private let name: String

  /// A purpose a file is opened for. Unless the case says so, a symbolic link as the last part of a path is not
  /// followed.
  package enum Mode: Sendable {
    case reading
    /// A file the user named, who may have named a link to it.
    case readingThroughLink
    /// A file emptied and written anew; created where there is none.
    case writing
    /// A new file; opening fails where anything exists.
    case creating
    /// A file read and written in place; created where there is none.
    case updating
    /// A folder; `followsLink` allows a link to one.
    case folder(followsLink: Bool)

    fileprivate var flags: CInt {
      switch self {
      case .reading: O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
      case .readingThroughLink: O_RDONLY | O_NOCTTY
      case .writing: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      case .updating: O_RDWR | O_CREAT | O_NOFOLLOW
      case .folder(let followsLink): O_RDONLY | O_DIRECTORY | (followsLink ? 0 : O_NOFOLLOW)
      }
    }
  }

  /// Opens a file or folder; an interrupted call is repeated.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - mode: The purpose it is opened for.
  ///   - isPrivate: Whether a file that is created is for its owner alone.
  package init(_ path: String, for mode: Mode, isPrivate: Bool = false) throws(SystemError) {
    try self.init(path, from: AT_FDCWD, at: "", for: mode, isPrivate: isPrivate)
  }

  /// Opens a file or folder below an open folder.
  ///
  /// - Parameters:
  ///   - name: Its path from the folder.
  ///   - folder: The folder's file descriptor.
  ///   - path: The folder's path, for messages.
  ///   - mode: The purpose it is opened for.
  ///   - isPrivate: Whether a file that is created is for its owner alone.
  init(
    _ name: String, from folder: CInt, at path: String, for mode: Mode, isPrivate: Bool = false
  ) throws(SystemError) {
    var number = CInt(-1)
    repeat {
      number = unsafe openat(folder, name, mode.flags | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    } while number < 0 && errno == EINTR
    guard number >= 0 else { throw .last }
    self.number = number
    self.folder = path
    self.name = name
  }

  deinit { close(number) }

  /// Its kind, size and times.
  package func status() throws(SystemFailure) -> FileStatus {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw SystemError.last.failure("look at", path) }
    return FileStatus(status)
  }

  // MARK: - Reading

  /// Reads a range of the file; fewer bytes at its end.
  package func bytes(from start: Int, count: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = unsafe pread(number, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(start + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = .last }
        guard got > 0 else { return }
        filled += got
      }
    }
    if let failure { throw failure.failure("read", path) }
    return bytes
  }

  /// Reads the file from its beginning to its end, however long it has become.
  package func bytes() throws(SystemFailure) -> [UInt8] {
    var bytes = try bytes(from: 0, count: try status().size)
    while true {
      let more = try self.bytes(from: bytes.count, count: 1 << 16)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// Reads from the current offset to the end, piece by piece; works for a pipe too.
  package func readAll(_ take: (ArraySlice<UInt8>) throws(SystemFailure) -> Void) throws(SystemFailure) {
    try readToEnd(of: number, path, take)
  }

  /// Whether the file begins with some bytes.
  package func begins(with bytes: [UInt8]) throws(SystemFailure) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let chunk = try self.bytes(from: offset, count: min(bytes.count - offset, 1 << 18))
      let isSame = unsafe chunk.withUnsafeBytes { left in
        unsafe bytes.withUnsafeBytes { right in
          guard let left = left.baseAddress, let right = right.baseAddress else { return false }
          return unsafe memcmp(left, right.advanced(by: offset), chunk.count) == 0
        }
      }
      guard !chunk.isEmpty, isSame else { return false }
      offset += chunk.count
    }
    return true
  }

  // MARK: - Writing

  /// Writes all of the bytes at the current offset.
  package func write(_ bytes: [UInt8]) throws(SystemFailure) { try write(bytes[...]) }

  /// Writes all of the bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - offset: The offset in the file; `nil` for the current one.
  package func write(_ bytes: ArraySlice<UInt8>, at offset: Int? = nil) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        let rest = unsafe bytes.baseAddress?.advanced(by: written)
        if let offset { return unsafe pwrite(number, rest, bytes.count - written, off_t(offset + written)) }
        #if canImport(Glibc)
          return unsafe Glibc.write(number, rest, bytes.count - written)
        #else
          return unsafe Darwin.write(number, rest, bytes.count - written)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError.last.failure("write", path) }
      written += count
    }
  }

  /// Waits until what was written is on the disk.
  package func synchronize() throws(SystemFailure) {
    // A file system that cannot synchronize (EINVAL) holds nothing back either.
    guard fsync(number) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw SystemError.last.failure("write", path)
    }
  }
}

/// Reads an open file or pipe from its current offset to its end, piece by piece.
func readToEnd(
  of number: CInt, _ path: String, _ take: (ArraySlice<UInt8>) throws(SystemFailure) -> Void
) throws(SystemFailure) {
  var piece = [UInt8](repeating: 0, count: 256 << 10)
  while true {
    let count = unsafe piece.withUnsafeMutableBytes { buffer in
      #if canImport(Glibc)
        unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
      #else
        unsafe Darwin.read(number, buffer.baseAddress, buffer.count)
      #endif
    }
    if count == 0 { return }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw SystemError.last.failure("read", path) }
    try take(piece[..<count])
  }
}
