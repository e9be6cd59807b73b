#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
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

  /// Reads what a build left in an output.
  ///
  /// - Parameters:
  ///   - folder: The output's folder, as a whole path.
  ///   - hostFiles: Files the host wants beside the pages; one that the output has itself is that one.
  ///   - refusal: Says why a file cannot lie at the host; `nil` when it can.
  package init(
    of folder: String, adding hostFiles: [PublishedFile], refusing refusal: (String) -> String?
  ) throws(PublishFailure) {
    guard let bytes = try Self.bytes(of: "\(folder)/\(Self.manifestName)") else {
      throw .system("read", "\(folder)/\(Self.manifestName)", "there is no such file; nothing has been built there")
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

  /// Parts files by the folder they are sent from.
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
    case .output:
      var status = stat()
      return unsafe lstat("\(folder)/\(file.path)", &status) == 0 ? Int(status.st_size) : 0
    }
  }

  /// Looks whether files are still as the build left them, before they are sent.
  ///
  /// - Throws: When one was changed or taken away meanwhile.
  func check(_ paths: [String], _ context: PublishContext) throws(PublishFailure) {
    for path in paths {
      guard let file = file(at: path), file.content == .output else { continue }
      try context.stopIfCancelled()
      guard try Self.digest(of: "\(folder)/\(path)") == file.digest else {
        throw .system(
          "publish", "\(folder)/\(path)", "it is not as the build left it",
          hint: "build the site again, then publish it")
      }
    }
  }

  /// The bytes of a small file; `nil` when it is not there.
  static func bytes(of path: String) throws(PublishFailure) -> [UInt8]? {
    var bytes: [UInt8] = []
    return try read(path) { bytes += $0 } ? bytes : nil
  }

  /// The digest of a file; `nil` when it is not there or no regular file.
  static func digest(of path: String) throws(PublishFailure) -> Digest? {
    var stream = DigestStream()
    return try read(path) { stream.update(Array($0)) } ? stream.digest : nil
  }

  /// Reads a regular file piece by piece.
  ///
  /// - Returns: Whether it is there.
  static func read(_ path: String, _ take: (ArraySlice<UInt8>) -> Void) throws(PublishFailure) -> Bool {
    guard let file = try OpenFile(path, flags: O_RDONLY | O_NOFOLLOW) else { return false }
    guard file.isRegular else { return false }
    try file.readAll(take)
    return true
  }
}
