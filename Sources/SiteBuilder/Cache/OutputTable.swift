import FileSystem
import Model
import OutputManifest

/// The files a build left in the output, in the order of their paths' bytes.
struct OutputTable: Sendable {
  /// The paths, relative to the output's folder.
  private(set) var paths = PathList()

  /// The stamp of each as the build left it; untrusted where the file could have changed again without its stamp
  /// changing.
  private(set) var stamps: [FileStamp] = []

  /// The digest of each file's bytes.
  private(set) var digests: [Digest] = []

  /// The key of each: the sum of all it was made from.
  private(set) var keys: [Checksum] = []

  /// The text whose page each file is, by its path; empty for all other files.
  private(set) var sources = PathList()

  /// Creates an empty table.
  init() {}

  /// The number of files.
  var count: Int { stamps.count }

  /// The path of a file.
  func path(of index: Int) -> OutputPath { OutputPath(paths[index]) }

  /// The index of a file; `nil` when the build left no such file.
  func firstIndex(of path: OutputPath) -> Int? { paths.firstIndex(of: path.path) }

  /// Appends a file.
  mutating func append(_ path: OutputPath, _ stamp: FileStamp, _ digest: Digest, _ key: Checksum, source: String?) {
    paths.append(path.path)
    sources.append(source ?? "")
    stamps.append(stamp)
    digests.append(digest)
    keys.append(key)
  }

  /// Appends a file of another table.
  mutating func append(_ index: Int, of other: OutputTable) {
    paths.append(index, of: other.paths)
    sources.append(index, of: other.sources)
    stamps.append(other.stamps[index])
    digests.append(other.digests[index])
    keys.append(other.keys[index])
  }
}

extension OutputTable: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(paths, sources)
    packer.append(array: stamps)
    packer.append(array: digests)
    packer.append(array: keys)
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    paths = try packed.next()
    sources = try packed.next()
    stamps = try packed.array(of: FileStamp.self)
    digests = try packed.array(of: Digest.self)
    keys = try packed.array(of: Checksum.self)
    guard [sources.count, stamps.count, digests.count, keys.count].allSatisfy({ $0 == paths.count }) else {
      throw Unpacker.Damage()
    }
  }
}
