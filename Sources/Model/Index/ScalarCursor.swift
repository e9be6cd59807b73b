/// A walk through the Unicode scalars of a text, by its bytes, which is several times faster than by its characters.
struct ScalarCursor {
  private let bytes: [UInt8]
  private(set) var position = 0

  /// Creates a walk from the beginning of a text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Creates a walk through what is left of another from a position on.
  init(_ other: ScalarCursor, from position: Int) {
    bytes = other.bytes
    self.position = position
  }

  /// The number of bytes left.
  var count: Int { bytes.count - position }

  /// The scalar that comes next; `nil` at the end.
  var first: Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    return byte < 0x80 ? Unicode.Scalar(byte) : decoded.scalar
  }

  /// The byte some bytes ahead; 0 behind the end.
  func byte(ahead offset: Int) -> UInt8 { position + offset < bytes.count ? bytes[position + offset] : 0 }

  /// Takes the next scalar.
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

  /// The scalar of several bytes that comes next. A string's bytes are always well formed.
  private var decoded: (scalar: Unicode.Scalar, length: Int) {
    let lead = UInt32(bytes[position])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(byte(ahead: offset) & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
