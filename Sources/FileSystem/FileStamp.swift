#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The device, inode, size and times of a file or folder, by which a change is seen without opening it.
///
/// While the stamp is the same, so are the file's bytes, provided the stamp was not racy when it was taken.
package struct FileStamp: Hashable, Sendable, BitwiseCopyable {
  /// The disk it lies on.
  package let device: UInt64

  /// Its inode.
  package let file: UInt64

  /// Its size in bytes.
  package let size: Int

  /// The time its bytes were last changed, in nanoseconds of the system's clock; a program can set it to anything.
  package let modified: Int

  /// The time anything of it was last changed, in nanoseconds of the system's clock; no program can set it.
  package let changed: Int

  /// The stamp of a path where nothing exists.
  package static let absent = FileStamp(device: 0, file: 0, size: -1, modified: 0, changed: 0)

  /// A stamp that never equals one read from disk.
  package static let untrusted = FileStamp(device: 0, file: 0, size: -2, modified: 0, changed: 0)

  /// Creates a stamp from its parts.
  package init(device: UInt64, file: UInt64, size: Int, modified: Int, changed: Int) {
    self.device = device
    self.file = file
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Creates a stamp from a result of `stat(2)`.
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

  /// Reads the stamp of what is at a path, links not followed.
  package init(at path: String) {
    do { self = try FileStatus(at: path).stamp } catch { self.init(of: error) }
  }

  /// Creates the stamp of a path that could not be read.
  init(of error: SystemError) { self = error.isAbsence ? .absent : .untrusted }

  /// Whether the file may be changed again without a change of its stamp.
  ///
  /// The clock of a disk moves in steps, and two changes within one step leave the same stamp. So only a file last
  /// changed before the stamp was read is safe; after a clock was set back, its times may even be later.
  ///
  /// - Parameter time: The time the stamp was read, by the disk's clock.
  package func isRacy(at time: Int) -> Bool { changed >= time || modified >= time }

  private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }
}
