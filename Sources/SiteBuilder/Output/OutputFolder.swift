import OutputManifest
import Diagnostics
import FileSystem
import Model

/// The folder a site is built into.
///
/// It is only read through this type; changes go through a ``StagingFolder``.
struct OutputFolder: Sendable {
  /// The occupant of a path in the output.
  enum Occupant: Equatable {
    /// Nothing.
    case nothing
    /// A regular file with exactly the bytes that are to be written, and its stamp from before it was read.
    case same(FileStamp)
    /// A regular file with other bytes.
    case other
    /// A folder, a link, or something else that is no regular file.
    case noFile
  }

  /// The folder's path.
  let path: String

  /// Returns the whole path of a file.
  func location(of file: OutputPath) -> String { "\(path)/\(file.path)" }

  /// Finds out what occupies the path of a file to be written.
  func occupant(of file: OutputPath, comparedWith bytes: [UInt8]) throws(SystemFailure) -> Occupant {
    switch try way(to: file) {
    case .leadsElsewhere: return .noFile
    case .isMissing: return .nothing
    case .leadsInside: break
    }
    guard let opened = try existing(file) else { return .nothing }
    let status = try opened.status()
    guard status.kind == .file else { return .noFile }
    guard status.size == bytes.count, try opened.begins(with: bytes) else { return .other }
    return .same(status.stamp)
  }

  /// The number of bytes that are read at a time.
  private static let chunk = 1 << 18

  /// The digest of a file of the output, and its stamp from before it was read; `nil` when there is none.
  func digest(of file: OutputPath) throws(SystemFailure) -> (digest: Digest, stamp: FileStamp)? {
    guard let opened = try existing(file) else { return nil }
    let status = try opened.status()
    guard status.kind == .file else { return nil }
    var stream = DigestStream()
    var offset = 0
    while true {
      let chunk = try opened.bytes(from: offset, count: Self.chunk)
      guard !chunk.isEmpty else { return (stream.digest, status.stamp) }
      stream.update(chunk)
      offset += chunk.count
    }
  }

  /// The bytes of a file of the output; `nil` when there is none.
  func bytes(of file: OutputPath) throws(SystemFailure) -> [UInt8]? {
    guard let opened = try existing(file), try opened.status().kind == .file else { return nil }
    return try opened.bytes()
  }

  /// The state of the folders on the way to a file.
  enum Way {
    /// All of them exist, and are folders.
    case leadsInside
    /// Not all of them exist; those that do are folders.
    case isMissing
    /// One of them is no folder, or a link, which may lead elsewhere.
    case leadsElsewhere
  }

  /// Checks the folders on the way to a file.
  func way(to file: OutputPath) throws(SystemFailure) -> Way {
    var folder = path
    for part in file.folder.split(separator: "/") {
      folder += "/\(part)"
      do {
        guard try FileStatus(at: folder).kind == .folder else { return .leadsElsewhere }
      } catch {
        if error.isMissing { return .isMissing }
        if error.isAbsence || error.isCycle { return .leadsElsewhere }
        throw error.failure("look at", folder)
      }
    }
    return .leadsInside
  }

  /// Opens the file at a path; `nil` when there is none.
  ///
  /// For a link or a socket it opens the output's folder instead, so that callers see that it is no file.
  private func existing(_ file: OutputPath) throws(SystemFailure) -> Descriptor? {
    let location = location(of: file)
    do {
      return try Descriptor(location, for: .reading)
    } catch {
      if error.isAbsence { return nil }
      guard let kind = FileStatus.kind(at: location), kind != .file else { throw error.failure("open", location) }
    }
    do {
      return try Descriptor(path, for: .folder(followsLink: true))
    } catch {
      throw error.failure("open", path)
    }
  }
}
