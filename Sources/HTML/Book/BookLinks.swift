package import Model

/// The target of links and pictures in an e-book, whose files are all there is.
///
/// Places in the book are named by ids alone, whichever of its files they are in; what puts the files together leads
/// them there.
package struct BookLinks: Hashable, Sendable {
  /// The paths of its pictures in the book, by the files they are.
  package var pictures: [OutputPath: String]

  /// The texts it holds, by their pages, with what stands before the ids of each.
  package var texts: [OutputPath: String]

  /// Creates the links of a book.
  package init(pictures: [OutputPath: String], texts: [OutputPath: String]) {
    self.pictures = pictures
    self.texts = texts
  }

  /// The id of the place where a text begins, behind what stands before its ids.
  package static let start = "top"
}
