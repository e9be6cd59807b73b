/// The body of a text as HTML, in the pieces a template puts in their places.
package struct PageBody: Hashable, Sendable {
  /// The title with its emphasis, links and footnote references; empty when the text has none.
  package var title: [UInt8] = []

  /// The running text's blocks.
  package var text: [UInt8]

  /// The lists of notes, each a `<section role="doc-endnotes">`; empty when there are none, or when each is printed
  /// within `text`, at the end of its section.
  package var notes: [UInt8]

  /// The table of contents as nested lists, `<ol>…</ol>`; empty when there are too few headings.
  package var contents: [UInt8]

  /// The first words, without markup, for descriptions of texts without a summary.
  package var opening: String

  /// Whether the text has notes, wherever they are listed.
  package var hasNotes: Bool

  /// The length of the text in words; `nil` where that is not known.
  package var words: Int?

  /// Whether its headings are set small, since there is little text below each.
  package var isBrief = false

  /// Creates a body.
  ///
  /// - Parameter hasNotes: Whether there are notes, where their lists are within the text; `nil` to tell by whether
  ///   `notes` is empty.
  package init(
    text: [UInt8], notes: [UInt8] = [], contents: [UInt8] = [], opening: String = "", hasNotes: Bool? = nil
  ) {
    self.hasNotes = hasNotes ?? !notes.isEmpty
    self.text = text
    self.notes = notes
    self.contents = contents
    self.opening = opening
  }
}
