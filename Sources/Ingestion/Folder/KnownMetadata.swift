/// The metadata an earlier survey by the same settings found of texts; asked from several threads at once.
package protocol KnownMetadata: Sendable {
  /// The metadata of a text in bytes, and its file's size.
  ///
  /// - Parameters:
  ///   - source: The text's file.
  ///   - files: The files beside it.
  /// - Returns: `nil` when nothing is known, or the text or a file beside it may have changed since.
  func metadata(of source: String, files: [String]) -> (packed: ArraySlice<UInt8>, size: Int)?
}

/// Told of the texts whose files are read; from several threads at once.
package protocol ReadingObserver: Sendable {
  /// The reading of a text begins.
  func begin(_ source: String)

  /// The reading of a text has ended.
  func finish(_ source: String)
}
