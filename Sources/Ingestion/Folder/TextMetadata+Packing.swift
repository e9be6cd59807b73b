import Diagnostics
import Model

extension Diagnosed<TextMetadata?> {
  /// The metadata and diagnostics of a text, packed without its file's size; `nil` when the file could not be read.
  var packed: [UInt8]? {
    guard let reading = value?.reading else { return nil }
    var packer = Packer(capacity: 512)
    packer.pack(reading.frontMatter, reading.slug, reading.slugLocation, diagnostics)
    return packer.trimmed
  }

  /// Reads back packed metadata.
  ///
  /// - Parameters:
  ///   - packed: The value of ``packed``.
  ///   - size: The file's size.
  init(packed: ArraySlice<UInt8>, size: Int) throws(Unpacker.Damage) {
    var packed = Unpacker(packed)
    let reading = FrontMatterReader.Reading(
      frontMatter: try packed.next(), slug: try packed.next(), slugLocation: try packed.next())
    self.init(TextMetadata(reading: reading, size: size), try packed.next())
  }
}
