package import Diagnostics
package import Model

/// A site as surveyed, with the metadata of each text packed into bytes that the cache keeps.
package struct SiteMetadata: Sendable {
  /// A text of the folder, which may be a draft that is left out of the site.
  package struct FoundText: Sendable {
    /// The file, relative to the site's folder.
    package let source: String

    /// The files beside it, relative to the site's folder, in order.
    package let files: [String]

    /// Its size in bytes; 0 when it could not be read.
    package let size: Int

    /// Its packed metadata; `nil` when it could not be read.
    package let metadata: ArraySlice<UInt8>?

    init(_ found: ContentScan.FoundText, _ head: SurveyedMetadata) {
      self.source = found.source
      self.files = found.files
      self.size = head.head.value?.size ?? 0
      self.metadata = head.packed
    }
  }

  /// The site, as far as it could be assembled, and all faults in the order of their locations.
  package let site: Diagnosed<Site>

  /// All texts that were found, in the order of their paths.
  package let texts: [FoundText]

  /// The text at the head of the index.
  package let introduction: FoundText?
}
