import Diagnostics
import FileSystem
import OutputManifest

/// An open folder that is published into. No link in it is ever followed.
struct TargetFolder {
  private let folder: FolderDescriptor
  private let path: String

  /// Opens a folder.
  ///
  /// - Returns: `nil` when there is none.
  init?(_ path: String) throws(SystemFailure) {
    do {
      folder = try FolderDescriptor(path)
    } catch {
      if error.isAbsence { return nil }
      throw error.failure("open", path)
    }
    self.path = path
  }

  /// Opens a folder, and makes it where only its parent is there.
  static func made(_ path: String) throws(SystemFailure) -> TargetFolder {
    _ = try FileOperations.makeOne(path)
    guard let folder = try TargetFolder(path) else {
      throw SystemFailure(operation: "open", path: path, reason: "something that is no folder stands there")
    }
    return folder
  }

  /// Whether there is a folder at a path, or a link to one.
  static func isFolder(_ path: String) -> Bool { (try? FileStatus(following: path))?.kind == .folder }

  /// The kind of the entry at a path, or of one on the way to it that is no folder; `nil` when there is neither.
  private func look(at file: String) -> (kind: FileKind, isAtPath: Bool)? {
    // The system would follow links in the middle of a path: each folder on the way is looked at.
    for inner in SafePath.folders(of: file) {
      guard let status = try? folder.status(at: inner) else { return nil }
      guard status.kind == .folder else { return (status.kind, false) }
    }
    return (try? folder.status(at: file)).map { ($0.kind, true) }
  }

  /// The number of bytes in a regular file; `nil` when there is none at the path.
  func size(of file: String) -> Int? {
    // Links on the way are not looked for, to be quick: a size alone does no harm.
    guard let status = try? folder.status(at: file), status.kind == .file else { return nil }
    return status.size
  }

  /// The kind of the entry at a path, or in its way; `nil` when there is none.
  func occupant(of file: String) -> Occupant? {
    guard let (kind, isAtPath) = look(at: file) else { return nil }
    return isAtPath && kind == .file ? .file : .other
  }

  /// The bytes of a regular file; `nil` when there is none.
  func bytes(of file: String) throws(SystemFailure) -> [UInt8]? {
    guard let opened = try folder.openRegularFile(file) else { return nil }
    return try opened.bytes()
  }

  /// The digest of a regular file; `nil` when there is none.
  func digest(of file: String) throws(SystemFailure) -> Digest? {
    guard let opened = try folder.openRegularFile(file) else { return nil }
    return try Digest(of: opened)
  }

  /// Removes a file that earlier publishes put there, and the folders this leaves empty.
  ///
  /// Anything but a regular file, or anything behind a link, was not put there by a publish.
  func remove(_ file: String) {
    guard occupant(of: file) == .file, folder.removeFile(file) else { return }
    for inner in SafePath.folders(of: file).reversed() {
      guard folder.removeFolder(inner) else { return }
    }
  }

  /// Makes the folders on the way to a file.
  func makeFolders(of file: String) throws(SystemFailure) {
    for inner in SafePath.folders(of: file) where try !folder.makeFolder(inner) && !folder.isFolder(inner) {
      throw SystemFailure(
        operation: "make the folder", path: "\(path)/\(inner)", reason: "something that is no folder stands there",
        hint: "move it away, then publish again")
    }
  }

  /// Opens the staging folder, emptied but for the list of a publish that was cut short.
  func openStage() throws(SystemFailure) -> TargetStage {
    try makeFolders(of: TargetRecords.pendingName)
    let stage = try folder.openFolder(TargetRecords.stageName)
    let names = try FolderListing.names(in: "\(path)/\(TargetRecords.stageName)") ?? []
    for name in names where !TargetRecords.pendingName.hasSuffix("/\(name)") { stage.removeFile(name) }
    return TargetStage(folder: stage, path: "\(path)/\(TargetRecords.stageName)")
  }

  /// Moves a file of another folder to a path here.
  func take(_ name: String, from other: FolderDescriptor, to file: String) throws(SystemFailure) {
    try other.move(name, to: file, in: folder)
  }

  /// Removes the staging folder.
  func removeStage() { folder.removeFolder(TargetRecords.stageName) }

  /// Brings all of it to the disk.
  func synchronize() throws(SystemFailure) {
    if !folder.synchronizeFileSystem() { try folder.synchronize() }
  }
}
