package import Diagnostics
import Synchronization

/// The first thing the disk failed at where an answer had to be given all the same.
package final class IOErrorLog: Sendable {
  private let first = Mutex<SystemFailure?>(nil)

  /// Creates the note of no trouble yet.
  package init() {}

  /// The first failure of the disk; `nil` when it has not failed.
  package var failure: SystemFailure? { first.withLock { $0 } }

  /// Asks the disk, and notes its failure.
  ///
  /// - Parameters:
  ///   - answer: The answer when it fails.
  ///   - ask: Asks the disk.
  func noted<Value>(else answer: Value, _ ask: () throws(SystemFailure) -> Value) -> Value {
    do {
      return try ask()
    } catch {
      first.withLock { first in if first == nil { first = error } }
      return answer
    }
  }
}
