#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// Makes, removes and renames what has a name in a folder.
package enum FileOperations {
  /// Makes a folder, and those it lies in where they are missing; anything may stand there already.
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

  /// Makes a folder in one that is there.
  ///
  /// - Returns: Whether there was none; otherwise anything may stand there.
  package static func makeOne(_ path: String) throws(SystemFailure) -> Bool {
    if unsafe mkdir(path, 0o777) == 0 { return true }
    guard errno == EEXIST else { throw SystemError.last.failure("make the folder", path) }
    return false
  }

  /// Removes a file; that there is none is no failure.
  package static func removeFile(_ path: String) throws(SystemFailure) {
    guard unsafe unlink(path) == 0 || SystemError.last.isAbsence else { throw SystemError.last.failure("remove", path) }
  }

  /// Removes an empty folder.
  ///
  /// - Returns: Whether there is none now; one that holds something stays.
  package static func removeFolder(_ path: String) throws(SystemFailure) -> Bool {
    if unsafe rmdir(path) == 0 || errno == ENOENT { return true }
    if errno == ENOTEMPTY || errno == EEXIST { return false }
    throw SystemError.last.failure("remove the folder", path)
  }

  /// Moves a file in the place of another.
  package static func move(_ path: String, to new: String) throws(SystemFailure) {
    guard unsafe rename(path, new) == 0 else { throw SystemError.last.failure("write", new) }
  }
}
