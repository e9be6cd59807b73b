import FileSystem

/// The polling of the site's files, where the system does not report changes.
struct FolderPoll: Sendable {
  private let files: SiteFiles
  private let interval: Duration

  /// Creates the watch of a site.
  init(_ files: SiteFiles, interval: Duration = .milliseconds(500)) {
    self.files = files
    self.interval = interval
  }

  /// Notes changes until the task is cancelled.
  ///
  /// - Parameters:
  ///   - changes: The list they are noted in.
  ///   - last: The files as they were when the site was built.
  func run(noting changes: Changes, since last: [String: FileStamp]) async {
    var last = last
    while (try? await Task.sleep(for: interval)) != nil {
      let now = inventory()
      for (path, state) in now where last[path] != state { changes.note(path) }
      for path in last.keys where now[path] == nil { changes.note(path) }
      last = now
    }
  }

  /// All files with their stamps.
  func inventory() -> [String: FileStamp] {
    var inventory: [String: FileStamp] = [:]
    var folders: [String] = []
    for root in SiteFiles.roots {
      if files.isFolder(root) { folders.append(root) } else { inventory[root] = files.stamp(of: root) }
    }
    while let folder = folders.popLast() {
      for name in files.names(in: folder) {
        let path = "\(folder)/\(name)"
        if files.isFolder(path) { folders.append(path) } else { inventory[path] = files.stamp(of: path) }
      }
    }
    return inventory
  }
}
