/// A fast checksum of 128 bits: different bytes have different sums, but for a negligible chance.
///
/// Four lanes run side by side, each over every fourth word of eight bytes, and each step is reversible. It does not
/// resist attacks: somebody who constructs two texts with the same sum harms only their own site.
package struct Checksum: Hashable, Sendable, BitwiseCopyable {
  private let first: UInt64
  private let second: UInt64

  /// The checksum that stands for nothing.
  package static let none = Checksum(words: (0, 0))

  /// The checksum as two numbers.
  package var words: (UInt64, UInt64) { (first, second) }

  /// Creates a checksum from two numbers.
  package init(words: (UInt64, UInt64)) { (first, second) = words }

  /// Computes the checksum of bytes.
  package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

  /// Computes the checksum of bytes.
  package init(of bytes: ArraySlice<UInt8>) {
    var (a, b, c, d) = (
      UInt64(0x9E37_79B9_7F4A_7C15), UInt64(0xBF58_476D_1CE4_E5B9), UInt64(0x94D0_49BB_1331_11EB), UInt64(bytes.count)
    )
    unsafe bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 32 <= bytes.count {
        a = Self.step(a, unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        b = Self.step(b, unsafe bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
        c = Self.step(c, unsafe bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
        d = Self.step(d, unsafe bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
        offset += 32
      }
      while offset < bytes.count {
        d = Self.step(d, UInt64(unsafe bytes[offset]))
        offset += 1
      }
    }
    first = Self.mixed(Self.step(Self.step(a, b), Self.step(c, d)))
    second = Self.mixed(Self.step(Self.step(d, c), Self.step(b, a)))
  }

  @inline(__always)
  private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word.littleEndian) &* 0x9FB2_1C65_1E98_DF25
    return mixed << 29 | mixed >> 35
  }

  private static func mixed(_ sum: UInt64) -> UInt64 {
    let mixed = (sum ^ sum >> 30) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 27
  }
}

extension Checksum: Packable {
  package func pack(into packer: inout Packer) {
    packer.append(word: first)
    packer.append(word: second)
  }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(words: (try packed.word(), try packed.word()))
  }
}
