import Synchronization

/// A request that the work end, raised from a signal and seen by whoever waits for another program.
package final class CancellationFlag: Sendable {
  private let raised = Mutex(false)

  /// Creates a flag that is down.
  package init() {}

  /// Raises it; it never goes down again.
  package func raise() { raised.withLock { $0 = true } }

  /// Whether it is raised.
  package var isRaised: Bool { raised.withLock { $0 } }
}
