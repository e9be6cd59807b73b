import Archive

/// A file inside the program that is packed: its size in four bytes, the least first, and its bytes by raw DEFLATE.
enum PackedFile {
  /// The file as it was before it was packed.
  static func content(of packed: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let bytes = unsafe Array(packed)
    let size = bytes.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard let content = Compression.inflated(bytes.dropFirst(4), size: size) else {
      preconditionFailure("a file inside the program is whole")
    }
    return content
  }
}
