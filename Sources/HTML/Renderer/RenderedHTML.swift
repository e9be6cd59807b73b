package import Model
/// A document written as HTML or XHTML, in the parts a page is put together from.
package struct RenderedHTML: Hashable, Sendable {
  /// A heading, as a list of contents names it.
  package struct Heading: Hashable, Sendable {
    /// Its id.
    package let identifier: String

    /// Its printed level, 1 to 6.
    package let level: Int

    /// Its words, without markup or calls of footnotes; not escaped.
    package let title: String
  }

  /// The title as the text's first heading has it, with its emphasis, links and calls: what goes inside `<h1>`. Empty
  /// when no heading says it.
  package var title: [UInt8] = []

  /// The body: what goes inside `<div class="text">`.
  package let text: [UInt8]

  /// The footnotes: what goes inside `<div class="notes">`, one `<section role="doc-endnotes">` for each series. Empty
  /// when there are none, and when they stand behind their sections in the body.
  package let notes: [UInt8]

  /// A nested `<ol>` of the headings; empty when there are fewer than three.
  package let contents: [UInt8]

  /// The headings of the running text, in order.
  package let outline: [Heading]

  /// The length of the document in words.
  package let words: Int

  /// Whether it has footnotes, wherever they are listed.
  package let hasNotes: Bool

  /// Every id in the rendition.
  package let identifiers: AnchorNames

  /// The first words as plain text, about 200 characters, cut after a word; for a description where the author gave
  /// none.
  package let opening: String

  /// The number of headings the running text has.
  package var headingCount: Int { outline.count }

  /// Whether it is parted into so many short sections that large headings would drown them: minutes, a recipe.
  package var isBrief: Bool { outline.count >= 3 && words < outline.count * 80 }
}

extension Document {
  /// Writes the document.
  package func renderedHTML(_ options: RenderingOptions) -> RenderedHTML {
    options.isCommonMarkOnly
      ? CommonMarkRenderer.renderedHTML(of: self, options) : HTMLRenderer.renderedHTML(of: self, options)
  }
}
