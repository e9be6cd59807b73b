package import Diagnostics
import FileSystem
import Model

extension SiteReader {
  /// Access to the files beside the texts.
  ///
  /// - Parameter errorLog: Records I/O errors. An operation that fails has a result all the same, but nothing made with
  ///   it may be kept.
  package func files(noting errorLog: IOErrorLog) -> SiteFiles {
    SiteFiles(
      exists: { path in errorLog.noted(else: false) { () throws(SystemFailure) in try hasFile(at: path) } },
      pictureSize: { path in errorLog.noted(else: nil) { () throws(SystemFailure) in try pictureSize(of: path) } },
      names: { names(in: $0) })
  }

  /// All files in one of the site's folders and the folders within it, with their paths relative to the site, sorted.
  ///
  /// - Parameter name: The folder; it need not exist.
  /// - Returns: The files; links, pipes and names that cannot be printed are left out, with a diagnostic.
  package func files(in name: String) throws(SystemFailure) -> Diagnosed<[String]> {
    guard let entries = try FolderEntry.entries(ofFolderIfAny: folder.location(of: name)) else { return Diagnosed([]) }
    var files: [String] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      let path = "\(name)/\(entry.name)"
      switch entry.kind {
      case .file where entry.hasValidName: files.append(path)
      case .folder where entry.hasValidName:
        let inner = try self.files(in: path)
        files += inner.value
        diagnostics += inner.diagnostics
      case .file, .folder, .link, .special:
        diagnostics.append(.leftOut(path))
      }
    }
    return Diagnosed(files, diagnostics)
  }

  /// The bytes of a file to be published; `nil` when it no longer exists, or is not a regular file of the site.
  ///
  /// - Parameter source: The file, relative to the site's folder.
  package func bytes(at source: String) throws(SystemFailure) -> [UInt8]? {
    try open(source)?.bytes()
  }
}

extension FolderEntry {
  /// Lists a folder; `nil` when it does not exist.
  fileprivate static func entries(ofFolderIfAny path: String) throws(SystemFailure) -> [FolderEntry]? {
    try SiteFolder.kind(at: path) == .folder ? try entries(of: path) : nil
  }
}

extension Diagnostic {
  /// An entry among the site's files that is not a regular file, or whose name cannot be used in addresses.
  fileprivate static func leftOut(_ path: String) -> Diagnostic {
    .warning(
      .fileLeftOut, at: .start(of: path), "'\(path)' is no file that can be published, and was left out",
      hint: "put a copy of the file itself there, under a name of letters and digits")
  }
}
