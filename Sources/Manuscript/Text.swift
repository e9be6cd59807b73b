/// One pamphlet's source: where it lies, where its page goes, and what it says about itself. Its body is read apart.
package struct Text: Hashable, Sendable {
  /// The file, relative to the site's folder: `content/walden/index.md`.
  package let source: String

  /// What it is filed under within its collection.
  package let slug: Slug

  /// The collections it lies in, outermost first; empty for a text directly in `content/`.
  package let collection: [Slug]

  /// What it says about itself.
  package let frontMatter: FrontMatter

  /// The size of the source in bytes.
  package let sourceSize: Int

  /// Where its page goes: `walden/index.html`, or `essays/walden/index.html` in a collection.
  package let page: PagePath

  /// Creates a text.
  package init(source: String, slug: Slug, collection: [Slug], frontMatter: FrontMatter, sourceSize: Int) {
    self.source = source
    self.slug = slug
    self.collection = collection
    self.frontMatter = frontMatter
    self.sourceSize = sourceSize
    var path = ""
    for folder in collection { path += folder.name + "/" }
    path += slug.name + "/index.html"
    page = PagePath(path)
  }

  /// Where one of its forms goes: `walden/walden.md`.
  package func path(of edition: Edition) -> PagePath {
    switch edition {
    case .html: page
    case .source: page.sibling(slug.name + edition.fileSuffix)
    }
  }
}
