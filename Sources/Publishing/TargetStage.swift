#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import CDisk
import OutputManifest

/// The folder in which files wait, on the disk they go to, until all of them can take their places.
struct TargetStage: ~Copyable {
  private let folder: OpenFile
  private let path: String

  /// Creates the stage of an open folder.
  init(folder: consuming OpenFile, path: String) {
    self.folder = folder
    self.path = path
  }

  /// Copies a file.
  ///
  /// - Returns: The digest of the bytes copied.
  func put(_ file: PublishedFile, of publication: Publication, as name: String) throws(PublishFailure) -> Digest? {
    switch file.content {
    case .made(let bytes):
      try put(bytes, as: name)
      return Digest(of: bytes)
    case .output:
      let source = "\(publication.folder)/\(file.path)"
      guard let original = try OpenFile(source, flags: O_RDONLY | O_NOFOLLOW), original.isRegular else { return nil }
      let copy = try create(name)
      var stream = DigestStream()
      var failure: PublishFailure?
      try original.readAll { bytes in
        guard failure == nil else { return }
        stream.update(Array(bytes))
        do throws(PublishFailure) { try copy.write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
      return stream.digest
    }
  }

  /// Writes a small file.
  func put(_ bytes: [UInt8], as name: String) throws(PublishFailure) {
    try create(name).write(bytes[...])
  }

  private func create(_ name: String) throws(PublishFailure) -> OpenFile {
    guard
      let file = try OpenFile(
        name, in: folder.number, at: path, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
    else { throw .system("write", "\(path)/\(name)", errno: ENOENT) }
    return file
  }

  /// Sees to it that everything that waits is on the disk.
  func synchronize() throws(PublishFailure) {
    if synchronizeFileSystem(folder.number) == 0 { return }
    for name in FolderNames.names(in: path) {
      try OpenFile(name, in: folder.number, at: path, flags: O_RDONLY | O_NOFOLLOW)?.synchronize()
    }
    try folder.synchronize()
  }

  /// Lets a file take its place.
  func move(
    _ name: String, to file: String, in target: borrowing TargetFolder, makingFolders: Bool = true
  ) throws(PublishFailure) {
    if makingFolders { try target.makeFolders(of: file) }
    try target.take(name, from: folder, to: file)
  }

  /// Removes the list of the publish, and the stage with it.
  func close(in target: borrowing TargetFolder) throws(PublishFailure) {
    for name in FolderNames.names(in: path) { unsafe unlinkat(folder.number, name, 0) }
    target.removeStage()
  }
}

/// Brings everything written to a file system to its disk, where the system can.
func flushFileSystem(_ descriptor: CInt) {
  if synchronizeFileSystem(descriptor) != 0 { fsync(descriptor) }
}
