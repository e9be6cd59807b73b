import Diagnostics
import FileSystem
import OutputManifest

/// Everything that is to lie at a place: the files of the output, and those the host wants beside them.
package struct Publication: Sendable {
  /// The name of the list that is sent last.
  package static let manifestName = "SHA256SUMS"

  /// The output's folder.
  let folder: String

  /// The files but for the list itself, in the order of their paths.
  package let files: [PublishedFile]

  /// The list of all files with their digests.
  package let manifest: [UInt8]

  /// Files of the output that are not published, with the reason.
  package let leftOut: [(path: String, reason: String)]

  private let locations: [String: Int]

  /// Reads the output that a build left.
  ///
  /// - Parameters:
  ///   - folder: The output's folder, as a whole path.
  ///   - hostFiles: Files the host wants beside the pages; the output's own take precedence.
  ///   - refusal: Returns the reason why a file cannot lie at the host; `nil` when it can.
  package init(
    of folder: String, adding hostFiles: [PublishedFile], refusing refusal: (String) -> String?
  ) throws {
    guard let bytes = try Self.bytes(of: "\(folder)/\(Self.manifestName)") else {
      throw SystemFailure(
        operation: "read", path: "\(folder)/\(Self.manifestName)",
        reason: "there is no such file; nothing has been built there")
    }
    var files: [PublishedFile] = []
    var leftOut: [(path: String, reason: String)] = []
    for line in Checksums(parsing: bytes).lines where SafePath.staysInside(line.path) {
      if line.path == Self.manifestName { continue }
      if SafePath.isHidden(line.path) {
        leftOut.append((line.path, "files whose names begin with a dot are not published"))
      } else if let reason = refusal(line.path) {
        leftOut.append((line.path, reason))
      } else {
        files.append(PublishedFile(path: line.path, digest: line.digest))
      }
    }
    let own = Set(files.map(\.path))
    files += hostFiles.filter { !own.contains($0.path) }
    files.sort { SafePath.precedes($0.path, $1.path) }
    self.folder = folder
    self.files = files
    self.leftOut = leftOut
    let isAsBuilt = leftOut.isEmpty && hostFiles.allSatisfy { own.contains($0.path) }
    manifest = isAsBuilt ? bytes : Checksums(files.map { Checksums.Line(path: $0.path, digest: $0.digest) }).bytes
    locations = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1.path, $0) })
  }

  /// The file at a path.
  func file(at path: String) -> PublishedFile? { locations[path].map { files[$0] } }

  /// Groups files by the folder they are sent from.
  ///
  /// - Parameters:
  ///   - paths: Their paths.
  ///   - made: The folder of the files that are not in the output.
  func sources(of paths: [String], made: String) -> [(folder: String, paths: [String])] {
    let parts = [
      (made, paths.filter { file(at: $0)?.content != .output }),
      (folder, paths.filter { file(at: $0)?.content == .output }),
    ]
    return parts.filter { !$0.1.isEmpty }
  }

  /// The number of bytes in a file; 0 when it is gone.
  func size(of file: PublishedFile) -> Int {
    switch file.content {
    case .made(let bytes): return bytes.count
    case .output: return (try? FileStatus(at: "\(folder)/\(file.path)"))?.size ?? 0
    }
  }

  /// Checks that files are still as the build left them, before they are sent.
  ///
  /// - Throws: When one was changed or removed meanwhile.
  func check(_ paths: [String], _ context: PublishContext) throws {
    for path in paths {
      guard let file = file(at: path), file.content == .output else { continue }
      try context.stopIfCancelled()
      guard try Self.digest(of: "\(folder)/\(path)") == file.digest else {
        throw SystemFailure(
          operation: "publish", path: "\(folder)/\(path)", reason: "it is not as the build left it",
          hint: "build the site again, then publish it")
      }
    }
  }

  /// The bytes of a small file; `nil` when it is not there.
  static func bytes(of path: String) throws(SystemFailure) -> [UInt8]? {
    guard let file = try open(path) else { return nil }
    return try file.bytes()
  }

  /// The digest of a file; `nil` when it is not there or no regular file.
  static func digest(of path: String) throws(SystemFailure) -> Digest? {
    guard let file = try open(path) else { return nil }
    return try Digest(of: file)
  }

  /// Opens a regular file for reading; `nil` when it is not there.
  static func open(_ path: String) throws(SystemFailure) -> Descriptor? {
    do {
      let file = try Descriptor(path, for: .reading)
      guard (try? file.status())?.kind == .file else { return nil }
      return file
    } catch {
      if error.isAbsence { return nil }
      throw error.failure("open", path)
    }
  }
}

extension Digest {
  /// Reads an open file to its end.
  init(of file: borrowing Descriptor) throws(SystemFailure) {
    var stream = DigestStream()
    try file.readAll { stream.update(Array($0)) }
    self = stream.digest
  }
}
