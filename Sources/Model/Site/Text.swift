/// One pamphlet: its source, the path of its page, and its front matter. Its body is read separately.
///
/// A class, since it is passed along at every step from the source to the page, and a copy of the front matter would
/// retain every string in it. It is immutable.
package final class Text: Sendable {
  /// The file, relative to the site's folder: `content/walden/index.md`.
  package let source: String

  /// The slug it is filed under within its collection.
  package let slug: Slug

  /// The collections it lies in, outermost first; empty for a text directly in `content/`.
  package let collection: [Slug]

  /// Its front matter.
  package let frontMatter: FrontMatter

  /// The size of the source in bytes.
  package let sourceSize: Int

  /// The path of its page: `walden/index.html`, or `essays/walden/index.html` in a collection.
  package let page: OutputPath

  /// Creates a text.
  package init(source: String, slug: Slug, collection: [Slug], frontMatter: FrontMatter, sourceSize: Int) {
    self.source = source
    self.slug = slug
    self.collection = collection
    self.frontMatter = frontMatter
    self.sourceSize = sourceSize
    let folder = collection.isEmpty ? slug.name : (collection + [slug]).map(\.name).joined(separator: "/")
    self.page = OutputPath(folder + "/index.html")
  }

  /// Returns the path of its file in another format: `walden/walden.md`.
  ///
  /// - Parameter suffix: The end of its name, one of ``Format/suffixes``.
  package func path(suffix: String) -> OutputPath { page.sibling(slug.name + suffix) }

  /// Returns the paths of its files in a format; none for a format whose files contain several texts.
  package func paths(of format: Format) -> [OutputPath] {
    if format.isOfSeveralTexts { return [] }
    return format.isExported ? format.suffixes.map { path(suffix: $0) } : [page]
  }
}

extension Text: Hashable {
  package static func == (left: Text, right: Text) -> Bool {
    left.source == right.source && left.slug == right.slug && left.collection == right.collection
      && left.frontMatter == right.frontMatter && left.sourceSize == right.sourceSize
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(sourceSize)
  }
}
