#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The device, inode, size and times of a file or folder, by which a change is seen without opening it.
///
/// As long as all of it is the same, so is what is in the file, provided the stamp was not racy when it was taken.
package struct FileStamp: Hashable, Sendable, BitwiseCopyable {
  /// The disk it lies on.
  package let device: UInt64

  /// Its inode.
  package let file: UInt64

  /// Its size in bytes.
  package let size: Int

  /// When its bytes were changed, in nanoseconds of the system's clock; a program can set it to anything.
  package let modified: Int

  /// When anything of it was changed, in nanoseconds of the system's clock; no program can set it.
  package let changed: Int

  /// The stamp of nothing at all.
  package static let absent = FileStamp(device: 0, file: 0, size: -1, modified: 0, changed: 0)

  /// Never equal to a stamp read from disk.
  package static let untrusted = FileStamp(device: 0, file: 0, size: -2, modified: 0, changed: 0)

  /// Creates a stamp from its parts.
  package init(device: UInt64, file: UInt64, size: Int, modified: Int, changed: Int) {
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
  package init(at path: String) {
    do { self = try FileStatus(at: path).stamp } catch { self.init(of: error) }
  }

  /// The stamp of what the system will tell nothing of.
  init(of error: SystemError) { self = error.isAbsence ? .absent : .untrusted }

  /// Whether the file may have changed since unseen.
  ///
  /// The clock of a disk moves in steps: two changes within one step leave the same stamp. What was changed at the time
  /// of the look or, by a clock that was set back, after it may so be changed again unseen.
  ///
  /// - Parameter time: When it was looked at, by the disk's clock.
  package func isRacy(at time: Int) -> Bool { changed >= time || modified >= time }

  private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }
}
