import Diagnostics
import ExternalTools
import FileSystem

/// A folder that new files are put into, never over old ones.
struct FileTree {
  /// The folder's path.
  let folder: String

  /// The kind of entry at its path.
  var kind: LocalFile.Kind { LocalFile(path: folder).kind }

  /// Whether it is the user's home folder, or the root of the file system.
  var isHomeOrRoot: Bool {
    guard let whole = try? RealPath.of(folder) else { return false }
    let home = ToolEnvironment.value(of: "HOME").flatMap { try? RealPath.of($0) }
    return whole == "/" || whole == home
  }

  /// Whether something lies at a path within the folder.
  func has(_ name: String) -> Bool { LocalFile(path: "\(folder)/\(name)").kind != .none }

  /// The files in the folder, without dot-files; empty when there is no such folder.
  var names: [String] { LocalFile(path: folder).names }

  /// Whether a site lies in it already.
  var isSite: Bool { has("site.yml") || has("content") }

  /// The name of a file that keeps a site from being made in the folder; `nil` when there is none.
  var strangeName: String? { names.first { $0 != "templates" && $0 != "public" } }

  /// Writes a file that is not there yet, and the folders it lies in.
  func write(_ bytes: [UInt8], to name: String) throws(SystemFailure) {
    try LocalFile(path: "\(folder)/\(name)").write(bytes, replaces: false)
  }
}
