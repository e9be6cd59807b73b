import Model

/// Files of the output that share one key, and are all kept as long as it is the same.
struct FileGroup: Hashable, Sendable {
  /// The sum of all they are made from.
  let key: Checksum

  /// Their paths.
  let paths: [OutputPath]
}

extension FileGroup: Packable {
  func pack(into packer: inout Packer) { packer.pack(key, paths) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(key: try packed.next(), paths: try packed.next())
  }
}
