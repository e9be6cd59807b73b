/// A ZIP archive read from bytes that are not trusted.
///
/// Offsets, sizes and checksums are verified before they are used.
package struct ArchiveReader: Sendable {
  /// One file of an archive.
  package struct Entry: Hashable, Sendable {
    /// The path stated in the archive, which may be any string.
    package let name: String

    /// The size in bytes that the archive states.
    package let size: Int

    fileprivate let method: Int
    fileprivate let checksum: Int
    fileprivate let packedSize: Int
    fileprivate let offset: Int
  }

  /// The files, in the order of the archive's directory.
  package let entries: [Entry]

  private let bytes: [UInt8]

  /// Reads an archive's directory.
  ///
  /// - Returns: `nil` when the bytes are no ZIP archive, or one that is encrypted, split into parts or larger than
  ///   4 GiB.
  package init?(_ bytes: [UInt8]) {
    guard let end = Self.end(of: bytes),
      let count = bytes.little(end + 10, 2), let start = bytes.little(end + 16, 4)
    else { return nil }
    var entries: [Entry] = []
    var index = start
    for _ in 0..<count {
      guard bytes.little(index, 4) == Int(ArchiveSignature.entry),
        let flags = bytes.little(index + 8, 2), flags & 1 == 0,
        let method = bytes.little(index + 10, 2), let checksum = bytes.little(index + 16, 4),
        let packedSize = bytes.little(index + 20, 4), let size = bytes.little(index + 24, 4),
        let nameLength = bytes.little(index + 28, 2), let extraLength = bytes.little(index + 30, 2),
        let commentLength = bytes.little(index + 32, 2), let offset = bytes.little(index + 42, 4),
        index + 46 + nameLength <= bytes.count
      else { return nil }
      let name = String(decoding: bytes[(index + 46)..<(index + 46 + nameLength)], as: UTF8.self)
      entries.append(
        Entry(
          name: name, size: size, method: method, checksum: checksum, packedSize: packedSize, offset: offset))
      index += 46 + nameLength + extraLength + commentLength
    }
    self.entries = entries
    self.bytes = bytes
  }

  /// Returns the uncompressed bytes of a file, verified by its checksum.
  ///
  /// - Parameter limit: The largest size in bytes that is accepted.
  /// - Returns: `nil` when the file is damaged, larger, or compressed by an unknown method.
  package func bytes(of entry: Entry, limit: Int = 64 << 20) -> [UInt8]? {
    guard entry.size <= limit, bytes.little(entry.offset, 4) == Int(ArchiveSignature.file),
      let nameLength = bytes.little(entry.offset + 26, 2), let extraLength = bytes.little(entry.offset + 28, 2)
    else { return nil }
    let start = entry.offset + 30 + nameLength + extraLength
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else { return nil }
    let packed = bytes[start..<(start + entry.packedSize)]
    let content: [UInt8]?
    switch entry.method {
    case Int(ArchiveWriter.Method.stored.rawValue): content = packed.count == entry.size ? Array(packed) : nil
    case Int(ArchiveWriter.Method.deflated.rawValue): content = Compression.inflated(packed, size: entry.size)
    default: content = nil
    }
    guard let content, Int(Compression.checksum(content)) == entry.checksum else { return nil }
    return content
  }

  /// The bytes of the first file with a name; `nil` when there is none, or it cannot be read.
  package func bytes(named name: String) -> [UInt8]? {
    entries.first { $0.name == name }.flatMap { bytes(of: $0) }
  }

  /// The index of the end record, which a comment of up to 65,535 bytes may follow.
  private static func end(of bytes: [UInt8]) -> Int? {
    var index = bytes.count - 22
    let last = max(0, index - 65_535)
    while index >= last {
      if bytes.little(index, 4) == Int(ArchiveSignature.end) { return index }
      index -= 1
    }
    return nil
  }
}

extension [UInt8] {
  /// The little-endian number in `length` bytes at an index; `nil` past the end.
  fileprivate func little(_ index: Int, _ length: Int) -> Int? {
    guard index >= 0, index <= count - length else { return nil }
    var number = 0
    for offset in (0..<length).reversed() { number = number << 8 | Int(self[index + offset]) }
    return number
  }
}
