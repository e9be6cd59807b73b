import Synchronization

/// Counts the texts that are done, and reports the progress now and then.
final class ProgressCounter: Sendable {
  private let done = Atomic<Int>(0)
  private let total: Int
  private let report: @Sendable (BuildProgress) -> Void

  /// Creates a counter.
  ///
  /// - Parameters:
  ///   - total: The number of texts.
  ///   - report: Called after about every hundredth part of them, from any thread.
  init(total: Int, report: @escaping @Sendable (BuildProgress) -> Void) {
    self.total = total
    self.report = report
  }

  /// Counts one more text as done.
  func count() {
    let now = done.wrappingAdd(1, ordering: .relaxed).newValue
    if now == total || now.isMultiple(of: max(1, total / 100)) { report(BuildProgress(done: now, total: total)) }
  }
}
