#if os(macOS)
  import CoreServices
  import Dispatch

  /// The watch of a site's folder by File System Events of macOS.
  final class FileEvents {
    private let site: String
    private let changes: Changes
    private var stream: FSEventStreamRef?

    /// Creates the watch of a site.
    ///
    /// - Parameters:
    ///   - site: The site's folder, as a whole path without links.
    ///   - changes: The list changes are noted in.
    init(site: String, noting changes: Changes) {
      self.site = site
      self.changes = changes
    }

    /// Begins to watch.
    ///
    /// - Returns: Whether the system can watch it.
    func start() -> Bool {
      var context = unsafe FSEventStreamContext(
        version: 0, info: Unmanaged.passUnretained(self).toOpaque(), retain: nil, release: nil, copyDescription: nil)
      let callback: FSEventStreamCallback = { _, info, count, paths, _, _ in
        guard let info = unsafe info else { return }
        let watch = unsafe Unmanaged<FileEvents>.fromOpaque(info).takeUnretainedValue()
        let list = unsafe Unmanaged<CFArray>.fromOpaque(paths).takeUnretainedValue() as? [String] ?? []
        for path in list.prefix(count) { watch.take(path) }
      }
      let flags =
        kFSEventStreamCreateFlagUseCFTypes | kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
      guard
        let stream = unsafe FSEventStreamCreate(
          nil, callback, &context, [site] as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.01,
          FSEventStreamCreateFlags(flags))
      else { return false }
      unsafe FSEventStreamSetDispatchQueue(stream, DispatchQueue(label: "pamphlet.watch"))
      unsafe self.stream = stream
      return unsafe FSEventStreamStart(stream)
    }

    /// Ends the watch.
    func stop() {
      guard let stream = unsafe stream else { return }
      unsafe FSEventStreamStop(stream)
      unsafe FSEventStreamInvalidate(stream)
      unsafe FSEventStreamRelease(stream)
      unsafe self.stream = nil
    }

    private func take(_ path: String) {
      guard path.hasPrefix(site + "/") else { return }
      let inside = path.dropFirst(site.count + 1)
      let parts = inside.split(separator: "/")
      guard let root = parts.first, SiteFiles.roots.contains(String(root)),
        parts.allSatisfy({ SiteFiles.isOfInterest($0) })
      else { return }
      changes.note(String(inside))
    }
  }
#endif
