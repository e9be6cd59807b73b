import Diagnostics
import Model

/// The result of making a text in another format.
struct ExportResult: Sendable {
  /// The format.
  let format: Format

  /// The sum of all it was made from.
  let key: Checksum

  /// The files; empty where the text cannot be made in the format.
  let files: [MadeFormat]

  /// The faults found.
  let diagnostics: [Diagnostic]
}

extension ExportResult: Packable {
  func pack(into packer: inout Packer) { packer.pack(format, key, files, diagnostics) }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      format: try packed.next(), key: try packed.next(), files: try packed.next(), diagnostics: try packed.next())
  }
}
