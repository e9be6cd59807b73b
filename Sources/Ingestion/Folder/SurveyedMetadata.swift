import Diagnostics
import Model

/// The metadata of a text, read from its file or remembered, and in bytes.
struct SurveyedMetadata: Sendable {
  /// The metadata of the text.
  let head: Diagnosed<TextMetadata?>

  /// The same but for the file's size, in bytes; `nil` when the file could not be read.
  let packed: ArraySlice<UInt8>?

  /// Reads a text's front matter where it is not remembered.
  ///
  /// - Parameters:
  ///   - found: The text.
  ///   - site: The folder it lies in.
  ///   - reader: The reader of front matter.
  ///   - known: The result of an earlier survey.
  ///   - observer: Told of the reading.
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
