/// The hash function FNV-1a of 64 bits: the same on every machine, and no defence against whoever chooses the bytes.
///
/// Public, since only what is public is inlined into other modules: it is called for every byte.
public enum FNV1a {
  /// The hash of no bytes.
  @inlinable public static var offsetBasis: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Returns a hash with a byte added, or a whole number in its place.
  @inlinable @inline(__always)
  public static func hash(_ hash: UInt64, adding value: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }
}
