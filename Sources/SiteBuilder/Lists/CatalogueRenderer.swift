import Feeds
import Model
import OutputManifest
import Templating

/// Renders the catalogue by which other libraries link to the site.
struct CatalogueRenderer: Sendable {
  let plan: BuildPlan
  let writer: OutputWriter

  /// The outcomes of the texts, in their order.
  let texts: [TextOutcome]

  /// The catalogue, made when all other files are known.
  ///
  /// - Parameter files: All files but the catalogue and the list of digests.
  func file(_ files: OutputFiles) throws -> OutputFile {
    let sums = Digest(of: files.checksums)
    var packer = Packer()
    packer.pack(plan.common.settings, String(decoding: sums.hexadecimal, as: UTF8.self), "catalogue")
    let key = Checksum(of: packer.bytes)
    if let kept = try writer.kept(at: LibraryCatalogue.page, key: key) { return kept }
    let entries = try plan.texts.indices.compactMap { index -> LibraryCatalogue.Entry? in
      let text = try plan.subject(of: index).printed
      guard !text.frontMatter.isPage, let result = texts[index].result else { return nil }
      let made = Set(result.formats.map(\.format))
      return LibraryCatalogue.Entry(
        text, words: result.words, formats: Format.allCases.filter { $0 == .html || made.contains($0) })
    }
    return try writer.file(
      at: LibraryCatalogue.page,
      LibraryCatalogue(settings: plan.context.settings, entries: entries).json(
        sums: String(decoding: sums.hexadecimal, as: UTF8.self)),
      key: key)
  }
}
