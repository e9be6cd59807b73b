/// Another library that a site links to: `link:` in `site.yml`.
package struct LibraryAddress: Hashable, Sendable {
  /// Its name on this site; a file in `links/` and a folder in `content/` are named after it.
  package let name: String

  /// The location it is read from: `https://…/`, a folder, or the file of its catalogue or feed.
  package let address: String

  /// Creates an address.
  package init(name: String, address: String) {
    self.name = name
    self.address = address
  }
}
