import Synchronization

/// The changes on the disk and has not been built yet.
final class Changes: Sendable {
  private struct Pending {
    var paths: Set<String> = []
    /// The number of times something was noted.
    var count = 0
  }

  private let pending = Mutex(Pending())
  private let bell: AsyncStream<Void>.Continuation

  /// Rings when something has changed, once for all that has until it is heard.
  let arrivals: AsyncStream<Void>

  /// The most paths that are kept; of more, only that something has changed is known.
  private static let limit = 1000

  /// Creates an empty list.
  init() {
    (arrivals, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Notes that a file has changed, by its path from the site's folder.
  func note(_ path: String) {
    pending.withLock { pending in
      pending.count += 1
      if pending.paths.count < Self.limit { pending.paths.insert(path) }
    }
    bell.yield()
  }

  /// Takes what was noted. A save is often several changes: it is waited until there have been none for a moment.
  ///
  /// - Parameters:
  ///   - quiet: The length of a moment.
  ///   - limit: The largest number of moments.
  /// - Returns: The paths; empty when nothing has changed since the last time.
  func settled(quiet: Duration = .milliseconds(4), limit: Int = 25) async -> Set<String> {
    for _ in 0..<limit {
      let before = pending.withLock(\.count)
      try? await Task.sleep(for: quiet)
      if Task.isCancelled || pending.withLock(\.count) == before { break }
    }
    return pending.withLock { pending in
      defer { pending.paths = [] }
      return pending.paths
    }
  }
}
