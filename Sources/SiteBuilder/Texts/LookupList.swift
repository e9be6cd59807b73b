import Model

/// The look-ups of a text, kept in bytes: they are read only where something may have changed that a link leads to.
struct LookupList: Sendable {
  private let packed: ArraySlice<UInt8>

  /// Keeps look-ups.
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
