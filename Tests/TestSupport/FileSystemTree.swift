package import Foundation

/// All files below a folder.
package struct FileSystemTree {
  /// The files' bytes by their paths from the folder; dot-files are left out.
  package let files: [String: Data]

  /// Reads a folder; one that does not exist is empty.
  package init(_ folder: URL) throws {
    var files: [String: Data] = [:]
    let base = folder.resolvingSymlinksInPath().path
    let paths = FileManager.default.enumerator(atPath: base)
    while let path = paths?.nextObject() as? String {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: "\(base)/\(path)", isDirectory: &isFolder),
        !isFolder.boolValue,
        !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { continue }
      files[path] = try Data(contentsOf: URL(filePath: "\(base)/\(path)"))
    }
    self.files = files
  }
}
