import Diagnostics
import FileSystem

/// A file or folder the user named, anywhere on the disk.
struct LocalFile {
  /// The kinds of file that commands tell apart.
  enum Kind {
    case none, folder, other
  }

  /// Its path.
  let path: String

  /// Its kind; links are followed.
  var kind: Kind {
    guard let kind = (try? FileStatus(following: path))?.kind else { return .none }
    return kind == .folder ? .folder : .other
  }

  /// All its bytes.
  func bytes() throws(SystemFailure) -> [UInt8] {
    let file: Descriptor
    do throws(SystemError) { file = try Descriptor(path, for: .readingThroughLink) } catch {
      throw error.failure("read", path)
    }
    var bytes: [UInt8] = []
    // It may be a pipe, of which no size is known.
    try file.readAll { bytes += $0 }
    return bytes
  }

  /// Writes the file and the folders it lies in.
  ///
  /// - Parameter replaces: Whether a file that is there already is replaced, in one step; otherwise that is a failure.
  func write(_ bytes: [UInt8], replaces: Bool) throws(SystemFailure) {
    if let end = path.lastIndex(of: "/"), end != path.startIndex { try FileOperations.make(String(path[..<end])) }
    let target = replaces ? "\(path).pamphlet-\(UInt64.random(in: .min ... .max))" : path
    let file: Descriptor
    do throws(SystemError) { file = try Descriptor(target, for: replaces ? .writing : .creating) } catch {
      throw error.failure("write", path)
    }
    do throws(SystemFailure) {
      try file.write(bytes)
      if replaces { try FileOperations.move(target, to: path) }
    } catch {
      FileOperations.removeTree(target)
      throw SystemFailure(operation: "write", path: path, reason: error.reason)
    }
  }

  /// Makes an empty folder for temporary files.
  static func temporaryFolder() throws(SystemFailure) -> LocalFile {
    LocalFile(path: try FileOperations.makeTemporaryFolder())
  }

  /// The names of the files in the folder, sorted, without those that begin with a dot; empty when it cannot be read.
  var names: [String] { ((try? FolderListing.names(in: path)) ?? []).filter { !$0.hasPrefix(".") } }

  /// Removes it, with all that is in it; links in it are removed, not followed.
  func remove() { FileOperations.removeTree(path) }
}
