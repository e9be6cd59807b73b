/// A ZIP archive being written (APPNOTE 6.3.10).
///
/// The same files in the same order give the same bytes: every file is dated 1 January 1980, and none has an extra
/// field.
package struct ArchiveWriter: Sendable {
  /// The ways a file's bytes are kept.
  package enum Method: UInt16, Sendable {
    /// Uncompressed: for pictures that are compressed already and files that must lie at a fixed offset.
    case stored = 0
    /// Compressed.
    case deflated = 8
  }

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private var isTooLarge = false

  /// Creates an archive without files.
  package init() {}

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: Its path in the archive, with `/` between its parts.
  ///   - content: Its bytes.
  ///   - method: The compression method; a file that would not become smaller is stored.
  package mutating func add(_ name: String, _ content: [UInt8], _ method: Method = .deflated) {
    guard content.count < 1 << 31, bytes.count + content.count < 1 << 32 - 1 << 20, count < 65_535 else {
      isTooLarge = true
      return
    }
    let packed = method == .deflated && !content.isEmpty ? Compression.deflated(content) : content
    let isSmaller = packed.count < content.count
    let offset = bytes.count
    var fields: [UInt8] = []
    fields.append(little: UInt16(20))
    // Names are UTF-8; the flag for that is set only where a name is not ASCII.
    fields.append(little: UInt16(name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11))
    fields.append(little: isSmaller ? Method.deflated.rawValue : Method.stored.rawValue)
    fields.append(little: UInt16(0))
    fields.append(little: UInt16(1 << 5 | 1))
    fields.append(little: Compression.checksum(content))
    fields.append(little: UInt32(isSmaller ? packed.count : content.count))
    fields.append(little: UInt32(content.count))
    fields.append(little: UInt16(name.utf8.count))
    fields.append(little: UInt16(0))

    bytes.append(little: ArchiveSignature.file)
    bytes += fields
    bytes += name.utf8
    bytes += isSmaller ? packed : content

    directory.append(little: ArchiveSignature.entry)
    directory.append(little: UInt16(20))
    directory += fields
    // No comment, the first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(little: UInt32(offset))
    directory += name.utf8
    count += 1
  }

  /// The whole archive; `nil` when it would be larger than ZIP allows, which is 4 GiB.
  package func finished() -> [UInt8]? {
    if isTooLarge || bytes.count + directory.count >= 1 << 32 - 1 << 20 { return nil }
    var end: [UInt8] = []
    end.append(little: ArchiveSignature.end)
    end.append(little: UInt32(0))
    end.append(little: UInt16(count))
    end.append(little: UInt16(count))
    end.append(little: UInt32(directory.count))
    end.append(little: UInt32(bytes.count))
    end.append(little: UInt16(0))
    return bytes + directory + end
  }
}

/// The signatures that the records of an archive begin with.
enum ArchiveSignature {
  static let file: UInt32 = 0x0403_4B50
  static let entry: UInt32 = 0x0201_4B50
  static let end: UInt32 = 0x0605_4B50
}

extension [UInt8] {
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
