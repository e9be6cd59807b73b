#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import OutputManifest

/// An open folder that is published into. No link in it is ever followed.
struct TargetFolder: ~Copyable {
  private let folder: OpenFile
  private let path: String

  /// Opens a folder.
  ///
  /// - Returns: `nil` when there is none.
  init?(_ path: String) throws(PublishFailure) {
    guard let folder = try OpenFile(path, flags: O_RDONLY | O_DIRECTORY) else { return nil }
    self.folder = folder
    self.path = path
  }

  /// Opens a folder, and makes it where only its parent is there.
  static func made(_ path: String) throws(PublishFailure) -> TargetFolder {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .system("make the folder", path, errno: errno)
    }
    guard let folder = try TargetFolder(path) else { throw .system("open", path, errno: ENOTDIR) }
    return folder
  }

  /// Whether there is a folder at a path, or a link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The status of what lies at a path, or of what is no folder on the way to it; `nil` when there is neither.
  private func look(at file: String) -> (status: stat, isAtPath: Bool)? {
    var status = stat()
    // The system would follow links in the middle of a path: each folder on the way is looked at.
    for inner in SafePath.folders(of: file) {
      guard unsafe fstatat(folder.number, inner, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      guard status.st_mode & S_IFMT == S_IFDIR else { return (status, false) }
    }
    return unsafe fstatat(folder.number, file, &status, AT_SYMLINK_NOFOLLOW) == 0 ? (status, true) : nil
  }

  /// The number of bytes in a regular file; `nil` when there is none at the path.
  func size(of file: String) -> Int? {
    var status = stat()
    // Quick: most paths lead through no link, and a size alone harms nobody.
    guard unsafe fstatat(folder.number, file, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return Int(status.st_size)
  }

  /// The kind of thing that lies at a path, or that stands in its way; `nil` when nothing does.
  func occupant(of file: String) -> Occupant? {
    guard let (status, isAtPath) = look(at: file) else { return nil }
    return isAtPath && status.st_mode & S_IFMT == S_IFREG ? .file : .other
  }

  /// The bytes of a regular file; `nil` when there is none.
  func bytes(of file: String) throws(PublishFailure) -> [UInt8]? {
    guard let opened = try open(file) else { return nil }
    var bytes: [UInt8] = []
    try opened.readAll { bytes += $0 }
    return bytes
  }

  /// The digest of a regular file; `nil` when there is none.
  func digest(of file: String) throws(PublishFailure) -> Digest? {
    guard let opened = try open(file) else { return nil }
    var stream = DigestStream()
    try opened.readAll { stream.update(Array($0)) }
    return stream.digest
  }

  private func open(_ file: String) throws(PublishFailure) -> OpenFile? {
    guard occupant(of: file) == .file else { return nil }
    return try OpenFile(file, in: folder.number, at: path, flags: O_RDONLY | O_NOFOLLOW)
  }

  /// Removes a file that earlier publishes put there, and the folders this leaves empty.
  ///
  /// Anything but a regular file, or behind a link, is somebody else's.
  func remove(_ file: String) {
    guard occupant(of: file) == .file, unsafe unlinkat(folder.number, file, 0) == 0 else { return }
    for inner in SafePath.folders(of: file).reversed() {
      guard unsafe unlinkat(folder.number, inner, AT_REMOVEDIR) == 0 else { return }
    }
  }

  /// Makes the folders on the way to a file.
  func makeFolders(of file: String) throws(PublishFailure) {
    for inner in SafePath.folders(of: file) {
      if unsafe mkdirat(folder.number, inner, 0o777) == 0 { continue }
      let reason = errno
      var status = stat()
      guard reason == EEXIST, unsafe fstatat(folder.number, inner, &status, AT_SYMLINK_NOFOLLOW) == 0,
        status.st_mode & S_IFMT == S_IFDIR
      else {
        throw .system(
          "make the folder", "\(path)/\(inner)",
          reason == EEXIST ? "something that is no folder stands there" : unsafe String(cString: strerror(reason)),
          hint: "move it away, then publish again")
      }
    }
  }

  /// Opens the folder in which files wait, empty but for the list of a publish that was cut short.
  func openStage() throws(PublishFailure) -> TargetStage {
    try makeFolders(of: TargetRecords.pendingName)
    guard
      let stage = try OpenFile(
        TargetRecords.stageName, in: folder.number, at: path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    else { throw .system("open", "\(path)/\(TargetRecords.stageName)", errno: ENOENT) }
    let names = FolderNames.names(in: "\(path)/\(TargetRecords.stageName)")
    for name in names where !TargetRecords.pendingName.hasSuffix("/\(name)") {
      unsafe unlinkat(stage.number, name, 0)
    }
    return TargetStage(folder: stage, path: "\(path)/\(TargetRecords.stageName)")
  }

  /// Moves a file of another folder to a path here.
  func take(_ name: String, from other: borrowing OpenFile, to file: String) throws(PublishFailure) {
    guard unsafe renameat(other.number, name, folder.number, file) == 0 else {
      throw .system("write", "\(path)/\(file)", errno: errno)
    }
  }

  /// Removes the folder in which files wait.
  func removeStage() { unsafe unlinkat(folder.number, TargetRecords.stageName, AT_REMOVEDIR) }

  /// Sees to it that all of it is on the disk.
  func synchronize() { flushFileSystem(folder.number) }
}
