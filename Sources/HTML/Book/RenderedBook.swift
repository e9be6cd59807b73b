package import Model

/// A text written for an e-book, in pieces that may be distributed over files.
package struct RenderedBook: Hashable, Sendable {
  /// A block of the running text, or a few that belong together.
  package struct Piece: Hashable, Sendable {
    /// XHTML.
    package let markup: [UInt8]

    /// The printed level of the heading, if the piece is one; else `nil`.
    package let level: Int?

    /// The footnotes it refers to, in the order of the references.
    package let references: [Int]
  }

  /// A footnote.
  package struct Note: Hashable, Sendable {
    /// XHTML, with the backlink at its beginning.
    package let markup: [UInt8]

    /// The footnotes it refers to itself.
    package let references: [Int]

    /// Whether it is too long for a pop-up.
    package let isLong: Bool
  }

  /// The title as the text's first heading has it, with its emphasis, links and references: the content of `<h1>`;
  /// `nil` where no heading is the title.
  package let title: Piece?

  /// The running text.
  package let pieces: [Piece]

  /// The footnotes, in the document's order.
  package let notes: [Note]

  /// The headings of the running text, in reading order.
  package let outline: [RenderedHTML.Heading]

  /// The id of the text's beginning.
  package let start: String

  /// The number of pictures shown.
  package let pictureCount: Int

  /// The number of pictures without a description.
  package let undescribedCount: Int
}

extension Document {
  /// Writes the document for an e-book.
  ///
  /// - Parameter options: XHTML, with ``RenderingOptions/book``.
  package func book(_ options: RenderingOptions) -> RenderedBook { HTMLRenderer.book(of: self, options) }
}
