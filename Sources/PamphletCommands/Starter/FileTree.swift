import Diagnostics
import Foundation

/// A folder that new files are put into, never over old ones.
struct FileTree {
  /// The folder's path.
  let folder: String

  /// Whether there is such a folder.
  var exists: Bool {
    (try? URL(filePath: folder).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
  }

  /// Whether something lies at a path within the folder.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(name)") }

  /// What lies in the folder, without dot-files; empty when there is no such folder.
  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()) ?? []
  }

  /// Writes a file that is not there yet, and the folders it lies in.
  func write(_ bytes: [UInt8], to name: String) throws(SystemFailure) {
    let path = URL(filePath: "\(folder)/\(name)")
    do {
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: path, options: .withoutOverwriting)
    } catch {
      throw SystemFailure(operation: "write", path: "\(folder)/\(name)", reason: error.localizedDescription)
    }
  }
}
