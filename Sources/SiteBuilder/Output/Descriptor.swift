#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// An open file or folder, closed when the value goes away.
struct Descriptor: ~Copyable {
  /// The number the system knows it by.
  let number: CInt

  /// The path it was opened by, for messages.
  var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }

  private let folder: String
  private let name: String

  /// Opens a file or folder, again after an interrupted call.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - flags: Flags of `open(2)`; `O_CLOEXEC` is added.
  ///   - mode: The permissions of a file that is created, before the umask.
  /// - Returns: `nil` when there is nothing at the path.
  init?(opening path: String, flags: CInt, mode: mode_t = 0o666) throws(SystemFailure) {
    try self.init(opening: path, from: AT_FDCWD, at: "", flags: flags, mode: mode)
  }

  /// Opens a file or folder below an open folder.
  ///
  /// - Parameters:
  ///   - name: Its path from the folder.
  ///   - folder: The folder's number.
  ///   - path: The folder's path, for messages.
  ///   - flags: Flags of `open(2)`; `O_CLOEXEC` is added.
  ///   - mode: The permissions of a file that is created, before the umask.
  /// - Returns: `nil` when there is nothing at the path.
  init?(
    opening name: String, from folder: CInt, at path: String, flags: CInt, mode: mode_t = 0o666
  ) throws(SystemFailure) {
    while true {
      let number = unsafe openat(folder, name, flags | O_CLOEXEC, mode)
      if number >= 0 {
        self.number = number
        self.folder = path
        self.name = name
        return
      }
      let reason = errno
      switch reason {
      case EINTR: continue
      case ENOENT, ENOTDIR: return nil
      default: throw SystemFailure(operation: "open", path: path.isEmpty ? name : "\(path)/\(name)", errno: reason)
      }
    }
  }

  deinit { close(number) }

  /// What `fstat(2)` says of it.
  func status() throws(SystemFailure) -> stat {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else {
      throw SystemFailure(operation: "look at", path: path, errno: errno)
    }
    return status
  }

  /// Writes all of the bytes where the file stands.
  func write(_ bytes: [UInt8]) throws(SystemFailure) { try write(bytes[...]) }

  /// Writes all of the bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - place: Where in the file; `nil` for where it stands.
  func write(_ bytes: ArraySlice<UInt8>, at place: Int? = nil) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        let rest = unsafe bytes.baseAddress?.advanced(by: written)
        if let place { return unsafe pwrite(number, rest, bytes.count - written, off_t(place + written)) }
        return unsafe Self.write(number, rest, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemFailure(operation: "write", path: path, errno: errno) }
      written += count
    }
  }

  /// Reads up to `bytes.count` bytes into `bytes`.
  ///
  /// - Returns: How many were read; 0 at the end of the file.
  func read(into bytes: inout [UInt8]) throws(SystemFailure) -> Int {
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { unsafe Self.read(number, $0) }
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemFailure(operation: "read", path: path, errno: errno) }
    }
  }

  /// Sees to it that what was written is on the disk.
  func synchronize() throws(SystemFailure) {
    // A file system that cannot do it (EINVAL) keeps nothing back either.
    guard fsync(number) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw SystemFailure(operation: "write", path: path, errno: errno)
    }
  }

  private static func write(_ number: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      return unsafe Glibc.write(number, bytes, count)
    #else
      return unsafe Darwin.write(number, bytes, count)
    #endif
  }

  private static func read(_ number: CInt, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      return unsafe Glibc.read(number, bytes.baseAddress, bytes.count)
    #else
      return unsafe Darwin.read(number, bytes.baseAddress, bytes.count)
    #endif
  }
}
