import Synchronization

/// The changes on the disk that have not been built yet.
final class Changes: Sendable {
  private struct Pending {
    var paths: Set<String> = []
    /// The number of times something was noted.
    var count = 0
  }

  private let pending = Mutex(Pending())
  private let continuation: AsyncStream<Void>.Continuation

  /// A stream with an element when something has changed; elements not taken in time become one.
  let arrivals: AsyncStream<Void>

  /// The largest number of paths that are kept; further changes are only counted.
  private static let limit = 1000

  /// Creates an empty list.
  init() {
    (arrivals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Notes that a file has changed, by its path from the site's folder.
  func note(_ path: String) {
    pending.withLock { pending in
      pending.count += 1
      if pending.paths.count < Self.limit { pending.paths.insert(path) }
    }
    continuation.yield()
  }

  /// Takes the noted paths, once there have been no changes for a moment: a save is often several changes.
  ///
  /// - Parameters:
  ///   - quiet: The time without changes that is waited for.
  ///   - limit: The largest number of waits.
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
