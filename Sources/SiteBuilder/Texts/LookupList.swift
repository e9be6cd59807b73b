import Model

/// The look-ups of a text in bytes, which are unpacked only where a file that a link leads to may have changed.
struct LookupList: Sendable {
  private let packed: ArraySlice<UInt8>

  /// Packs look-ups.
  init(_ lookups: [LinkLookup]) {
    var packer = Packer(capacity: lookups.count * 64)
    packer.pack(lookups)
    packed = packer.trimmed[...]
  }

  /// The look-ups with their answers; `nil` when the bytes are damaged.
  var all: [LinkLookup]? {
    var packed = Unpacker(packed)
    return try? packed.next([LinkLookup].self)
  }
}

extension LookupList: Packable {
  func pack(into packer: inout Packer) { packed.pack(into: &packer) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) { self.packed = try packed.slice() }
}
