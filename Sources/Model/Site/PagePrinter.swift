package import Diagnostics

/// Typesets single pages of a text's printed form, for a preview while the text is written.
package protocol PagePrinter: Sendable {
  /// Typesets the page on which a part of a text is printed.
  ///
  /// - Returns: No page when the text cannot be printed, with the reasons.
  /// - Throws: ``SystemFailure`` when the typesetter is missing or fails.
  func page(of text: ExportedText, at selection: PrintedPage.Selection) async throws -> Diagnosed<PrintedPage?>
}

/// A page of a text's printed form, as a drawing.
package struct PrintedPage: Hashable, Sendable {
  /// The choice of a page.
  package enum Selection: Hashable, Sendable {
    /// The page with the beginning of the block at a line of the text's file, counted from 1.
    case line(Int)
    /// The page with a number, counted from 1.
    case number(Int)
  }

  /// The drawing, an SVG file.
  package let svg: [UInt8]

  /// The page's number, counted from 1.
  package let number: Int

  /// The number of pages the text has.
  package let count: Int

  /// Creates a page.
  package init(svg: [UInt8], number: Int, count: Int) {
    self.svg = svg
    self.number = number
    self.count = count
  }
}
