package import Foundation

/// A folder for one test, removed when the value goes away.
package final class TemporaryFolder: Sendable {
  /// Its location, without links in the path.
  package let url: URL

  /// Makes an empty folder.
  package init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pamphlet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    url = folder.resolvingSymlinksInPath()
  }

  /// Makes a folder with files in it, by their paths.
  package convenience init(_ files: [String: String]) throws {
    try self.init()
    for (path, content) in files { try write(content, to: path) }
  }

  /// Writes a file, and the folders it lies in.
  package func write(_ content: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
  }

  /// The content of a file of the folder; `nil` if there is none.
  package func read(_ path: String) -> String? {
    (try? Data(contentsOf: url.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of all files below a folder in it, by their paths; without dot-files.
  package func files(in path: String = "") throws -> [String: Data] {
    try FileSystemTree(url.appending(path: path)).files
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
