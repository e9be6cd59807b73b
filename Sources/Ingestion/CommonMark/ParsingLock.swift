#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Lets many threads parse at once, but a text with strikethrough only alone.
///
/// While the `strikethrough` extension is attached, each parse changes a table that all parses of the process read.
@safe
final class ParsingLock: @unchecked Sendable {
  /// The one lock of the process, as the table it guards is one.
  static let shared = ParsingLock()

  private let lock: UnsafeMutablePointer<pthread_rwlock_t>

  private init() {
    unsafe lock = .allocate(capacity: 1)
    let status = unsafe pthread_rwlock_init(lock, nil)
    precondition(status == 0, "a lock can be made")
  }

  /// Waits until a parse may begin.
  ///
  /// - Parameter alone: Whether no other parse may run.
  func take(alone: Bool) {
    let status = unsafe alone ? pthread_rwlock_wrlock(lock) : pthread_rwlock_rdlock(lock)
    precondition(status == 0, "the lock is not held by this thread")
  }

  /// Ends what `take(alone:)` began.
  func release() {
    let status = unsafe pthread_rwlock_unlock(lock)
    precondition(status == 0, "the lock is held")
  }
}
