/// A folder of texts within `content/`, listed on a page of its own.
package struct Collection: Hashable, Sendable {
  /// Its folders, outermost first.
  package let path: [Slug]

  /// The name of it: its folder's name as it lies on the disk, hyphens as spaces, the first letter a capital.
  package let title: String

  /// Creates a collection.
  package init(path: [Slug], title: String) {
    self.path = path
    self.title = title
  }

  /// The path of its list: `essays/index.html`.
  package var page: OutputPath { OutputPath(path.map { $0.name + "/" }.joined() + "index.html") }
}
