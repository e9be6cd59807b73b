import Synchronization

/// A request to stop the work, raised when a signal arrives and checked while waiting for another program.
package final class CancellationFlag: Sendable {
  private let raised = Mutex(false)

  /// Creates a flag that is not raised.
  package init() {}

  /// Raises the flag; it cannot be lowered again.
  package func raise() { raised.withLock { $0 = true } }

  /// Whether it is raised.
  package var isRaised: Bool { raised.withLock { $0 } }
}
