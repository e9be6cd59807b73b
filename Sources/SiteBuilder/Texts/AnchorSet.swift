import HTML
import Model

/// The anchors of a page, kept small: only whether a name is among them can be asked.
struct AnchorSet: Sendable {
  private let packed: ArraySlice<UInt8>

  /// Keeps the ids of a page.
  init(_ names: AnchorNames) {
    let digests = names.digests.map { Self.short($0) }
    packed = unsafe digests.withUnsafeBytes { unsafe Array($0) }[...]
  }

  /// A number for each id. Of a page of a hundred ids, a wrong name has one of them once in forty million times.
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

  /// The number of an id.
  static func digest(of identifier: String) -> UInt32 { short(AnchorNames.digest(of: identifier)) }

  private static func short(_ digest: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: digest ^ digest >> 32) }
}

extension AnchorSet: Packable {
  func pack(into packer: inout Packer) { packed.pack(into: &packer) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) { self.packed = try packed.slice() }
}
