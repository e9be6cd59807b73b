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
    let lines = texts.compactMap { $0.result?.catalogued }.filter { !$0.isEmpty }
    return try writer.file(
      at: LibraryCatalogue.page,
      LibraryCatalogue(settings: plan.context.settings, lines: lines).json(
        sums: String(decoding: sums.hexadecimal, as: UTF8.self)),
      key: key)
  }
}
