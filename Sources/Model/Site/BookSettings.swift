/// A book of several texts, as `books:` in `site.yml` names it.
package struct BookSettings: Hashable, Sendable {
  /// The texts of a book.
  package enum Selection: Hashable, Sendable {
    /// Those of a folder of `content/` and the folders in it, in the order of their paths.
    case collection(String)
    /// Those of a series, in its order.
    case series(String)
    /// These, by their files.
    case texts([String])
  }

  /// Its title.
  package var title: String

  /// The title's second line.
  package var subtitle: String?

  /// Its authors; empty for those of its texts.
  package var authors: [String] = []

  /// Its language; `nil` for the site's.
  package var language: LanguageTag?

  /// A description in a sentence.
  package var summary: String?

  /// The publisher of the site.
  package var publisher: String?

  /// When it was published.
  package var date: PublicationDate?

  /// The rights of others to it.
  package var rights: String?

  /// The texts it holds.
  package var selection: Selection

  /// The line of `site.yml` it begins on, counted from 1.
  package var line: Int

  /// Creates a book.
  package init(title: String, selection: Selection, line: Int) {
    self.title = title
    self.selection = selection
    self.line = line
  }

  /// Its path in the output: `books/all-the-walks.epub`.
  package var path: OutputPath { OutputPath("books/\(Slug(title: title)?.name ?? "book").epub") }

  /// Its front matter.
  ///
  /// - Parameter settings: The site's settings, for what it does not say.
  package func frontMatter(_ settings: SiteSettings) -> FrontMatter {
    var front = FrontMatter(title: title, language: language ?? settings.language)
    front.subtitle = subtitle
    front.authors = authors
    front.summary = summary
    front.publisher = publisher ?? settings.publisher
    front.date = date
    front.rights = rights ?? settings.rights
    return front
  }
}
