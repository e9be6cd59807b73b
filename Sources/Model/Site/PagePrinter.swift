package import Diagnostics

/// Sets single pages of a text's printed form, to be looked at while the text is written.
package protocol PagePrinter: Sendable {
  /// Sets the page a part of a text is printed on.
  ///
  /// - Returns: No page where the text cannot be printed, with the reasons.
  /// - Throws: ``SystemFailure`` where the typesetter is missing or fails.
  func page(of text: ExportedText, at selection: PrintedPage.Selection) async throws -> Diagnosed<PrintedPage?>
}

/// A page of a text's printed form, as a drawing.
package struct PrintedPage: Hashable, Sendable {
  /// The page that is wanted.
  package enum Selection: Hashable, Sendable {
    /// The one on which the block begins that holds a line of the text's file, counted from 1.
    case line(Int)
    /// The page of a number, counted from 1.
    case number(Int)
  }

  /// The drawing, an SVG file.
  package let svg: [UInt8]

  /// The page's number, counted from 1.
  package let number: Int

  /// The number of pages.
  package let count: Int

  /// Creates a page.
  package init(svg: [UInt8], number: Int, count: Int) {
    self.svg = svg
    self.number = number
    self.count = count
  }
}
