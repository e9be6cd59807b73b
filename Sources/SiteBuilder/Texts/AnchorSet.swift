import HTML
import Model

/// The anchors of a page as short digests: all that can be asked is whether an id is among them.
struct AnchorSet: Sendable {
  private let packed: ArraySlice<UInt8>

  /// Creates the set of a page's ids.
  init(_ names: AnchorNames) {
    let digests = names.digests.map { Self.short($0) }
    packed = unsafe digests.withUnsafeBytes { unsafe Array($0) }[...]
  }

  /// The digests of the ids. On a page of a hundred ids, about one wrong id in forty million passes for a right one.
  var digests: Set<UInt32> {
    var digests: Set<UInt32> = []
    digests.reserveCapacity(packed.count / 4)
    unsafe packed.withUnsafeBytes { bytes in
      for offset in stride(from: 0, through: bytes.count - 4, by: 4) {
        digests.insert(unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
    }
    return digests
  }

  /// The digest of an id.
  static func digest(of identifier: String) -> UInt32 { short(AnchorNames.digest(of: identifier)) }

  private static func short(_ digest: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: digest ^ digest >> 32) }
}

extension AnchorSet: Packable {
  func pack(into packer: inout Packer) { packed.pack(into: &packer) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) { self.packed = try packed.slice() }
}
