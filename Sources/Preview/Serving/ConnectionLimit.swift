import Synchronization

/// A counter of open connections, which limits their number.
final class ConnectionLimit: Sendable {
  private let count = Atomic<Int>(0)

  /// Counts one connection more.
  ///
  /// - Returns: Whether the limit allows it.
  func take() -> Bool {
    if count.wrappingAdd(1, ordering: .relaxed).oldValue < Listener.limit { return true }
    giveBack()
    return false
  }

  /// Counts one connection less.
  func giveBack() { count.wrappingSubtract(1, ordering: .relaxed) }
}
