import Synchronization

/// A wish that the program end, heard while another program works for it.
final class CancellationFlag: Sendable {
  private let heard = Mutex(false)

  /// Hears it.
  func hear() { heard.withLock { $0 = true } }

  /// Whether it was heard.
  var isHeard: Bool { heard.withLock { $0 } }
}
