package import Diagnostics
package import Model

/// A part of a site read again by itself, when it is known that nothing else has changed.
extension SiteReader {
  /// What a text says about itself.
  ///
  /// - Parameters:
  ///   - source: Its file.
  ///   - files: The files beside it, in order.
  ///   - settings: What holds for a text that does not say.
  /// - Returns: The bytes that a survey keeps of it, and the file's size; `nil` when it cannot be read.
  package func headAgain(
    of source: String, files: [String], settings: SiteSettings
  ) throws(SystemFailure) -> (packed: [UInt8], size: Int)? {
    let parts = source.split(separator: "/")
    let name = source.hasSuffix("/index.md") ? String(parts.dropLast().last ?? "") : String(source.lastName.dropLast(3))
    let found = ContentScan.FoundText(source: source, name: name, folders: [], files: files)
    let head = try TextMetadata.head(of: found, in: folder, by: FrontMatterReader(settings: settings))
    guard let packed = head.packed, let size = head.value?.size else { return nil }
    return (packed, size)
  }
}
