/// The body of a text as HTML, in the pieces a page puts in their places.
package struct PageBody: Hashable, Sendable {
  /// The title with its emphasis, links and calls of notes; empty when it has none.
  package var title: [UInt8] = []

  /// The running text's blocks.
  package var text: [UInt8]

  /// The lists of notes, each a `<section role="doc-endnotes">`; empty when there are none, or when they stand in the
  /// text, behind their sections.
  package var notes: [UInt8]

  /// The headings as nested lists, `<ol>…</ol>`; empty when they are too few to list.
  package var contents: [UInt8]

  /// The first words, without markup, for descriptions of texts without a summary.
  package var opening: String

  /// Whether the text has notes, wherever they are listed.
  package var hasNotes: Bool

  /// The length of the text in words; `nil` where that is not known.
  package var words: Int?

  /// Whether its headings are set small, since little stands below each.
  package var isBrief = false

  /// Creates a body.
  ///
  /// - Parameter hasNotes: Needed where the notes' lists stand in the text; `nil` when there are notes if there is a
  /// list.
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
