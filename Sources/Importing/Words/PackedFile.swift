import Archive

/// A compressed file inside the program: its size in four bytes, little-endian, and its bytes in raw DEFLATE.
enum PackedFile {
  /// Returns the file decompressed.
  static func content(of packed: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let bytes = unsafe Array(packed)
    let size = bytes.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard let content = Compression.inflated(bytes.dropFirst(4), size: size) else {
      preconditionFailure("a file inside the program is whole")
    }
    return content
  }
}
