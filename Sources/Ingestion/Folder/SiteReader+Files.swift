package import Diagnostics
import FileSystem
import Model

extension SiteReader {
  /// The files beside the texts, as the disk has it.
  ///
  /// - Parameter errorLog: Notes each failure of the disk: an answer is given all the same, but nothing that was made
  ///   by it may be kept.
  package func files(noting errorLog: IOErrorLog) -> SiteFiles {
    SiteFiles(
      exists: { path in errorLog.noted(else: false) { () throws(SystemFailure) in try hasFile(at: path) } },
      pictureSize: { path in errorLog.noted(else: nil) { () throws(SystemFailure) in try pictureSize(of: path) } },
      names: { names(in: $0) })
  }

  /// All files below one of the site's folders, with their paths relative to the site, in order.
  ///
  /// - Parameter name: The folder; that it is not there is no fault.
  /// - Returns: The files; a link, a pipe or a name that cannot be printed is left out with a diagnostic.
  package func files(in name: String) throws(SystemFailure) -> Diagnosed<[String]> {
    guard let entries = try FolderEntry.entries(ofFolderIfAny: folder.location(of: name)) else { return Diagnosed([]) }
    var files: [String] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      let path = "\(name)/\(entry.name)"
      switch entry.kind {
      case .file where entry.isSound: files.append(path)
      case .folder where entry.isSound:
        let inner = try self.files(in: path)
        files += inner.value
        diagnostics += inner.diagnostics
      case .file, .folder, .link, .special:
        diagnostics.append(.leftOut(path))
      }
    }
    return Diagnosed(files, diagnostics)
  }

  /// The bytes of a file that is to be published; `nil` when it is no longer there, or is no regular file of the site.
  ///
  /// - Parameter source: The file, relative to the site's folder.
  package func bytes(at source: String) throws(SystemFailure) -> [UInt8]? {
    try open(source)?.bytes()
  }
}

extension FolderEntry {
  /// Lists a folder; `nil` when there is none.
  fileprivate static func entries(ofFolderIfAny path: String) throws(SystemFailure) -> [FolderEntry]? {
    try SiteFolder.kind(at: path) == .folder ? try entries(of: path) : nil
  }
}

extension Diagnostic {
  /// Something among the site's files that is none, or whose name cannot be written in an address.
  fileprivate static func leftOut(_ path: String) -> Diagnostic {
    .warning(
      .fileLeftOut, at: .start(of: path), "'\(path)' is no file that can be published, and was left out",
      hint: "put a copy of the file itself there, under a name of letters and digits")
  }
}
