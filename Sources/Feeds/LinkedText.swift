package import Model

/// A text of another library, as its catalogue describes it.
package struct LinkedText: Hashable, Sendable {
  /// The path of its page from the library's address: `walden/index.html`.
  package var path: String

  /// Its title.
  package var title: String

  /// Its authors' names, as they are printed.
  package var authors: [String] = []

  /// The date of publication, as the library writes it.
  package var date: String?

  /// The tag of its language; `nil` where the catalogue does not say.
  package var language: String?

  /// Its topics.
  package var topics: [String] = []

  /// The series it belongs to, and its number there.
  package var series: FrontMatter.SeriesEntry?

  /// Its length in words; `nil` where the catalogue does not say.
  package var words: Int?

  /// The names of the formats it is published in.
  package var forms: [String] = []

  /// The rights others have to it; `nil` where the catalogue does not say.
  package var rights: String?

  /// Its absolute address, where that is not the library's followed by the path.
  package var address: String?

  /// Its other versions: pages of the same library, or absolute addresses in others.
  package var versions: [String] = []

  /// Creates a text.
  package init(path: String, title: String) {
    self.path = path
    self.title = title
  }

  /// The folder of its page; "" for the library's own.
  package var folder: Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }

  /// The name its files begin with: the last folder's.
  package var slug: Substring { folder.split(separator: "/").last ?? "" }
}
