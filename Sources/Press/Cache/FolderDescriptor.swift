#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// An open folder, from which files below it are looked at: the system need not find the way to it each time.
struct FolderDescriptor: ~Copyable {
  private let folder: Descriptor

  /// Opens a folder.
  ///
  /// - Returns: `nil` when there is nothing at the path.
  init?(opening path: String) throws(SystemFailure) {
    guard let folder = try Descriptor(opening: path, flags: O_RDONLY | O_DIRECTORY) else { return nil }
    self.folder = folder
  }

  /// What the system says of what lies at a path from the folder, links not followed.
  func stamp(at path: String) -> Stamp {
    var status = stat()
    let isThere = unsafe fstatat(folder.number, path, &status, AT_SYMLINK_NOFOLLOW) == 0
    return isThere ? Stamp(status) : Stamp(ofNothingBecause: errno)
  }

  /// What the system says of what lies at a path from the folder, links not followed, and whether it is a regular file.
  ///
  /// - Parameters:
  ///   - path: Where the path stands in `bytes`, with a zero behind it.
  ///   - bytes: The path's bytes among others.
  func look(at path: Range<Int>, in bytes: [UInt8]) -> (stamp: Stamp, isFile: Bool) {
    var status = stat()
    precondition(path.upperBound < bytes.count && bytes[path.upperBound] == 0, "a path ends with a zero")
    let isThere = unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      let name = unsafe (start + path.lowerBound).assumingMemoryBound(to: CChar.self)
      return unsafe fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    }
    return isThere ? (Stamp(status), status.isRegularFile) : (Stamp(ofNothingBecause: errno), false)
  }
}
