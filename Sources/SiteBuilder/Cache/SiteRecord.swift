import Diagnostics
import Model

/// The record of what a build made of a site, text by text.
struct SiteRecord: Sendable {
  /// The part shared by all texts.
  var common: Common

  /// All texts that were found, in the order of their paths, and the introduction last.
  let texts: [TextRecord]

  /// The part of a record that is shared by all texts.
  struct Common: Sendable {
    /// The sum of `site.yml`.
    let settings: Checksum

    /// The sum of the site's own templates and the files they use.
    let templates: Checksum

    /// The sum of all texts' front matter and paths.
    let index: Checksum

    /// The formats requested for every text, instead of those that each names; `nil` where each text's own apply.
    let formats: [Format]?

    /// The part of the pages' context that the texts decide, in bytes: the menu's destinations, the lists there are.
    let context: ArraySlice<UInt8>

    /// The texts that the feeds carry in full, the newest first, by their indices among the published.
    let feedTexts: [Int]

    /// The text the first page shows in full, by its index among the published; `nil` for none.
    let firstText: Int?

    /// The groups of texts that are versions of one work, by their indices: first those of the published texts, then
    /// those of other libraries' texts in their order.
    let versions: [[Int]]

    /// The folders of texts.
    let collections: [Collection]

    /// The files that lie beside texts.
    let bundleFiles: [BundleFile]

    /// The files that lie beside no text.
    let looseFiles: [String]

    /// The lists, feeds and the site map, which texts may link to.
    let lists: [OutputPath]

    /// Faults found before any text's body was read.
    let diagnostics: [Diagnostic]

    /// The lists' files; `nil` before they are made.
    var listFiles: FileGroup?

    /// The newspapers that were made.
    var newspapers: [ExportResult] = []

    /// The summary of the search index, in bytes; empty where there is none.
    var search: ArraySlice<UInt8> = []
  }

  /// Writes the record, text by text.
  func write(to file: inout CacheFile.Writer) throws {
    try file.append { $0.pack(common, texts.count) }
    for text in texts { try file.append { $0.pack(text) } }
  }
}

extension SiteRecord {
  /// Reads a record back.
  init(packed bytes: [UInt8]) throws(Unpacker.Damage) {
    var packed = Unpacker(bytes[...])
    common = try packed.next()
    texts = try packed.next()
    guard packed.isAtEnd else { throw Unpacker.Damage() }
  }
}

extension SiteRecord.Common: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(
      settings, templates, index, formats, context, feedTexts, firstText, versions, collections, bundleFiles,
      looseFiles, lists, diagnostics, listFiles, newspapers, search)
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      settings: try packed.next(), templates: try packed.next(), index: try packed.next(),
      formats: try packed.next(), context: try packed.next(),
      feedTexts: try packed.next(), firstText: try packed.next(), versions: try packed.next(),
      collections: try packed.next(),
      bundleFiles: try packed.next(),
      looseFiles: try packed.next(), lists: try packed.next(), diagnostics: try packed.next(),
      listFiles: try packed.next(), newspapers: try packed.next(), search: try packed.next())
  }
}
