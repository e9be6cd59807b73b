package import Diagnostics
import FileSystem

/// A regular file of the site, open for reading, and closed when the value goes away.
package struct OpenFile: ~Copyable {
  /// Its size in bytes when it was opened.
  package let size: Int

  private let file: Descriptor

  /// Opens a file, without following a symbolic link or blocking on a pipe.
  ///
  /// - Parameter path: Its path.
  init(at path: String) throws(Refusal) {
    let file: Descriptor
    do {
      file = try Descriptor(path, for: .reading)
    } catch {
      throw Refusal(error, path: path)
    }
    let status: FileStatus
    do {
      status = try file.status()
    } catch {
      throw .system(error)
    }
    guard status.kind == .file else { throw .special }
    size = status.size
    self.file = file
  }

  /// Reads bytes from the file's beginning.
  ///
  /// - Parameters:
  ///   - limit: The most bytes to read.
  ///   - head: The beginning, if it has been read already.
  /// - Returns: The bytes up to the limit or the end of the file.
  package func bytes(upTo limit: Int = .max, after head: [UInt8] = []) throws(SystemFailure) -> [UInt8] {
    let wanted = min(limit, size)
    guard head.count < wanted else { return head }
    return head + (try file.bytes(from: head.count, count: wanted - head.count))
  }

  /// The reasons why a file was not opened.
  enum Refusal: Error, Hashable, Sendable {
    /// It is a symbolic link.
    case link
    /// It is a folder, a pipe, a device or a socket.
    case special
    /// It does not exist.
    case missing
    /// The user has no permission to read it.
    case forbidden
    /// The system failed, whatever the file is.
    case system(SystemFailure)

    fileprivate init(_ error: SystemError, path: String) {
      if error.isCycle {
        self = .link
      } else if error.isAbsence {
        self = .missing
      } else if error.isForbidden {
        self = .forbidden
      } else if error.isNoFile {
        self = .special
      } else {
        self = .system(error.failure("read", path))
      }
    }
  }
}
