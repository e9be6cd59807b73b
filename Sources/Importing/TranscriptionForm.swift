/// What the bytes of a text are written in.
package enum TranscriptionForm: Hashable, Sendable {
  /// Text from a scanner or a PDF, or any plain text.
  case scan
  /// The tree of a document, in pandoc's JSON.
  case pandoc
  /// The Anarchist Library's markup.
  case muse
}
