import Feeds
package import OutputManifest

/// The record of files mirrored from a library, `links/NAME.mirrored`, which shows whether a copy was changed here.
///
/// It has a line for each file, as `sha256sum` writes it: the digest of the bytes that were written, and the path from
/// the site's folder.
package struct MirrorRecord: Sendable {
  private var digests: [String: Digest] = [:]

  /// Reads a record; lines of any other form are ignored.
  package init(_ bytes: [UInt8]) {
    for line in Checksums(parsing: bytes).lines where CatalogueReader.isInside(line.path) {
      digests[line.path] = line.digest
    }
  }

  /// The digest a file had when it was written; `nil` when it was not mirrored.
  package subscript(path: String) -> Digest? {
    get { digests[path] }
    set { digests[path] = newValue }
  }

  /// The files that were mirrored, in the order of their names.
  package var paths: [String] { digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The bytes of the record's file.
  package var bytes: [UInt8] { Checksums(digests.map { Checksums.Line(path: $0.key, digest: $0.value) }).bytes }
}
