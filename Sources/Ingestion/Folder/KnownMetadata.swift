/// The metadata of texts from an earlier survey with the same settings; read from several threads at once.
package protocol KnownMetadata: Sendable {
  /// The packed metadata of a text, and its file's size.
  ///
  /// - Parameters:
  ///   - source: The text's file.
  ///   - files: The files beside it.
  /// - Returns: `nil` when none is known, or the text or a file beside it may have changed since.
  func metadata(of source: String, files: [String]) -> (packed: ArraySlice<UInt8>, size: Int)?
}

/// Observes the reading of texts' files; called from several threads at once.
package protocol ReadingObserver: Sendable {
  /// Called before a text is read.
  func begin(_ source: String)

  /// Called after a text has been read.
  func finish(_ source: String)
}
