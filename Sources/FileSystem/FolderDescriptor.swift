#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import CDisk
package import Diagnostics

/// An open folder, from which files below it are opened: the system need not resolve its path each time, and a folder
/// put in its place meanwhile is not reached.
///
/// A class, so that several threads can share it; it is closed with its last reference.
package final class FolderDescriptor: Sendable {
  private let folder: Descriptor
  private let path: String

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - followsLink: Whether it may be a link to one.
  package init(_ path: String, followsLink: Bool = true) throws(SystemError) {
    folder = try Descriptor(path, for: .folder(followsLink: followsLink))
    self.path = path
  }

  private init(_ folder: consuming Descriptor, at path: String) {
    self.folder = folder
    self.path = path
  }

  /// Returns the full path of a path relative to the folder, for messages.
  package func fullPath(of path: String) -> String { "\(self.path)/\(path)" }

  /// Opens a file or folder by its path from the folder.
  package func open(_ path: String, for mode: Descriptor.Mode) throws(SystemFailure) -> Descriptor {
    do {
      return try Descriptor(path, from: folder.number, at: self.path, for: mode)
    } catch {
      throw error.failure("open", fullPath(of: path))
    }
  }

  /// Opens a folder by its path from this one; a link to a folder is refused.
  package func openFolder(_ path: String) throws(SystemFailure) -> FolderDescriptor {
    FolderDescriptor(try open(path, for: .folder(followsLink: false)), at: fullPath(of: path))
  }

  /// Opens a regular file for reading, following no link on the way.
  ///
  /// - Returns: `nil` when there is none.
  package func openRegularFile(_ path: String) throws(SystemFailure) -> Descriptor? {
    var parts = path.split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return nil }
    do {
      var inner = self
      for part in parts {
        inner = FolderDescriptor(
          try Descriptor(part, from: inner.folder.number, at: inner.path, for: .folder(followsLink: false)),
          at: inner.fullPath(of: part))
      }
      let file = try Descriptor(name, from: inner.folder.number, at: inner.path, for: .reading)
      guard (try? file.status())?.kind == .file else { return nil }
      return file
    } catch {
      if error.isAbsence || error.isCycle || error.isNoFile { return nil }
      throw error.failure("read", fullPath(of: path))
    }
  }

  /// Makes a folder where there is none.
  ///
  /// - Returns: Whether it was made; `false` where anything, not only a folder, has its path already.
  package func makeFolder(_ path: String) throws(SystemFailure) -> Bool {
    if unsafe mkdirat(folder.number, path, 0o777) == 0 { return true }
    guard errno == EEXIST else { throw SystemError.last.failure("make the folder", fullPath(of: path)) }
    return false
  }

  /// Whether there is a folder at a path; a link to one does not count.
  package func isFolder(_ path: String) -> Bool { (try? FileStatus(at: path, from: folder.number))?.kind == .folder }

  /// Removes a file; no link to one is followed.
  ///
  /// - Returns: Whether there was a file that could be removed.
  @discardableResult
  package func removeFile(_ path: String) -> Bool { unsafe unlinkat(folder.number, path, 0) == 0 }

  /// Removes an empty folder.
  ///
  /// - Returns: Whether there was an empty folder that could be removed.
  @discardableResult
  package func removeFolder(_ path: String) -> Bool { unsafe unlinkat(folder.number, path, AT_REMOVEDIR) == 0 }

  /// Moves a file into another folder, replacing any file there.
  package func move(_ path: String, to new: String, in other: FolderDescriptor) throws(SystemFailure) {
    guard unsafe renameat(folder.number, path, other.folder.number, new) == 0 else {
      throw SystemError.last.failure("write", other.fullPath(of: new))
    }
  }

  /// Waits until the names in the folder are on the disk.
  package func synchronize() throws(SystemFailure) { try folder.synchronize() }

  /// Waits until everything written to the folder's file system is on the disk, with one call for all files.
  ///
  /// - Returns: Whether the system can do that.
  package func synchronizeFileSystem() -> Bool { CDisk.synchronizeFileSystem(folder.number) == 0 }

  /// Reads the status of a path from the folder, links not followed.
  package func status(at path: String) throws(SystemError) -> FileStatus {
    try FileStatus(at: path, from: folder.number)
  }

  /// The stamp of what lies at a path from the folder, links not followed.
  package func stamp(at path: String) -> FileStamp {
    do { return try status(at: path).stamp } catch { return FileStamp(of: error) }
  }

  /// The stamp of what lies at a path from the folder, links not followed, and whether it is a regular file.
  ///
  /// - Parameters:
  ///   - path: The range of the path in `bytes`, where a zero follows it.
  ///   - bytes: The bytes of several paths.
  package func stampAndKind(at path: Range<Int>, in bytes: [UInt8]) -> (stamp: FileStamp, isFile: Bool) {
    var status = stat()
    precondition(path.upperBound < bytes.count && bytes[path.upperBound] == 0, "a path ends with a zero")
    let isThere = unsafe bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      let name = unsafe (start + path.lowerBound).assumingMemoryBound(to: CChar.self)
      return unsafe fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    }
    guard isThere else { return (FileStamp(of: .last), false) }
    return (FileStamp(status), status.st_mode & S_IFMT == S_IFREG)
  }
}
