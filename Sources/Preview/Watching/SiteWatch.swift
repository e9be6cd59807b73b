import FileSystem

/// The watch of a site by the best means the system has.
struct SiteWatch {
  private let files: SiteFiles
  private let changes: Changes
  private let poll: FolderPoll
  private let inventory: [String: FileStamp]?

  #if os(Linux)
    private let inotify: Inotify?
  #endif

  /// Begins to watch: whatever changes from now on will be noted.
  ///
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - changes: The list changes are noted in.
  ///   - isPolling: Whether the folders are polled, because the system does not report changes.
  init(site: String, noting changes: Changes, isPolling: Bool) {
    files = SiteFiles(folder: site)
    self.changes = changes
    poll = FolderPoll(files)
    #if os(Linux)
      inotify = isPolling ? nil : Inotify(files, noting: changes)
      inventory = inotify == nil ? poll.inventory() : nil
    #else
      inventory = isPolling ? poll.inventory() : nil
    #endif
  }

  /// Notes changes until the task is cancelled.
  ///
  /// - Parameter fallBack: Called when the folders have to be polled.
  func run(fallBack: @Sendable () -> Void) async {
    #if os(Linux)
      if let inotify, await inotify.run() { return }
    #elseif os(macOS)
      if inventory == nil {
        let events = FileEvents(site: files.folder, noting: changes)
        let isWatching = events.start()
        // Ends when the task is cancelled.
        while isWatching, (try? await Task.sleep(for: .seconds(3600))) != nil {}
        events.stop()
        if isWatching { return }
      }
    #endif
    guard !Task.isCancelled else { return }
    fallBack()
    let last = inventory ?? poll.inventory()
    // Changes between the two watches are not known.
    if inventory == nil { changes.note("content") }
    await poll.run(noting: changes, since: last)
  }
}
