/// The destination and title of a link.
package struct Link: Hashable, Sendable {
  /// The destination.
  package let destination: LinkDestination

  /// The title the author gave it; "" when none.
  package let title: String

  /// Creates a link.
  package init(to destination: LinkDestination, title: String = "") {
    self.destination = destination
    self.title = title
  }
}

/// The kinds of link destination.
package enum LinkDestination: Hashable, Sendable {
  /// An address as written, with backslash escapes and entities resolved, not yet escaped: another site, mail,
  /// telephone, or, where texts are rendered without their site, anything.
  case address(String)
  /// A place on the same page, as an id without `#`.
  case fragment(String)
  /// A page of this site, and perhaps a place on it, as an id without `#`.
  case page(OutputPath, fragment: String?)
  /// A file of the text's bundle.
  case file(BundleFile)
}

/// A link to a place inside a page, and its location in the source.
package struct CrossReference: Hashable, Sendable {
  /// The page; `nil` for the text's own.
  package let page: OutputPath?

  /// The place's id, percent-decoded and without `#`.
  package let fragment: String

  /// The source file's line, counted from 1.
  package let line: Int

  /// The Unicode scalar in the line, counted from 1.
  package let column: Int

  /// Creates a cross-reference.
  package init(page: OutputPath?, fragment: String, line: Int, column: Int) {
    self.page = page
    self.fragment = fragment
    self.line = line
    self.column = column
  }
}
