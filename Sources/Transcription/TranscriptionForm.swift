/// What the bytes of a text are written in.
package enum TranscriptionForm: Hashable, Sendable {
  /// Text from a scanner or a PDF, or any plain text.
  case scan
  /// Markdown another program made of a document.
  case markdown
  /// The Anarchist Library's markup.
  case muse
}
