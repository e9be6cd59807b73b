/// Another library that a site links to: `link:` in `site.yml`.
package struct LibraryAddress: Hashable, Sendable {
  /// The name it goes by here; a file in `links/` and a folder in `content/` are named for it.
  package let name: String

  /// The place it is read at: `https://…/`, a folder, or the file of its catalogue or feed.
  package let address: String

  /// Creates an address.
  package init(name: String, address: String) {
    self.name = name
    self.address = address
  }
}
