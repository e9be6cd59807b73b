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
      throw SystemFailure(act: "make the folder", path: folder, errno: errno)
    }
    guard OutputFolder.isFolder(folder) else {
      throw SystemFailure(
        act: "make the folder", path: folder, reason: "something that is no folder stands there",
        remedy: "move it away; a build makes the folder anew")
    }
    let path = "\(folder)/lock"
    guard let file = try Descriptor(opening: path, flags: O_RDWR | O_CREAT | O_NOFOLLOW) else {
      throw SystemFailure(act: "write", path: path, errno: ENOENT)
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
          act: "build into", path: site, reason: "another build of this site has been at work for \(patience) seconds",
          remedy: "wait until it is done, or end it")
      default:
        throw SystemFailure(act: "lock", path: path, errno: errno)
      }
    }
    self.file = file
  }
}
