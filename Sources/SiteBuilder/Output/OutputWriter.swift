import FileSystem
import Diagnostics
import Model
import OutputManifest
import Synchronization

/// Compares finished files with the output, and stages those that differ.
final class OutputWriter: Sendable {
  private let output: OutputFolder
  private let staging: StagingFolder
  private let owned: OwnedFiles
  private let table: OutputTable
  private let touched: Set<Int>
  private let isFresh: Bool
  private let receiver: (any OutputReceiver)?
  private let numbers = Atomic<Int>(0)

  /// Creates the writer of one build.
  ///
  /// - Parameters:
  ///   - output: The output.
  ///   - staging: The folder for the files that differ.
  ///   - owned: The files that earlier builds wrote.
  ///   - cache: The cache of the last build.
  ///   - receiver: Takes files that need not be written; `nil` to write all.
  init(
    _ output: OutputFolder, _ staging: StagingFolder, _ owned: OwnedFiles, _ cache: BuildCache,
    receiver: (any OutputReceiver)? = nil
  ) {
    self.output = output
    self.staging = staging
    self.owned = owned
    self.receiver = receiver
    table = cache.state?.outputs ?? OutputTable()
    touched = cache.changes.outputs
    // In an empty output no file need be looked for.
    isFresh = FolderListing.hasNoPlainNames(in: output.path)
  }

  /// Takes the bytes of a finished file, and stages them where they differ. May be called from any thread.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - bytes: The bytes.
  ///   - key: The key of the file; ``Checksum/none`` for a file that is always made.
  func file(at path: OutputPath, _ bytes: [UInt8], key: Checksum = .none) throws -> OutputFile {
    if let receiver, receiver.receive(bytes, at: path) {
      return OutputFile(path: path, digest: .none, change: .unchanged(.untrusted), key: key)
    }
    return OutputFile(path: path, digest: Digest(of: bytes), change: try change(at: path, bytes), key: key)
  }

  /// A file that need not be made again, since its key is the recorded one and it is as it was left; else `nil`.
  func kept(at path: OutputPath, key: Checksum) throws -> OutputFile? {
    guard let place = table.firstIndex(of: path), table.keys[place] == key else { return nil }
    return try kept(place)
  }

  /// The files of a group that need not be made again; `nil` when one of them is not as it was left.
  func kept(_ group: FileGroup) throws -> [OutputFile]? {
    var files: [OutputFile] = []
    files.reserveCapacity(group.paths.count)
    for path in group.paths {
      guard let place = table.firstIndex(of: path), let file = try kept(place) else { return nil }
      files.append(file)
    }
    return files
  }

  /// The bytes of a file that need not be made again; `nil` when its key is another, or it is not as it was left.
  func keptBytes(at path: OutputPath, key: Checksum) throws -> [UInt8]? {
    guard let file = try kept(at: path, key: key), let bytes = try output.bytes(of: path),
      Digest(of: bytes) == file.digest
    else { return nil }
    return bytes
  }

  /// The digest that the last build recorded for a file with a key, whether or not the file is still there.
  func recorded(at path: OutputPath, key: Checksum) -> Digest? {
    guard let place = table.firstIndex(of: path), table.keys[place] == key else { return nil }
    return table.digests[place]
  }

  private func kept(_ place: Int) throws -> OutputFile? {
    let path = table.path(of: place)
    let (digest, key) = (table.digests[place], table.keys[place])
    if !touched.contains(place) {
      return OutputFile(path: path, digest: digest, change: .kept(place), key: key)
    }
    // The stamp has changed; only the bytes tell whether the file was changed too.
    guard owned.contains(path), let found = try output.digest(of: path), found.digest == digest else { return nil }
    return OutputFile(path: path, digest: digest, change: .unchanged(found.stamp), key: key)
  }

  private func change(at path: OutputPath, _ bytes: [UInt8]) throws -> OutputFile.Change {
    // If all names in the output begin with a dot, no other can be taken, not even on a disk that ignores case.
    if isFresh, path.path.utf8.first != UInt8(ascii: ".") { return try staged(bytes) }
    switch try output.occupant(of: path, comparedWith: bytes) {
    case .same(let stamp): return .unchanged(stamp)
    case .noFile: return .blocked
    case .other where !owned.contains(path): return .blocked
    case .nothing, .other: return try staged(bytes)
    }
  }

  private func staged(_ bytes: [UInt8]) throws -> OutputFile.Change {
    let number = numbers.wrappingAdd(1, ordering: .relaxed).oldValue
    try staging.put(bytes, as: number)
    return .staged(number: number)
  }
}
