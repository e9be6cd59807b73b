#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// Keeps two builds of one site from writing at once; let go when the value goes away.
final class BuildLock: Sendable {
  private let file: Descriptor

  /// The clock of the site's disk.
  var clock: DiskClock { DiskClock(lock: self) }

  fileprivate var descriptor: CInt { file.number }

  /// Takes the lock of a site, waiting for another build to end.
  ///
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - timeout: How many seconds to wait.
  init(site: String, timeout: Int = 10) throws(SystemFailure) {
    let folder = "\(site)/.pamphlet"
    guard unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw SystemFailure(operation: "make the folder", path: folder, errno: errno)
    }
    guard OutputFolder.isFolder(folder) else {
      throw SystemFailure(
        operation: "make the folder", path: folder, reason: "something that is no folder stands there",
        hint: "move it away; a build makes the folder anew")
    }
    let path = "\(folder)/lock"
    guard let file = try Descriptor(opening: path, flags: O_RDWR | O_CREAT | O_NOFOLLOW) else {
      throw SystemFailure(operation: "write", path: path, errno: ENOENT)
    }
    var tries = timeout * 20
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK where tries > 0:
        tries -= 1
        usleep(50_000)
      case EWOULDBLOCK:
        throw SystemFailure(
          operation: "build into", path: site,
          reason: "another build of this site has been at work for \(timeout) seconds",
          hint: "wait until it is done, or end it")
      default:
        throw SystemFailure(operation: "lock", path: path, errno: errno)
      }
    }
    self.file = file
  }
}

/// The clock of a disk, which may be another machine's, told by the times it gives to a file.
struct DiskClock: Sendable {
  fileprivate let lock: BuildLock

  /// The time it shows, in nanoseconds.
  func now() -> Int {
    var status = stat()
    guard futimens(lock.descriptor, nil) == 0, unsafe fstat(lock.descriptor, &status) == 0 else { return .min }
    return FileStamp(status).changed
  }

  /// Waits until the clock, which moves in steps, has gone past a time: a few milliseconds, if at all.
  ///
  /// - Returns: The time it shows then; no later than the given one where the clock's steps are too long to wait for.
  func now(after earlier: Int) -> Int {
    var now = now()
    for _ in 0..<20 where now <= earlier && now + 1_000_000_000 > earlier {
      usleep(500)
      now = self.now()
    }
    return now
  }
}
