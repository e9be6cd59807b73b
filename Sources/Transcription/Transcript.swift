/// A clean text, and an account of how it was made.
package struct Transcript: Sendable {
  /// The text, as Markdown with front matter and footnotes.
  package let markdown: String

  /// What was done, in one line: pages, order, notes, hyphens, words changed.
  package let summary: String

  /// How good the text looks, to choose between two readings of one file: the share of its paragraphs that begin and
  /// end like paragraphs.
  package let quality: Double

  /// The text as a web page to proofread by.
  package let proofs: String
}
