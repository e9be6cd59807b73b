import Model

/// A file of a text in another format, as it came out.
struct MadeFormat: Hashable, Sendable {
  /// The format.
  let format: Format

  /// Where the file lies.
  let path: OutputPath

  /// The file's size in bytes.
  let size: Int

  /// The number of sheets it is printed on; `nil` when it is not for paper.
  let sheets: Int?
}

extension Packer {
  /// Writes a file of a text.
  mutating func pack(_ made: MadeFormat) {
    pack(made.format.rawValue)
    pack(made.path)
    pack(made.size)
    pack(optional: made.sheets) { $0.pack($1) }
  }
}

extension Unpacker {
  /// Reads a file of a text.
  mutating func madeFormat() throws(Damage) -> MadeFormat {
    MadeFormat(
      format: try format(), path: try page(), size: try number(),
      sheets: try optional { (packed) throws(Damage) in try packed.number() })
  }
}
