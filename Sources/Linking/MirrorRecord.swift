import Feeds
package import OutputManifest

/// The files that were mirrored of a library, in `links/NAME.mirrored`: by it a copy that was changed here is known.
///
/// A line for each file, as `sha256sum` writes them: the digest of the bytes that were written, and the path from the
/// site's folder.
package struct MirrorRecord: Sendable {
  private var digests: [String: Digest] = [:]

  /// Reads a record; whatever in it is no line of one is passed over.
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

  /// The record as a file.
  package var bytes: [UInt8] { Checksums(digests.map { Checksums.Line(path: $0.key, digest: $0.value) }).bytes }
}
