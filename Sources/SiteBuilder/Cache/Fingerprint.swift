/// A quick sum over bytes that come piece by piece, by which damage to a file of our own is found. It is no guard against
/// intent.
struct Fingerprint {
  private var sum: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The bytes that do not fill a stretch of eight yet.
  private var rest: UInt64 = 0

  private(set) var count = 0

  /// Creates the sum of no bytes yet.
  init() {}

  /// Sums up bytes.
  init(of bytes: [UInt8]) { update(bytes[...]) }

  /// The sum of all bytes so far.
  ///
  /// Each step can be undone, so that a change to any one stretch of eight bytes changes the sum.
  var value: UInt64 { Self.step(Self.step(sum, rest), UInt64(count)) }

  /// Takes the next bytes.
  mutating func update(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count, !count.isMultiple(of: 8) {
        take(unsafe bytes[offset])
        offset += 1
      }
      let start = offset
      while offset + 8 <= bytes.count {
        let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        sum = Self.step(sum, word)
        offset += 8
      }
      count += offset - start
      while offset < bytes.count {
        take(unsafe bytes[offset])
        offset += 1
      }
    }
  }

  private mutating func take(_ byte: UInt8) {
    rest |= UInt64(byte) << UInt64(count % 8 * 8)
    count += 1
    guard count.isMultiple(of: 8) else { return }
    sum = Self.step(sum, rest)
    rest = 0
  }

  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0x9FB2_1C65_1E98_DF25
    return mixed << 29 | mixed >> 35
  }
}
