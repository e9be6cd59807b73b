import Diagnostics
import FileSystem
import Model
import OutputManifest

/// The file in `.pamphlet/` that a build leaves for the next one into the same output.
///
/// It has two parts, of which the first alone tells whether anything has changed. Each carries its sum; a file in which
/// anything is not as it should be is as good as none, and so is one that cannot be read or written.
struct CacheFile: Sendable {
  private let folder: String
  private let output: String
  private let name: String

  /// `pamphlet`, and the version of the file's form.
  private static let magic: UInt64 = 0x7465_6C68_706D_6170 ^ 7

  private static let prefix = "cache-"

  private static let recordsPrefix = "records-"

  /// The bytes at the file's beginning: the magic number, then the length and the sum of each part.
  private static let headSize = 8 + partCount * 24

  /// The output it is of, what tells whether anything has changed, and the rest.
  private static let partCount = 3

  /// Creates the file of a site's builds into one output.
  init(site: String, output: String) {
    folder = "\(site)/.pamphlet"
    self.output = output
    name = Self.prefix + Digest(of: Array(output.utf8)).description.prefix(16)
  }

  private var path: String { "\(folder)/\(name)" }

  /// The path of the ``RecordStore`` beside it.
  var recordsPath: String { "\(folder)/\(Self.recordsPrefix)\(name.dropFirst(Self.prefix.count))" }

  /// Opens the file; `nil` when there is none that can be trusted.
  func open() -> Kept? {
    guard let kept = Kept.open(path), let bytes = kept.part(0), bytes.elementsEqual(output.utf8) else { return nil }
    return kept
  }

  /// Writes the file in the place of the one before, and forgets those of outputs that are gone.
  ///
  /// - Parameters:
  ///   - state: The first part.
  ///   - rest: Writes the second part.
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
      // A build without a cache is as good, only slower the next time.
      try? FileOperations.removeFile(waiting)
      return
    }
    forgetAbandoned()
  }

  /// Removes the file.
  func remove() {
    try? FileOperations.removeFile(path)
    try? FileOperations.removeFile(recordsPath)
  }

  /// Removes the files of outputs that are no longer there, and those that cannot be read.
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

  /// The sum of a part, taken block by block, so that it can be written without being held.
  fileprivate struct PartSum {
    static let blockSize = 1 << 18
    private(set) var value = Checksum.none

    mutating func update(_ block: ArraySlice<UInt8>) {
      var packer = Packer(capacity: 32)
      packer.pack(value, Checksum(of: block))
      value = Checksum(of: packer.bytes)
    }
  }

  /// A cache file, open and not yet looked into beyond its head.
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

    /// Reads the extents of the parts; `nil` when the file is not one of ours, or not whole.
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

    /// A part; `nil` when it is damaged.
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
      // The head comes last: until then the file is nobody's.
      try self.file.write([UInt8](repeating: 0, count: headSize))
    }

    /// Adds what is packed to the part.
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
