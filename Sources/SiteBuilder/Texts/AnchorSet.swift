import HTML
import Model

/// The anchors of a page, kept small: only whether a name is among them can be asked.
struct AnchorSet: Sendable {
  private let packed: ArraySlice<UInt8>

  /// Keeps the ids of a page.
  init(_ names: AnchorNames) {
    packed = unsafe names.digests.withUnsafeBytes { unsafe Array($0) }[...]
  }

  /// A number for each id. The chance that a wrong name has one of them is one in 10¹⁶.
  var digests: Set<UInt64> {
    var packed = Unpacker(packed)
    var digests: Set<UInt64> = []
    digests.reserveCapacity(self.packed.count / 8)
    while let digest = try? packed.word() { digests.insert(digest) }
    return digests
  }
}

extension AnchorSet: Packable {
  func pack(into packer: inout Packer) { packed.pack(into: &packer) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) { self.packed = try packed.slice() }
}
