/// An iterator over the Unicode scalars of a string by its bytes, several times faster than one over its characters.
struct ScalarCursor {
  private let bytes: [UInt8]
  private(set) var position = 0

  /// Creates a cursor at the beginning of a text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Creates a cursor in the text of another, at a byte position.
  init(_ other: ScalarCursor, from position: Int) {
    bytes = other.bytes
    self.position = position
  }

  /// The number of bytes left.
  var count: Int { bytes.count - position }

  /// The next scalar, which is not consumed; `nil` at the end.
  var first: Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    return byte < 0x80 ? Unicode.Scalar(byte) : decoded.scalar
  }

  /// The byte at a distance ahead; 0 after the end.
  func byte(ahead offset: Int) -> UInt8 { position + offset < bytes.count ? bytes[position + offset] : 0 }

  /// Consumes the next scalar.
  mutating func next() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte < 0x80 {
      position += 1
      return Unicode.Scalar(byte)
    }
    let (scalar, length) = decoded
    position += length
    return scalar
  }

  /// The next scalar, if it has several bytes. A string's bytes are always well-formed.
  private var decoded: (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(bytes[position])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(byte(ahead: offset) & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
