/// A set of bytes that is asked once a byte.
struct ByteSet: Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  init(_ bytes: some Sequence<UInt8>) {
    var words: [UInt64] = [0, 0, 0, 0]
    for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word = byte < 128 ? (byte < 64 ? first : second) : (byte < 192 ? third : fourth)
    return word &>> UInt64(byte & 63) & 1 != 0
  }

  /// Bytes that must be looked at between tags and in attributes.
  static let markup = ByteSet(Array("&<>\"".utf8) + (0..<0x20).filter { $0 != 0x0A } + [0x7F, 0xC2, 0xEF])

  private static let lettersAndDigits =
    Array(UInt8(ascii: "a")...UInt8(ascii: "z")) + Array(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    + Array(UInt8(ascii: "0")...UInt8(ascii: "9"))

  /// The bytes CommonMark's reference program leaves alone in an address.
  static let address = ByteSet(lettersAndDigits + Array("-_.+!*(),%#@?=;:/$~".utf8))

  /// Bytes that stay as they are in a file's path.
  static let path = ByteSet(lettersAndDigits + Array("-_.+!*(),@=;/$~".utf8))

  /// Bytes that stay as they are in an id.
  static let fragment = ByteSet(lettersAndDigits + Array("-_.+!*(),@?=;:/$~".utf8) + Array(0x80...0xFF))
}
