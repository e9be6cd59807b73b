import Diagnostics
import FileSystem

/// Keeps two builds of one site from writing at once.
enum BuildLock {
  /// Takes the lock of a site, waiting for another build to end.
  ///
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - timeout: The number of seconds to wait.
  static func take(site: String, timeout: Int = 10) throws(SystemFailure) -> FileLock {
    let folder = "\(site)/.pamphlet"
    guard try FileOperations.makeOne(folder) || FileStatus.kind(at: folder) == .folder else {
      throw SystemFailure(
        operation: "make the folder", path: folder, reason: "something that is no folder stands there",
        hint: "move it away; a build makes the folder anew")
    }
    guard let lock = try FileLock("\(folder)/lock", timeout: timeout) else {
      throw SystemFailure(
        operation: "build into", path: site,
        reason: "another build of this site has been at work for \(timeout) seconds",
        hint: "wait until it is done, or end it")
    }
    return lock
  }
}
