#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import OutputManifest
import Diagnostics
import Model

/// The folder a site is built into, as it was found.
///
/// It only looks; what is to change goes through an ``StagingFolder``.
struct OutputFolder: Sendable {
  /// What stands where a file is to go.
  enum Occupant: Equatable {
    /// Nothing.
    case nothing
    /// A regular file with just the bytes that are to be there, and what the system said of it before.
    case same(FileStamp)
    /// A regular file with other bytes.
    case other
    /// A folder, a link, or something else that is no regular file.
    case noFile
  }

  /// The folder's path.
  let path: String

  /// Where a file of the output lies.
  func location(of file: OutputPath) -> String { "\(path)/\(file.path)" }

  /// What stands where bytes are to go.
  func occupant(of file: OutputPath, comparedWith bytes: [UInt8]) throws(SystemFailure) -> Occupant {
    switch try way(to: file) {
    case .leadsElsewhere: return .noFile
    case .isMissing: return .nothing
    case .leadsInside: break
    }
    guard let opened = try existing(file) else { return .nothing }
    let status = try opened.status()
    guard status.isRegularFile else { return .noFile }
    guard Int(status.st_size) == bytes.count else { return .other }
    var chunk = [UInt8](repeating: 0, count: min(bytes.count, 1 << 16))
    var offset = 0
    while offset < bytes.count {
      let count = try opened.read(into: &chunk)
      guard count > 0, offset + count <= bytes.count else { return .other }
      let isSame = unsafe chunk.withUnsafeBytes { old in
        unsafe bytes.withUnsafeBytes { new in
          guard let left = old.baseAddress, let right = new.baseAddress else { return true }
          return unsafe memcmp(left, right.advanced(by: offset), count) == 0
        }
      }
      guard isSame else { return .other }
      offset += count
    }
    return .same(FileStamp(status))
  }

  /// The digest of a file of the output, and what the system said of it before; `nil` when there is none.
  func digest(of file: OutputPath) throws(SystemFailure) -> (digest: Digest, stamp: FileStamp)? {
    guard let opened = try existing(file) else { return nil }
    let status = try opened.status()
    guard status.isRegularFile else { return nil }
    var stream = DigestStream()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try opened.read(into: &chunk)
      guard count > 0 else { return (stream.digest, FileStamp(status)) }
      stream.update(Array(chunk[..<count]))
    }
  }

  /// The bytes of a file of the output; `nil` when there is none.
  func bytes(of file: OutputPath) throws(SystemFailure) -> [UInt8]? {
    guard let opened = try existing(file) else { return nil }
    let status = try opened.status()
    guard status.isRegularFile else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(Int(status.st_size), 1 << 26))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try opened.read(into: &chunk)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// What the folders are that a file lies in.
  enum Way {
    /// Folders, all of them.
    case leadsInside
    /// Folders as far as there are any, but not all are there.
    case isMissing
    /// One is a link that may lead elsewhere, or no folder.
    case leadsElsewhere
  }

  /// What the folders are that a file lies in.
  func way(to file: OutputPath) throws(SystemFailure) -> Way {
    var folder = path
    for part in file.folder.split(separator: "/") {
      folder += "/\(part)"
      var status = stat()
      guard unsafe lstat(folder, &status) == 0 else {
        switch errno {
        case ENOENT: return .isMissing
        case ENOTDIR, ELOOP: return .leadsElsewhere
        default: throw SystemFailure(operation: "look at", path: folder, errno: errno)
        }
      }
      guard status.isFolder else { return .leadsElsewhere }
    }
    return .leadsInside
  }

  /// Whether there is a folder at a path, and no link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.isFolder
  }

  /// Opens what stands at a path without following a link in its last part, or waiting for a pipe.
  ///
  /// What cannot be opened because it is a link or a socket is stood for by the output's folder, which is no file either.
  private func existing(_ file: OutputPath) throws(SystemFailure) -> Descriptor? {
    do {
      return try Descriptor(opening: location(of: file), flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    } catch {
      var status = stat()
      guard unsafe lstat(location(of: file), &status) == 0, !status.isRegularFile else { throw error }
      return try Descriptor(opening: path, flags: O_RDONLY | O_DIRECTORY)
    }
  }
}

extension stat {
  /// Whether it describes a regular file.
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }

  /// Whether it describes a folder.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
