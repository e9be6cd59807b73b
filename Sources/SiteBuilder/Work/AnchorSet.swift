import HTML
import Model

/// The places of a page that can be linked to, kept small: only whether a name is among them can be asked.
struct AnchorSet: Sendable {
  /// A number of eight bytes for each id, in any order.
  let packed: ArraySlice<UInt8>

  /// Takes up what was kept of the ids of a page.
  ///
  /// - Parameter packed: What ``packed`` was.
  init(packed: ArraySlice<UInt8>) {
    self.packed = packed
  }

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
