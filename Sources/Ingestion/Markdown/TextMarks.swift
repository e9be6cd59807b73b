/// What the bytes of a piece of running text say may be found in it.
struct TextMarks {
  /// Whether `[^` stands in it.
  private(set) var hasCall = false

  /// Whether something stands in it that bare links have.
  private(set) var mayHaveLink = false

  /// Looks through the bytes of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = bytes.count
    var offset = 0
    while offset < count {
      switch unsafe bytes[offset] {
      case UInt8(ascii: "@"):
        mayHaveLink = true
      case UInt8(ascii: ":"):
        if offset + 2 < count, unsafe bytes[offset + 1] == UInt8(ascii: "/") { mayHaveLink = true }
      case UInt8(ascii: "w"):
        if offset + 3 < count, unsafe bytes[offset + 1] == UInt8(ascii: "w"),
          unsafe bytes[offset + 2] == UInt8(ascii: "w"), unsafe bytes[offset + 3] == UInt8(ascii: ".")
        {
          mayHaveLink = true
        }
      case UInt8(ascii: "^"):
        if offset > 0, unsafe bytes[offset - 1] == UInt8(ascii: "[") { hasCall = true }
      default:
        break
      }
      offset += 1
    }
  }
}
