#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// An open folder, from which files below it are reached: the system need not find the way to it each time, and what is
/// put in its place meanwhile is not reached.
///
/// A class, so that many threads can have it; it is closed when none has it any more.
final class FolderDescriptor: Sendable {
  private let folder: Descriptor
  private let location: String

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - followsLink: Whether it may be a link to one.
  /// - Returns: `nil` when there is nothing at the path.
  init?(opening path: String, followsLink: Bool = true) throws(SystemFailure) {
    guard let folder = try Descriptor(opening: path, flags: O_RDONLY | O_DIRECTORY | (followsLink ? 0 : O_NOFOLLOW))
    else { return nil }
    self.folder = folder
    location = path
  }

  /// The number the system knows it by.
  var number: CInt { folder.number }

  /// Where a path from the folder leads, for messages.
  func location(of path: String) -> String { "\(location)/\(path)" }

  /// Opens a file or folder by its path from the folder, without following a link in its last part.
  ///
  /// - Returns: `nil` when there is nothing at the path.
  func open(_ path: String, flags: CInt) throws(SystemFailure) -> Descriptor? {
    try Descriptor(opening: path, from: folder.number, at: location, flags: flags | O_NOFOLLOW)
  }

  /// Opens a file to be written from its beginning, and makes it where there is none.
  func create(_ path: String) throws(SystemFailure) -> Descriptor {
    guard let file = try open(path, flags: O_WRONLY | O_CREAT | O_TRUNC) else {
      throw SystemFailure(operation: "write", path: location(of: path), errno: ENOENT)
    }
    return file
  }

  /// Makes a folder where there is none.
  ///
  /// - Returns: Whether there was none; otherwise anything may stand there.
  func makeFolder(_ path: String) throws(SystemFailure) -> Bool {
    if unsafe mkdirat(folder.number, path, 0o777) == 0 { return true }
    guard errno == EEXIST else {
      throw SystemFailure(operation: "make the folder", path: location(of: path), errno: errno)
    }
    return false
  }

  /// Whether there is a folder at a path, and no link to one.
  func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe fstatat(folder.number, path, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.isFolder
  }

  /// Moves a file into another folder, in the place of what is there.
  func move(_ path: String, to new: String, in other: FolderDescriptor) throws(SystemFailure) {
    guard unsafe renameat(folder.number, path, other.folder.number, new) == 0 else {
      throw SystemFailure(operation: "write", path: other.location(of: new), errno: errno)
    }
  }

  /// Sees to it that the names in the folder are on the disk.
  func synchronize() throws(SystemFailure) { try folder.synchronize() }

  /// What the system says of what lies at a path from the folder, links not followed.
  func stamp(at path: String) -> FileStamp {
    var status = stat()
    let isThere = unsafe fstatat(folder.number, path, &status, AT_SYMLINK_NOFOLLOW) == 0
    return isThere ? FileStamp(status) : FileStamp(ofNothingBecause: errno)
  }

  /// What the system says of what lies at a path from the folder, links not followed, and whether it is a regular file.
  ///
  /// - Parameters:
  ///   - path: Where the path stands in `bytes`, with a zero behind it.
  ///   - bytes: The path's bytes among others.
  func look(at path: Range<Int>, in bytes: [UInt8]) -> (stamp: FileStamp, isFile: Bool) {
    var status = stat()
    precondition(path.upperBound < bytes.count && bytes[path.upperBound] == 0, "a path ends with a zero")
    let isThere = unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      let name = unsafe (start + path.lowerBound).assumingMemoryBound(to: CChar.self)
      return unsafe fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    }
    return isThere ? (FileStamp(status), status.isRegularFile) : (FileStamp(ofNothingBecause: errno), false)
  }
}
