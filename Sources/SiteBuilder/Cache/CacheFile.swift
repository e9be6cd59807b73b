import Diagnostics
import FileSystem
import Model
import OutputManifest

/// The cache file in `.pamphlet/` of a site's builds into one output.
///
/// It has three parts: the output's path, the state, which alone tells whether anything has changed, and the records.
/// Each has its checksum. A file that is damaged, or cannot be read or written, counts as none.
struct CacheFile: Sendable {
  private let folder: String
  private let output: String
  private let name: String

  /// The letters of `pamphlet`, combined with the version of the file's format.
  private static let magic: UInt64 = 0x7465_6C68_706D_6170 ^ 7

  private static let prefix = "cache-"

  private static let recordsPrefix = "records-"

  /// The size of the head in bytes: the magic number, then the length and the checksum of each part.
  private static let headSize = 8 + partCount * 24

  /// The number of parts: the output's path, the state and the records.
  private static let partCount = 3

  /// Creates the cache file of a site's builds into one output, without touching the disk.
  init(site: String, output: String) {
    folder = "\(site)/.pamphlet"
    self.output = output
    name = Self.prefix + Digest(of: Array(output.utf8)).description.prefix(16)
  }

  private var path: String { "\(folder)/\(name)" }

  /// The path of the ``RecordStore`` beside the file.
  var recordsPath: String { "\(folder)/\(Self.recordsPrefix)\(name.dropFirst(Self.prefix.count))" }

  /// Opens the file; `nil` when there is none that can be trusted.
  func open() -> Kept? {
    guard let kept = Kept.open(path), let bytes = kept.part(0), bytes.elementsEqual(output.utf8) else { return nil }
    return kept
  }

  /// Replaces the file, and removes those of outputs that no longer exist.
  ///
  /// - Parameters:
  ///   - state: The packed state.
  ///   - rest: Writes the records.
  func write(state: [UInt8], rest: (inout Writer) throws -> Void) {
    let waiting = "\(path).new"
    do {
      let file = try Descriptor(waiting, for: .writing, isPrivate: true)
      var writer = try Writer(file)
      try writer.append { $0.append(text: output) }
      try writer.endPart()
      try writer.append { $0.append(contentsOf: state) }
      try writer.endPart()
      try rest(&writer)
      try writer.endPart()
      try writer.finish()
      try FileOperations.move(waiting, to: path)
    } catch {
      // Without a cache, only the next build takes longer.
      try? FileOperations.removeFile(waiting)
      return
    }
    forgetAbandoned()
  }

  /// Removes the file, and the store of records beside it.
  func remove() {
    try? FileOperations.removeFile(path)
    try? FileOperations.removeFile(recordsPath)
  }

  /// Removes the cache files of outputs that no longer exist, and those that cannot be read.
  private func forgetAbandoned() {
    let names = ((try? FolderListing.names(in: folder)) ?? nil) ?? []
    for other in names where other.hasPrefix(Self.prefix) && other != name {
      let output = Kept.open("\(folder)/\(other)")?.part(0)
      if output.map({ FileStamp(at: String(decoding: $0, as: UTF8.self)) == .absent }) ?? true {
        try? FileOperations.removeFile("\(folder)/\(other)")
        try? FileOperations.removeFile("\(folder)/\(Self.recordsPrefix)\(other.dropFirst(Self.prefix.count))")
      }
    }
  }

  /// The checksum of a part, updated block by block, so that a part can be written without being held in memory.
  fileprivate struct PartSum {
    static let blockSize = 1 << 18
    private(set) var value = Checksum.none

    mutating func update(_ block: ArraySlice<UInt8>) {
      var packer = Packer(capacity: 32)
      packer.pack(value, Checksum(of: block))
      value = Checksum(of: packer.bytes)
    }
  }

  /// An open cache file, of which only the head has been read.
  struct Kept: ~Copyable, Sendable {
    private let file: Descriptor
    private let parts: [(range: Range<Int>, sum: Checksum)]

    private init(_ file: consuming Descriptor, _ parts: [(range: Range<Int>, sum: Checksum)]) {
      self.file = file
      self.parts = parts
    }

    fileprivate static func open(_ path: String) -> Kept? {
      guard let file = try? Descriptor(path, for: .reading), let status = try? file.status(),
        status.kind == .file, let head = try? file.bytes(from: 0, count: CacheFile.headSize),
        let parts = parts(by: head, of: status.size)
      else { return nil }
      return Kept(file, parts)
    }

    /// Returns the byte ranges and checksums of the parts; `nil` when the file is no cache file, or is truncated.
    private static func parts(by head: [UInt8], of size: Int) -> [(range: Range<Int>, sum: Checksum)]? {
      var packed = Unpacker(head[...])
      guard (try? packed.word()) == CacheFile.magic else { return nil }
      var parts: [(range: Range<Int>, sum: Checksum)] = []
      var start = CacheFile.headSize
      for _ in 0..<CacheFile.partCount {
        guard let length = try? packed.word(), length < 1 << 40, let sum = try? packed.next(Checksum.self) else {
          return nil
        }
        parts.append((start..<start + Int(length), sum))
        start += Int(length)
      }
      return start == size ? parts : nil
    }

    /// Reads a part; `nil` when it is damaged.
    func part(_ number: Int) -> [UInt8]? {
      let (range, expected) = parts[number]
      guard let bytes = try? file.bytes(from: range.lowerBound, count: range.count) else { return nil }
      var sum = PartSum()
      for start in stride(from: 0, to: bytes.count, by: PartSum.blockSize) {
        sum.update(bytes[start..<min(start + PartSum.blockSize, bytes.count)])
      }
      return sum.value == expected ? bytes : nil
    }
  }

  /// Writes a cache file part by part, block by block.
  struct Writer: ~Copyable {
    private let file: Descriptor
    private var head = Packer(capacity: headSize)
    private var waiting = Packer(capacity: 2 * PartSum.blockSize)
    private var sum = PartSum()
    private var length = 0

    fileprivate init(_ file: consuming Descriptor) throws {
      self.file = file
      head.append(word: magic)
      // The head is written last: until then no build takes the file for a cache.
      try self.file.write([UInt8](repeating: 0, count: headSize))
    }

    /// Packs values into the current part, and writes the blocks that are full.
    mutating func append(_ pack: (inout Packer) -> Void) throws {
      pack(&waiting)
      guard waiting.bytes.count >= PartSum.blockSize else { return }
      var start = 0
      while waiting.bytes.count - start >= PartSum.blockSize {
        try write(waiting.bytes[start..<start + PartSum.blockSize])
        start += PartSum.blockSize
      }
      waiting.removeFirst(start)
    }

    fileprivate mutating func endPart() throws {
      if !waiting.bytes.isEmpty { try write(waiting.bytes[...]) }
      waiting.removeFirst(waiting.bytes.count)
      head.append(word: UInt64(length))
      head.pack(sum.value)
      sum = PartSum()
      length = 0
    }

    fileprivate mutating func finish() throws { try file.write(head.bytes[...], at: 0) }

    private mutating func write(_ block: ArraySlice<UInt8>) throws {
      sum.update(block)
      try file.write(block)
      length += block.count
    }
  }
}
