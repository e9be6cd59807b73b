package import Diagnostics
import Synchronization

/// The first I/O error that occurred where a result was needed nevertheless.
package final class IOErrorLog: Sendable {
  private let first = Mutex<SystemFailure?>(nil)

  /// Creates an empty log.
  package init() {}

  /// The first error; `nil` when there was none.
  package var failure: SystemFailure? { first.withLock { $0 } }

  /// Performs an operation, and records its error.
  ///
  /// - Parameters:
  ///   - answer: The result in case of an error.
  ///   - ask: The operation.
  func noted<Value>(else answer: Value, _ ask: () throws(SystemFailure) -> Value) -> Value {
    do {
      return try ask()
    } catch {
      first.withLock { first in if first == nil { first = error } }
      return answer
    }
  }
}
