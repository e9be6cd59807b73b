import Synchronization

/// Counts the lines that are open, so that there are never too many.
final class ConnectionLimit: Sendable {
  private let count = Atomic<Int>(0)

  /// Counts one more.
  ///
  /// - Returns: Whether there was room for it.
  func take() -> Bool {
    if count.wrappingAdd(1, ordering: .relaxed).oldValue < Listener.limit { return true }
    giveBack()
    return false
  }

  /// Counts one less.
  func giveBack() { count.wrappingSubtract(1, ordering: .relaxed) }
}
