import FileSystem
import Model

/// An open file of the output, closed with its last reference.
final class ServedFile: Sendable {
  private let file: Descriptor

  /// The number of its bytes.
  let size: Int

  /// A name for its content that changes when the content does: its size, its time of change and its inode.
  let tag: String

  /// Opens a file of a folder, following no link on the way.
  ///
  /// - Parameters:
  ///   - page: The file.
  ///   - folder: The folder it lies in or below.
  /// - Returns: `nil` when no regular file is there.
  init?(_ page: OutputPath, in folder: String) {
    guard let file = try? FolderDescriptor(folder).openRegularFile(page.path), let status = try? file.status() else {
      return nil
    }
    self.file = file
    size = status.size
    tag = "\"\(size)-\(status.stamp.modified)-\(status.stamp.file)\""
  }

  /// Reads some bytes; fewer when the file has become shorter, none when it cannot be read.
  func bytes(in range: Range<Int>) -> [UInt8] {
    (try? file.bytes(from: range.lowerBound, count: range.count)) ?? []
  }
}
