/// A set of bytes, fast enough to be asked about every byte of a text.
@frozen
public struct ByteSet: Sendable {
  @usableFromInline let first: UInt64
  @usableFromInline let second: UInt64
  @usableFromInline let third: UInt64
  @usableFromInline let fourth: UInt64

  /// Creates the set of some bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    var words: [UInt64] = [0, 0, 0, 0]
    for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// Whether a byte belongs to the set.
  @inlinable @inline(__always)
  public func contains(_ byte: UInt8) -> Bool {
    let word = byte < 128 ? (byte < 64 ? first : second) : (byte < 192 ? third : fourth)
    return word &>> UInt64(byte & 63) & 1 != 0
  }

  /// The letters and digits of ASCII.
  public static let lettersAndDigits = ByteSet(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)

  /// The printed characters of ASCII that can stand in a web address.
  public static let webAddress = lettersAndDigits.union("!#$%&()*+,-./:;=?@[]_~".utf8)

  /// Returns the set with more bytes.
  public func union(_ bytes: some Sequence<UInt8>) -> ByteSet {
    ByteSet((UInt8.min...UInt8.max).filter(contains) + bytes)
  }
}
