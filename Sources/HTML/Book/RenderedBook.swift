package import Model

/// A text written for an e-book, in pieces that may be parted into files.
package struct RenderedBook: Hashable, Sendable {
  /// A block of the running text, or a few that belong together.
  package struct Piece: Hashable, Sendable {
    /// XHTML.
    package let markup: [UInt8]

    /// The printed level of the heading it is; `nil` when it is none.
    package let level: Int?

    /// The footnotes it calls, in the order of their calls.
    package let calls: [Int]
  }

  /// A footnote.
  package struct Note: Hashable, Sendable {
    /// XHTML, with the way back at its beginning.
    package let markup: [UInt8]

    /// The footnotes it calls itself.
    package let calls: [Int]

    /// Whether it is too long to be opened in place.
    package let isLong: Bool
  }

  /// The title as the text's first heading has it, with its emphasis, links and calls: what goes inside `<h1>`; `nil`
  /// where no heading says it.
  package let title: Piece?

  /// The running text.
  package let pieces: [Piece]

  /// The footnotes, in the order of the document's.
  package let notes: [Note]

  /// The headings of the running text, in order.
  package let outline: [RenderedHTML.Heading]

  /// The id of the place where the text begins.
  package let start: String

  /// The number of pictures that are shown.
  package let pictureCount: Int

  /// The number of of them nobody described.
  package let undescribedCount: Int
}

extension Document {
  /// Writes the document for an e-book.
  ///
  /// - Parameter options: XHTML, with ``RenderingOptions/book``.
  package func book(_ options: RenderingOptions) -> RenderedBook { HTMLRenderer.book(of: self, options) }
}
