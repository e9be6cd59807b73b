import Diagnostics
import FileSystem
import OutputManifest

/// The folder in which files wait, on the disk they go to, until all of them can take their places.
struct TargetStage {
  private let folder: FolderDescriptor
  private let path: String

  /// Creates the stage of an open folder.
  init(folder: FolderDescriptor, path: String) {
    self.folder = folder
    self.path = path
  }

  /// Copies a file.
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

  /// Writes a small file.
  func put(_ bytes: [UInt8], as name: String) throws(SystemFailure) {
    try folder.open(name, for: .writing).write(bytes)
  }

  /// Sees to it that everything that waits is on the disk.
  func synchronize() throws(SystemFailure) {
    if folder.synchronizeFileSystem() { return }
    for name in try FolderListing.names(in: path) ?? [] { try folder.open(name, for: .reading).synchronize() }
    try folder.synchronize()
  }

  /// Lets a file take its place.
  func move(
    _ name: String, to file: String, in target: TargetFolder, makingFolders: Bool = true
  ) throws(SystemFailure) {
    if makingFolders { try target.makeFolders(of: file) }
    try target.take(name, from: folder, to: file)
  }

  /// Removes the list of the publish, and the stage with it.
  func close(in target: TargetFolder) throws(SystemFailure) {
    for name in try FolderListing.names(in: path) ?? [] { folder.removeFile(name) }
    target.removeStage()
  }
}
