/// One pamphlet's source: where it lies, where its page goes, and what it says about itself. Its body is read apart.
///
/// A class, since it is handed on at every step of its way to its page, and a copy of all it says about itself would
/// cost a reference for every word of it. Nothing in it changes.
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

  /// Returns the path of a file of another form: `walden/walden.md`.
  ///
  /// - Parameter suffix: The end of its name, one of ``Format/suffixes``.
  package func path(suffix: String) -> OutputPath { page.sibling(slug.name + suffix) }

  /// Returns the paths of the files of a form; none for one that has several texts in a file.
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
