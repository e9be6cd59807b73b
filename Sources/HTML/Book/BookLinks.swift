package import Model

/// The targets of links and pictures in an e-book, in which only its own files can be reached.
///
/// Links within the book give ids alone, whichever of its files the target is in; the packaging adds the file.
package struct BookLinks: Hashable, Sendable {
  /// The paths of its pictures within the book, by their paths in the output.
  package var pictures: [OutputPath: String]

  /// The prefixes of the ids of each of its texts, by the page of the text.
  package var texts: [OutputPath: String]

  /// Creates the links of a book.
  package init(pictures: [OutputPath: String], texts: [OutputPath: String]) {
    self.pictures = pictures
    self.texts = texts
  }

  /// The id of a text's beginning, without the text's prefix.
  package static let start = "top"
}
