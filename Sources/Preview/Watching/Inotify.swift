#if os(Linux)
  import Glibc
  import Synchronization

  /// The watch of a site's folder by inotify(7) of Linux.
  final class Inotify: Sendable {
    private let files: SiteFiles
    private let changes: Changes
    private let number: CInt

    /// The watched folders, by their watch descriptors, with their paths from the site's folder.
    private let folders = Mutex<[CInt: String]>([:])

    /// The events asked for: a file is read when it has been written to its end, not before.
    private static let wanted = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)

    /// Begins to watch a site.
    ///
    /// - Returns: `nil` when the system watches no more files.
    init?(_ files: SiteFiles, noting changes: Changes) {
      self.files = files
      self.changes = changes
      number = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
      guard number >= 0, watchAll() else {
        if number >= 0 { close(number) }
        return nil
      }
    }

    deinit { close(number) }

    /// Notes changes until the task is cancelled.
    ///
    /// - Returns: Whether the watch could be kept up.
    func run() async -> Bool {
      let events = AsyncDescriptor(number: number)
      while !Task.isCancelled {
        guard let bytes = try? await events.bytes(atMost: 4096), !bytes.isEmpty else { return Task.isCancelled }
        guard take(bytes) else { return false }
      }
      return true
    }

    /// Watches every folder there is, and forgets those that are gone or have moved away.
    ///
    /// A folder is watched before it is read, so that nothing put there in between is missed.
    private func watchAll() -> Bool {
      var found: [CInt: String] = [:]
      var waiting = [""]
      while let folder = waiting.popLast() {
        let fullPath = folder.isEmpty ? files.folder : "\(files.folder)/\(folder)"
        let watch = unsafe inotify_add_watch(number, fullPath, Self.wanted | UInt32(IN_ONLYDIR))
        guard watch >= 0 else {
          // A folder that is gone already is no failure; to run out of watches is.
          if folder.isEmpty || errno == ENOSPC || errno == ENOMEM { return false }
          continue
        }
        found[watch] = folder
        for name in files.names(in: folder) where !folder.isEmpty || SiteFiles.roots.contains(name) {
          let path = folder.isEmpty ? name : "\(folder)/\(name)"
          if files.isFolder(path) { waiting.append(path) }
        }
      }
      folders.withLock { folders in
        for watch in folders.keys where found[watch] == nil { inotify_rm_watch(number, watch) }
        folders = found
      }
      return true
    }

    private func take(_ bytes: [UInt8]) -> Bool {
      var start = 0
      var hasMovedFolders = false
      let header = MemoryLayout<inotify_event>.size
      while start + header <= bytes.count {
        let event = unsafe bytes.withUnsafeBytes {
          unsafe $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        }
        let end = start + header + Int(event.len)
        guard end <= bytes.count else { break }
        let name = String(decoding: bytes[(start + header)..<end].prefix { $0 != 0 }, as: UTF8.self)
        start = end
        let isKind = { (flag: Int) in event.mask & UInt32(truncatingIfNeeded: flag) != 0 }
        if isKind(Int(IN_Q_OVERFLOW)) {
          // The event queue has overflowed, and changes were lost.
          hasMovedFolders = true
          changes.note("content")
          continue
        }
        guard let folder = folders.withLock({ $0[event.wd] }) else { continue }
        if isKind(Int(IN_IGNORED)) { continue }
        if name.isEmpty {
          // The folder itself is gone; its parent reports that, too, except where the parent is not watched.
          hasMovedFolders = true
          if !folder.isEmpty { changes.note(folder) }
          continue
        }
        guard SiteFiles.isOfInterest(name), !folder.isEmpty || SiteFiles.roots.contains(name) else { continue }
        if isKind(Int(IN_ISDIR)) || folder.isEmpty { hasMovedFolders = true }
        changes.note(folder.isEmpty ? name : "\(folder)/\(name)")
      }
      return !hasMovedFolders || watchAll()
    }
  }
#endif
