#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Model

/// What the system says of a file or folder without opening it: where it lies on the disk, its size and its times.
///
/// As long as all of it is the same, so is what is in the file, provided the stamp was not racy when it was taken.
struct FileStamp: Hashable, Sendable, BitwiseCopyable {
  /// The disk it lies on.
  let device: UInt64

  /// Which of the disk's files it is.
  let file: UInt64

  /// Its size in bytes.
  let size: Int

  /// When its bytes were changed, in nanoseconds of the system's clock; a program can set it to anything.
  let modified: Int

  /// When anything of it was changed, in nanoseconds of the system's clock; no program can set it.
  let changed: Int

  /// What stands for nothing at all.
  static let absent = FileStamp(device: 0, file: 0, size: -1, modified: 0, changed: 0)

  /// Never equal to a stamp read from disk.
  static let untrusted = FileStamp(device: 0, file: 0, size: -2, modified: 0, changed: 0)

  /// Creates a stamp from its parts.
  init(device: UInt64, file: UInt64, size: Int, modified: Int, changed: Int) {
    self.device = device
    self.file = file
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Creates the stamp of what the system has told.
  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    file = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    #if canImport(Glibc)
      modified = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #else
      modified = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #endif
  }

  /// Looks at what stands at a path, links not followed.
  init(at path: String) {
    var status = stat()
    self = unsafe lstat(path, &status) == 0 ? FileStamp(status) : FileStamp(ofNothingBecause: errno)
  }

  /// The stamp of what the system will tell nothing of.
  ///
  /// - Parameter number: Why.
  init(ofNothingBecause number: Int32) { self = number == ENOENT || number == ENOTDIR ? .absent : .untrusted }

  /// Whether the file may have changed since unseen.
  ///
  /// The clock of a disk moves in steps: two changes within one step leave the same stamp. What was changed at the time
  /// of the look or, by a clock that was set back, after it may so be changed again unseen.
  ///
  /// - Parameter time: When it was looked at, by the disk's clock.
  func isRacy(at time: Int) -> Bool { changed >= time || modified >= time }

  private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }
}
