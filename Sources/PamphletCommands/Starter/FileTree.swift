import Diagnostics

/// A folder that new files are put into, never over old ones.
struct FileTree {
  /// The folder's path.
  let folder: String

  /// Whether there is such a folder.
  var exists: Bool { LocalFile(path: folder).kind == .folder }

  /// Whether something lies at a path within the folder.
  func has(_ name: String) -> Bool { LocalFile(path: "\(folder)/\(name)").kind != .none }

  /// The files in the folder, without dot-files; empty when there is no such folder.
  var names: [String] { LocalFile(path: folder).names }

  /// Writes a file that is not there yet, and the folders it lies in.
  func write(_ bytes: [UInt8], to name: String) throws(SystemFailure) {
    try LocalFile(path: "\(folder)/\(name)").write(bytes, replaces: false)
  }
}
