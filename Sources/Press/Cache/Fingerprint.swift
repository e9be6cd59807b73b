/// A quick sum over bytes, by which damage to a file of our own is found. It is no guard against intent.
struct Fingerprint {
  /// The sum.
  let value: UInt64

  /// Sums up bytes.
  ///
  /// Each step can be undone, so that a change to any one stretch of eight bytes changes the sum.
  init(of bytes: [UInt8], in range: Range<Int>) {
    var sum = UInt64(range.count) ^ 0x9E37_79B9_7F4A_7C15
    unsafe bytes.withUnsafeBytes { whole in
      let part = unsafe UnsafeRawBufferPointer(rebasing: whole[range])
      var offset = 0
      while offset + 8 <= part.count {
        let word = unsafe UInt64(littleEndian: part.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        sum = Self.step(sum, word)
        offset += 8
      }
      var rest: UInt64 = 0
      while offset < part.count {
        rest = rest << 8 | UInt64(unsafe part[offset])
        offset += 1
      }
      sum = Self.step(sum, rest)
    }
    value = sum
  }

  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0x9FB2_1C65_1E98_DF25
    return mixed << 29 | mixed >> 35
  }
}
