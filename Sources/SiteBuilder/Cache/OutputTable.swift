import FileSystem
import Model
import OutputManifest

/// The files a build left in the output, in the order of their paths' bytes.
struct OutputTable: Sendable {
  /// The paths from the output's folder.
  private(set) var paths = PathList()

  /// The stamp of each as it was left; untrusted where it could have changed again unseen.
  private(set) var stamps: [FileStamp] = []

  /// The digest of each file's bytes.
  private(set) var digests: [Digest] = []

  /// The key of each: the sum of all it was made from.
  private(set) var keys: [Checksum] = []

  /// The text each is the page of; "" for others.
  private(set) var sources = PathList()

  /// Creates a table of nothing.
  init() {}

  /// The number of files.
  var count: Int { stamps.count }

  /// The path of a file.
  func path(of index: Int) -> OutputPath { OutputPath(paths[index]) }

  /// The place of a file; `nil` when the build left none there.
  func firstIndex(of path: OutputPath) -> Int? { paths.firstIndex(of: path.path) }

  /// Adds a file behind those there are.
  mutating func append(_ path: OutputPath, _ stamp: FileStamp, _ digest: Digest, _ key: Checksum, source: String?) {
    paths.append(path.path)
    sources.append(source ?? "")
    stamps.append(stamp)
    digests.append(digest)
    keys.append(key)
  }

  /// Adds a file of another table behind those there are.
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
