/// A book made of several texts, as `books:` in `site.yml` describes it.
package struct BookSettings: Hashable, Sendable {
  /// The ways to choose the texts of a book.
  package enum Selection: Hashable, Sendable {
    /// Those of a folder of `content/` and the folders in it, in the order of their paths.
    case collection(String)
    /// Those of a series, in its order.
    case series(String)
    /// The listed texts, by their files.
    case texts([String])
  }

  /// Its title.
  package var title: String

  /// The title's second line.
  package var subtitle: String?

  /// Its authors; empty for the authors of its texts.
  package var authors: [String] = []

  /// Its language; `nil` for the site's.
  package var language: LanguageTag?

  /// A description in a sentence.
  package var summary: String?

  /// Its publisher; `nil` for the site's.
  package var publisher: String?

  /// The date it was published.
  package var date: PublicationDate?

  /// Its licence or other rights.
  package var rights: String?

  /// The choice of its texts.
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
  /// - Parameter settings: The site's settings, for values it does not give.
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
