#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Model

/// An open file of the output, closed when nobody reads it any more.
final class ServedFile: Sendable {
  private let number: CInt

  /// The hour.
  let size: Int

  /// A name for its content that changes when the content does: its size, its age and its place on the disk.
  let tag: String

  /// Opens a file of a folder, going through no link on the way.
  ///
  /// - Parameters:
  ///   - page: The file.
  ///   - folder: The folder it lies in or below.
  /// - Returns: `nil` when no regular file is there.
  init?(_ page: OutputPath, in folder: String) {
    var number = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let parts = page.path.split(separator: "/")
    for (index, part) in parts.enumerated() where number >= 0 {
      // A pipe is not waited for.
      let kind = index == parts.count - 1 ? O_NONBLOCK : O_DIRECTORY
      let next = unsafe openat(number, String(part), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind)
      close(number)
      number = next
    }
    var status = stat()
    guard number >= 0, unsafe fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      if number >= 0 { close(number) }
      return nil
    }
    self.number = number
    size = Int(status.st_size)
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    tag = "\"\(size)-\(time.tv_sec)-\(time.tv_nsec)-\(status.st_ino)\""
  }

  deinit { close(number) }

  /// Reads some bytes; fewer when the file has become shorter, none when it cannot be read.
  func bytes(in range: Range<Int>) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let read = unsafe pread(
          number, buffer.baseAddress?.advanced(by: count), range.count - count, off_t(range.lowerBound + count))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { return }
        count += read
      }
    }
  }
}
