#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import FileSystem

/// A lock that keeps two publishes from writing to one place at once; released with its last reference.
final class PublishLock: Sendable {
  private let lock: FileLock

  /// Takes the lock of a target, which is a file made for it.
  convenience init(file path: String, for destination: String, _ context: PublishContext) throws {
    try self.init(for: destination, context) { try FileLock(path, timeout: 0) }
  }

  /// Takes the lock of a folder that is published into.
  ///
  /// - Returns: `nil` on a disk without locks, where two publishes are not kept apart.
  convenience init?(folder path: String, _ context: PublishContext) throws {
    do {
      try self.init(for: path, context) { try FileLock(folder: path) }
    } catch let error as SystemError {
      guard error.isUnsupported else { throw error.failure("open", path) }
      return nil
    }
  }

  /// Takes a lock, waiting for another publish to end.
  private init(for destination: String, _ context: PublishContext, taking take: () throws -> FileLock?) throws {
    var tries = 120 * 20
    while true {
      if let lock = try take() {
        self.lock = lock
        return
      }
      try context.stopIfCancelled()
      guard tries > 0 else {
        throw SystemFailure(
          operation: "publish to", path: destination, reason: "another publish has been at work there for two minutes",
          hint: "wait until it is done, or end it")
      }
      tries -= 1
      if tries % 20 == 0 { context.progress("waiting for another publish to end") }
      usleep(50_000)
    }
  }
}
