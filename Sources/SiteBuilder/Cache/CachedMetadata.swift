import Ingestion
import Model

/// The metadata of texts that have not changed since the last build, and neither has a file beside them.
struct CachedMetadata: KnownMetadata {
  private let records: [String: TextRecord]
  private let changes: Changes

  /// Takes the metadata from a cache.
  init(_ cache: BuildCache) {
    records = Dictionary((cache.site?.texts ?? []).map { ($0.source, $0) }, uniquingKeysWith: { $1 })
    changes = cache.changes
  }

  func metadata(of source: String, files: [String]) -> (packed: ArraySlice<UInt8>, size: Int)? {
    guard let record = records[source], !record.metadata.isEmpty, record.files == files, changes.isUntouched(source),
      files.allSatisfy({ changes.isUntouched($0) })
    else { return nil }
    return (record.metadata, record.size)
  }
}
