#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps two publishes from writing to one place at once; let go when the last one who has it lets it go.
final class PublishLock: Sendable {
  private let file: OpenFile

  /// Takes a lock, waiting for another publish to end.
  ///
  /// - Parameters:
  ///   - path: A file, made when there is none, or a folder.
  ///   - isFolder: Whether it is a folder.
  ///   - place: The place it stands for, for messages.
  init(at path: String, isFolder: Bool, for location: String, _ context: PublishContext) throws(PublishFailure) {
    let flags = isFolder ? O_RDONLY | O_DIRECTORY : O_RDWR | O_CREAT | O_NOFOLLOW
    guard let file = try OpenFile(path, flags: flags) else { throw .system("open", path, errno: ENOENT) }
    var tries = 120 * 20
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      try context.stopIfCancelled()
      if reason == EINTR { continue }
      // A disk on a network may know no locks; then nothing is lost that was there before.
      guard reason == EWOULDBLOCK else { break }
      guard tries > 0 else {
        throw .system(
          "publish to", location, "another publish has been at work there for two minutes",
          hint: "wait until it is done, or end it")
      }
      tries -= 1
      if tries % 20 == 0 { context.progress("waiting for another publish to end") }
      usleep(50_000)
    }
    self.file = file
  }
}
