import Diagnostics
import Model

extension Diagnosed<TextMetadata?> {
  /// All that is known of a text but its file's size, as bytes; `nil` when the file could not be read.
  var packed: [UInt8]? {
    guard let head = value else { return nil }
    var packer = Packer(capacity: 512)
    head.reading.frontMatter.pack(into: &packer)
    packer.pack(head.reading.slug?.name)
    packer.pack(optional: head.reading.slugPlace) {
      $0.pack($1.file)
      $0.pack($1.line)
      $0.pack($1.column)
    }
    packer.pack(list: diagnostics) { $0.pack($1) }
    return packer.bytes
  }

  /// Reads back what is known of a text.
  ///
  /// - Parameters:
  ///   - packed: What ``packed`` was.
  ///   - size: The file's size.
  init(packed: ArraySlice<UInt8>, size: Int) throws(Unpacker.Damage) {
    var packed = Unpacker(packed)
    let frontMatter = try FrontMatter(from: &packed)
    let slug = try packed.optionalText()
    let place = try packed.optional { (packed) throws(Unpacker.Damage) in
      SourceLocation(file: try packed.text(), line: try packed.number(), column: try packed.number())
    }
    let diagnostics = try packed.list { (packed) throws(Unpacker.Damage) in try packed.diagnostic() }
    let reading = FrontMatterReader.Reading(
      frontMatter: frontMatter, slug: slug.flatMap { Slug($0) }, slugPlace: place)
    guard (reading.slug == nil) == (slug == nil) else { throw Unpacker.Damage() }
    self.init(TextMetadata(reading: reading, size: size), diagnostics)
  }
}
