/// A folder of texts within `content/`, listed on a page of its own.
package struct Collection: Hashable, Sendable {
  /// The slugs of its folders, outermost first.
  package let path: [Slug]

  /// Its title: its folder's name on disk, with spaces for hyphens, and the first letter a capital.
  package let title: String

  /// Creates a collection.
  package init(path: [Slug], title: String) {
    self.path = path
    self.title = title
  }

  /// The path of its list: `essays/index.html`.
  package var page: OutputPath { OutputPath(path.map { $0.name + "/" }.joined() + "index.html") }
}
