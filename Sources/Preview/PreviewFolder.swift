import FileSystem

/// The folder a preview keeps its pages in, within the site's `.pamphlet/`; it is removed when the preview ends.
struct PreviewFolder: Sendable {
  /// The folder's path.
  let path: String

  private let parent: String

  /// Creates the folder of the preview at a port, which no other has at the same time; nothing is written yet.
  init(site: String, port: Int) {
    parent = "\(site)/.pamphlet/preview"
    path = "\(parent)/\(port)"
  }

  /// Removes it with all that is in it.
  ///
  /// It is moved out of the way first, so that a build that is still at work puts nothing more into it.
  func clear() {
    let gone = "\(path)-gone"
    FileOperations.removeTree(gone)
    if (try? FileOperations.move(path, to: gone)) != nil { FileOperations.removeTree(gone) }
    // The last preview to end removes the parent folder, too.
    _ = try? FileOperations.removeFolder(parent)
  }
}
