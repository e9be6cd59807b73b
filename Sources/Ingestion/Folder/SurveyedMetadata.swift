import Diagnostics
import Model

/// The metadata of a text, read from its file or known from an earlier survey, and the same packed.
struct SurveyedMetadata: Sendable {
  /// The metadata.
  let head: Diagnosed<TextMetadata?>

  /// The packed metadata, without the file's size; `nil` when the file could not be read.
  let packed: ArraySlice<UInt8>?

  /// Reads a text's front matter, unless its metadata is known.
  ///
  /// - Parameters:
  ///   - found: The text.
  ///   - site: The site's folder.
  ///   - reader: The reader of front matter.
  ///   - known: The metadata from an earlier survey.
  ///   - observer: Observes the reading.
  init(
    of found: ContentScan.FoundText, in site: SiteFolder, by reader: FrontMatterReader,
    _ known: (any KnownMetadata)?, _ observer: (any ReadingObserver)?
  ) throws(SystemFailure) {
    if let memory = known?.metadata(of: found.source, files: found.files),
      let head = try? Diagnosed<TextMetadata?>(packed: memory.packed, size: memory.size)
    {
      self.head = head
      packed = memory.packed
    } else {
      observer?.begin(found.source)
      defer { observer?.finish(found.source) }
      head = try TextMetadata.head(of: found, in: site, by: reader)
      packed = head.packed?[...]
    }
  }
}
