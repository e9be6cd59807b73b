#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// A lock on a file that one process at a time can hold; released when the value goes away.
package final class FileLock: Sendable {
  private let file: Descriptor

  /// Takes a lock, waiting for another process to release it.
  ///
  /// - Parameters:
  ///   - path: The file, which is created where there is none.
  ///   - timeout: Seconds to wait.
  /// - Returns: `nil` when another process has held it all that time.
  package init?(_ path: String, timeout: Int) throws(SystemFailure) {
    do {
      file = try Descriptor(path, for: .updating)
    } catch {
      throw error.failure("write", path)
    }
    var tries = timeout * 20
    do throws(SystemError) {
      while try !Self.tryLock(file) {
        guard tries > 0 else { return nil }
        tries -= 1
        usleep(50_000)
      }
    } catch {
      throw error.failure("lock", path)
    }
  }

  /// Takes the lock of an existing folder, without waiting.
  ///
  /// - Returns: `nil` when another process holds it.
  /// - Throws: When there is no such folder, or its file system has no locks.
  package init?(folder: String) throws(SystemError) {
    file = try Descriptor(folder, for: .folder(followsLink: true))
    guard try Self.tryLock(file) else { return nil }
  }

  /// Takes the lock of a file without waiting.
  ///
  /// - Returns: Whether it was free.
  private static func tryLock(_ file: borrowing Descriptor) throws(SystemError) -> Bool {
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw .last }
    }
    return true
  }

  /// Touches the file and returns the time it is given, by the clock of its disk, which may be another machine's.
  ///
  /// - Returns: The time in nanoseconds; `Int.min` when it cannot be read.
  package func now() -> Int {
    guard futimens(file.number, nil) == 0, let status = try? file.status() else { return .min }
    return status.stamp.changed
  }

  /// Waits until the disk's clock, which moves in steps, has gone past a time: a few milliseconds, if at all.
  ///
  /// - Returns: The time it shows then; no later than the given one where the clock's steps are too long to wait for.
  package func now(after earlier: Int) -> Int {
    var now = now()
    for _ in 0..<20 where now <= earlier && now + 1_000_000_000 > earlier {
      usleep(500)
      now = self.now()
    }
    return now
  }
}
