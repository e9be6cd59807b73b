#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file or folder, closed when the value goes away.
struct OpenFile: ~Copyable {
  /// The number the system knows it by.
  let number: CInt

  private let path: String

  /// Opens a file or folder.
  ///
  /// - Parameters:
  ///   - name: Its path, from `folder` or from the current folder.
  ///   - folder: The number of an open folder.
  ///   - path: The folder's path, for messages.
  ///   - flags: Flags of `open(2)`.
  /// - Returns: `nil` when there is nothing at the path.
  init?(
    _ name: String, in folder: CInt = AT_FDCWD, at path: String = "", flags: CInt
  ) throws(PublishFailure) {
    self.path = path.isEmpty ? name : "\(path)/\(name)"
    while true {
      // What waits for a reader or a device would wait for ever.
      let number = unsafe openat(folder, name, flags | O_CLOEXEC | O_NONBLOCK, 0o666)
      if number >= 0 {
        self.number = number
        return
      }
      let reason = errno
      switch reason {
      case EINTR: continue
      case ENOENT, ENOTDIR: return nil
      default: throw .system("open", self.path, errno: reason)
      }
    }
  }

  deinit { close(number) }

  /// Whether it is a regular file.
  var isRegular: Bool {
    var status = stat()
    return unsafe fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads it piece by piece to its end.
  func readAll(_ take: (ArraySlice<UInt8>) -> Void) throws(PublishFailure) {
    var chunk = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe systemRead(number, $0.baseAddress, $0.count) }
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system("read", path, errno: errno)
      }
      take(chunk[..<count])
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: ArraySlice<UInt8>) throws(PublishFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe systemWrite(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system("write", path, errno: errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Sees to it that what was written, or the names in a folder, are on the disk.
  func synchronize() throws(PublishFailure) {
    guard fsync(number) == 0 || errno == EINVAL || errno == ENOTSUP else { throw .system("write", path, errno: errno) }
  }
}

private func systemRead(_ number: CInt, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    unsafe Glibc.read(number, bytes, count)
  #else
    unsafe Darwin.read(number, bytes, count)
  #endif
}

private func systemWrite(_ number: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    unsafe Glibc.write(number, bytes, count)
  #else
    unsafe Darwin.write(number, bytes, count)
  #endif
}
