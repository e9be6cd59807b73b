/// A file beside a bundle's `index.md` that is published with it.
package struct BundleFile: Hashable, Sendable {
  /// Its path, relative to the site's folder: `content/walden/house.png`.
  package let source: String

  /// Its path in the output.
  package let page: OutputPath

  /// Creates a bundle's file.
  package init(source: String, page: OutputPath) {
    self.source = source
    self.page = page
  }
}
