#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Lets many threads parse at once, but texts with strikethrough only one at a time.
///
/// While the `strikethrough` extension is attached, each parse changes a table that all parsers of the process read.
@safe
final class ParsingLock: @unchecked Sendable {
  /// The lock of the process, which also has only one table.
  static let shared = ParsingLock()

  private let lock: UnsafeMutablePointer<pthread_rwlock_t>

  private init() {
    unsafe lock = .allocate(capacity: 1)
    let status = unsafe pthread_rwlock_init(lock, nil)
    precondition(status == 0, "a lock can be made")
  }

  /// Waits until parsing may begin.
  ///
  /// - Parameter alone: Whether no other text may be parsed meanwhile.
  func take(alone: Bool) {
    let status = unsafe alone ? pthread_rwlock_wrlock(lock) : pthread_rwlock_rdlock(lock)
    precondition(status == 0, "the lock is not held by this thread")
  }

  /// Releases the lock taken by `take(alone:)`.
  func release() {
    let status = unsafe pthread_rwlock_unlock(lock)
    precondition(status == 0, "the lock is held")
  }
}
