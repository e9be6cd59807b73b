package import Model

/// An e-book to be made: of one text, or of several.
package struct Book: Sendable {
  /// Its front matter.
  package var frontMatter: FrontMatter

  /// Its address on the web, or, when that is not known, a name that no other book of the site has.
  package var name: String

  /// Its own page or list on the web; `nil` when that is not known.
  package var address: String?

  /// Its publisher: the text's publisher, else the site's name.
  package var imprint: String?

  /// The name its cover's paper and ornament are chosen by.
  package var slug: String

  /// The texts, in their order.
  package var texts: [ExportedText]

  /// Whether it is a book of several texts, whose ids need a prefix.
  package var isCollection: Bool

  /// Its cover.
  var cover: Cover { Cover(frontMatter, library: imprint, slug: slug) }

  /// Creates the book of one text.
  package init(of text: ExportedText) {
    let front = text.text.frontMatter
    frontMatter = front
    let page = text.text.page
    address = text.address?.address(of: page)
    name = address ?? text.settings.title + "/" + page.path
    imprint = text.settings.publisher ?? text.settings.title
    slug = front.series?.name ?? text.text.slug.name
    texts = [text]
    isCollection = false
  }

  /// Creates a book of several texts; its authors are those of its texts when it names none.
  package init(of book: ExportedBook) {
    frontMatter = book.frontMatter
    if book.frontMatter.authors.isEmpty {
      var known: Set<String> = []
      frontMatter.authors = book.texts.flatMap(\.text.frontMatter.authors).filter { known.insert($0).inserted }
    }
    address = PublishedAddress(of: book.settings)?.address(of: book.path)
    name = address ?? book.settings.title + "/" + book.path.path
    imprint = book.settings.publisher ?? book.settings.title
    slug = book.frontMatter.title
    texts = book.texts
    isCollection = true
  }
}
