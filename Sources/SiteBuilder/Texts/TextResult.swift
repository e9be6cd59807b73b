import Diagnostics
import Model

/// The result of rendering a text, without the bytes of its files.
struct TextResult: Sendable {
  /// The key of its page: the sum of all it was made from.
  var key: Checksum

  /// The minutes it takes to read, at least 1.
  let minutes: Int

  /// Its length in words.
  let words: Int

  /// Its title, as it is printed.
  let title: String

  /// Its language.
  let language: LanguageTag

  /// Its line in the catalogue of the library; empty when it has none.
  let catalogued: ArraySlice<UInt8>

  /// The anchors of its page.
  let anchors: AnchorSet

  /// Its links to anchors on other pages.
  let crossReferences: [CrossReference]

  /// The files of the site it shows or links to.
  let assets: [BundleFile]

  /// The look-ups of its links, with the answers.
  let lookups: LookupList

  /// The faults found in it.
  let diagnostics: [Diagnostic]

  /// The results of its other formats.
  var exports: [ExportResult]

  /// The files of its other formats.
  var formats: [MadeFormat] { exports.flatMap(\.files) }
}

extension TextResult: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(
      key, minutes, words, title, language, catalogued, anchors, crossReferences, assets, lookups, diagnostics, exports)
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      key: try packed.next(), minutes: try packed.next(), words: try packed.next(), title: try packed.next(),
      language: try packed.next(), catalogued: try packed.next(), anchors: try packed.next(),
      crossReferences: try packed.next(), assets: try packed.next(), lookups: try packed.next(),
      diagnostics: try packed.next(), exports: try packed.next())
  }
}
