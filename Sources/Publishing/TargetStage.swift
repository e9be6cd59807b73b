import Diagnostics
import FileSystem
import OutputManifest

/// The staging folder on the target's own disk, in which files wait until all of them can be moved to their places.
struct TargetStage {
  private let folder: FolderDescriptor
  private let path: String

  /// Creates the stage of an open folder.
  init(folder: FolderDescriptor, path: String) {
    self.folder = folder
    self.path = path
  }

  /// Copies a file into the staging folder.
  ///
  /// - Returns: The digest of the bytes copied; `nil` when the file is gone.
  func put(_ file: PublishedFile, of publication: Publication, as name: String) throws(SystemFailure) -> Digest? {
    switch file.content {
    case .made(let bytes):
      try put(bytes, as: name)
      return Digest(of: bytes)
    case .output:
      guard let original = try Publication.open("\(publication.folder)/\(file.path)") else { return nil }
      let copy = try folder.open(name, for: .writing)
      var stream = DigestStream()
      try original.readAll { (bytes) throws(SystemFailure) in
        stream.update(Array(bytes))
        try copy.write(bytes)
      }
      return stream.digest
    }
  }

  /// Writes a small file into the staging folder.
  func put(_ bytes: [UInt8], as name: String) throws(SystemFailure) {
    try folder.open(name, for: .writing).write(bytes)
  }

  /// Brings all waiting files to the disk.
  func synchronize() throws(SystemFailure) {
    if folder.synchronizeFileSystem() { return }
    for name in try FolderListing.names(in: path) ?? [] { try folder.open(name, for: .reading).synchronize() }
    try folder.synchronize()
  }

  /// Moves a waiting file to its place.
  func move(
    _ name: String, to file: String, in target: TargetFolder, makingFolders: Bool = true
  ) throws(SystemFailure) {
    if makingFolders { try target.makeFolders(of: file) }
    try target.take(name, from: folder, to: file)
  }

  /// Removes the files that are left, and the staging folder itself.
  func close(in target: TargetFolder) throws(SystemFailure) {
    for name in try FolderListing.names(in: path) ?? [] { folder.removeFile(name) }
    target.removeStage()
  }
}
