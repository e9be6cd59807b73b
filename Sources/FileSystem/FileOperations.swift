#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// Making, removing and renaming files and folders.
package enum FileOperations {
  /// Makes a folder and the missing ones above it; does nothing where anything has its path already.
  package static func make(_ path: String) throws(SystemFailure) {
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw SystemError.last.failure("make the folder", path)
    }
    try make(String(path[..<slash]))
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw SystemError.last.failure("make the folder", path)
    }
  }

  /// Makes a folder in an existing one.
  ///
  /// - Returns: Whether it was made; `false` where anything, not only a folder, has its path already.
  package static func makeOne(_ path: String) throws(SystemFailure) -> Bool {
    if unsafe mkdir(path, 0o777) == 0 { return true }
    guard errno == EEXIST else { throw SystemError.last.failure("make the folder", path) }
    return false
  }

  /// Removes a file; a missing one is no failure.
  package static func removeFile(_ path: String) throws(SystemFailure) {
    guard unsafe unlink(path) == 0 || SystemError.last.isAbsence else { throw SystemError.last.failure("remove", path) }
  }

  /// Removes an empty folder.
  ///
  /// - Returns: Whether it is gone; a folder that holds something stays.
  package static func removeFolder(_ path: String) throws(SystemFailure) -> Bool {
    if unsafe rmdir(path) == 0 || errno == ENOENT { return true }
    if errno == ENOTEMPTY || errno == EEXIST { return false }
    throw SystemError.last.failure("remove the folder", path)
  }

  /// Removes whatever is at a path with all that is in it, as far as the system lets us; links are removed, not
  /// followed.
  package static func removeTree(_ path: String) {
    guard let kind = FileStatus.kind(at: path) else { return }
    guard kind == .folder else {
      _ = unsafe unlink(path)
      return
    }
    for entry in (try? FolderListing.entries(in: path)) ?? [] {
      removeTree("\(path)/\(String(decoding: entry.name, as: UTF8.self))")
    }
    _ = unsafe rmdir(path)
  }

  /// Makes an empty folder for temporary files.
  ///
  /// - Returns: Its path.
  package static func makeTemporaryFolder() throws(SystemFailure) -> String {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    // The system replaces the six X (POSIX mkdtemp).
    var template = Array("\(parent)/pamphlet-XXXXXX".utf8CString)
    guard
      let path = unsafe template.withUnsafeMutableBufferPointer({ buffer in
        unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
      })
    else { throw SystemError.last.failure("make a folder in", parent) }
    return path
  }

  /// Moves a file, replacing any at the new path.
  package static func move(_ path: String, to new: String) throws(SystemFailure) {
    guard unsafe rename(path, new) == 0 else { throw SystemError.last.failure("write", new) }
  }
}
