import Synchronization

/// Counts what is done, and tells of it now and then.
final class ProgressCounter: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let tell: @Sendable (BuildProgress) -> Void

  /// Creates a counter.
  ///
  /// - Parameters:
  ///   - total: The amount of work.
  ///   - tell: Told about every hundredth part of it, from any thread.
  init(total: Int, tell: @escaping @Sendable (BuildProgress) -> Void) {
    self.total = total
    self.tell = tell
  }

  /// Counts one more as done.
  func count() {
    let now = done.wrappingAdd(1, ordering: .relaxed).newValue
    if now == total || now.isMultiple(of: max(1, total / 100)) { tell(BuildProgress(done: now, total: total)) }
  }
}
