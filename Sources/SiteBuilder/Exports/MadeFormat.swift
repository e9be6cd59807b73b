import Model

/// A file that was made of a text in another format.
struct MadeFormat: Hashable, Sendable {
  /// The format.
  let format: Format

  /// The path of the file.
  let path: OutputPath

  /// The file's size in bytes.
  let size: Int

  /// The sheets it is printed on; `nil` when it is not for paper.
  let sheets: PrintedSheets?
}

extension MadeFormat: Packable {
  func pack(into packer: inout Packer) { packer.pack(format, path, size, sheets) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(format: try packed.next(), path: try packed.next(), size: try packed.next(), sheets: try packed.next())
  }
}
