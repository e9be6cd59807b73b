#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// Keeps two builds of one site from writing at once; let go when the value goes away.
struct BuildLock: ~Copyable {
  private let file: Descriptor

  /// Takes the lock of a site, waiting for another build to end.
  ///
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - patience: How many seconds to wait.
  init(site: String, patience: Int = 10) throws(SystemFailure) {
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
    var tries = patience * 20
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK where tries > 0:
        tries -= 1
        usleep(50_000)
      case EWOULDBLOCK:
        throw SystemFailure(
          operation: "build into", path: site,
          reason: "another build of this site has been at work for \(patience) seconds",
          hint: "wait until it is done, or end it")
      default:
        throw SystemFailure(operation: "lock", path: path, errno: errno)
      }
    }
    self.file = file
  }
  /// The time of the disk's clock, which may be another machine's.
  func moment() -> Int {
    var status = stat()
    guard futimens(file.number, nil) == 0, unsafe fstat(file.number, &status) == 0 else { return .min }
    return FileStamp(status).changed
  }

  /// Waits until the disk's clock, which moves in steps, has gone past a moment: a few milliseconds, if at all.
  ///
  /// - Returns: The time it shows then; no later than the moment where the clock's steps are too long to wait for.
  func moment(after earlier: Int) -> Int {
    var now = moment()
    for _ in 0..<20 where now <= earlier && now + 1_000_000_000 > earlier {
      usleep(500)
      now = moment()
    }
    return now
  }
}
