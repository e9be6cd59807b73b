package import Model
/// A document written as HTML or XHTML, in the parts a page is assembled from.
package struct RenderedHTML: Hashable, Sendable {
  /// A heading, as a table of contents lists it.
  package struct Heading: Hashable, Sendable {
    /// Its id.
    package let identifier: String

    /// Its printed level, 1 to 6.
    package let level: Int

    /// Its words, without markup or footnote references; not escaped.
    package let title: String
  }

  /// The title as the text's first heading has it, with its emphasis, links and references: the content of `<h1>`.
  /// Empty when no heading is the title.
  package var title: [UInt8] = []

  /// The body: the content of `<div class="text">`.
  package let text: [UInt8]

  /// The footnotes: the content of `<div class="notes">`, one `<section role="doc-endnotes">` for each series. Empty
  /// when there are none, or when each section of the body ends with its own.
  package let notes: [UInt8]

  /// A nested `<ol>` of the headings; empty when there are fewer than three.
  package let contents: [UInt8]

  /// The headings of the running text, in reading order.
  package let outline: [Heading]

  /// The length of the document in words.
  package let words: Int

  /// Whether it has footnotes, wherever they are listed.
  package let hasNotes: Bool

  /// Every id in the markup.
  package let identifiers: AnchorNames

  /// The first words as plain text, about 200 characters, cut after a word; for a description where the author gave
  /// none.
  package let opening: String

  /// The number of headings in the running text.
  package var headingCount: Int { outline.count }

  /// Whether its sections are so short that large headings would overwhelm the text: minutes, a recipe.
  package var isBrief: Bool { outline.count >= 3 && words < outline.count * 80 }
}

extension Document {
  /// Writes the document.
  package func renderedHTML(_ options: RenderingOptions) -> RenderedHTML {
    options.isCommonMarkOnly
      ? CommonMarkRenderer.renderedHTML(of: self, options) : HTMLRenderer.renderedHTML(of: self, options)
  }
}
