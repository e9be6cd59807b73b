/// The settings of `site.yml`, with defaults for everything it leaves open.
package struct SiteSettings: Hashable, Sendable {
  /// One entry of the menu.
  package struct MenuEntry: Hashable, Sendable {
    /// The words it is printed with.
    package let title: String

    /// The destination it links to.
    package let destination: LinkDestination

    /// Whether it leads to a page of the site.
    package func leads(to page: OutputPath) -> Bool {
      if case .page(page, _) = destination { return true }
      return false
    }

    /// Creates an entry.
    package init(title: String, destination: LinkDestination) {
      self.title = title
      self.destination = destination
    }
  }

  /// The treatment of raw HTML in texts.
  package enum RawHTML: String, CaseIterable, Hashable, Sendable {
    /// A short list of harmless elements is allowed; anything else is printed as text.
    case safe
    /// All HTML is allowed.
    case all
  }

  /// The themes a site can have.
  package enum Theme: String, CaseIterable, Hashable, Sendable {
    /// A carefully set book.
    case book
    /// Covers like posters, and lists like racks of pamphlets.
    case broadside
  }

  /// The paper of the printed forms.
  package enum Paper: String, CaseIterable, Hashable, Sendable {
    case a4, letter
  }

  /// The site's name.
  package var title = "Pamphlets"

  /// The title's second line.
  package var subtitle: String?

  /// The language of its lists, and of texts that do not give their own.
  package var language = LanguageTag.english

  /// The address the site is published under, ending in `/`; `nil` when it is not known.
  package var baseURL: String?

  /// The theme its pages are set in.
  package var theme = Theme.book

  /// The changes its owner makes to the theme.
  package var look = Look()

  /// The icon browsers show, a file in `templates/`; `nil` for the file with the usual name, or the title's first
  /// letter.
  package var favicon: String?

  /// The picture at the head of pages, a file in `templates/`; `nil` for the file with the usual name, or the title.
  package var logo: String?

  /// The person who runs the site.
  package var author: String?

  /// The publisher of the site.
  package var publisher: String?

  /// A description in a sentence.
  package var description: String?

  /// The licence or other rights of its texts.
  package var rights: String?

  /// The formats its texts are made in.
  package var formats: [Format] = Format.standard

  /// The paper its printed forms are made for.
  package var paper = Paper.a4

  /// The settings of its printed forms.
  package var print = PrintSettings()

  /// The placement of footnotes.
  package var notes = NotesPlacement.end

  /// The form of links to pages within the site.
  package var links = LinkStyle.portable

  /// Whether typewriter quotes and dashes are replaced as a typesetter would.
  package var isSmart = true

  /// The treatment of raw HTML in texts.
  package var rawHTML = RawHTML.safe

  /// The order of texts in lists.
  package var order = ListOrder.year

  /// The text that the first page shows whole; `nil` for none.
  package var firstPage: FirstPage?

  /// The number of texts on a page of a list.
  package var textsPerPage = 100

  /// The books made of several of its texts.
  package var books: [BookSettings] = []

  /// Whether its texts can be searched; `nil` for yes if there are at least two.
  package var isSearched: Bool?

  /// Whether the site has a search page, with a number of texts that are no mere pages.
  package func hasSearch(textCount: Int) -> Bool { isSearched ?? (textCount > 1) }

  /// Other libraries it links to, in the order written.
  package var libraries: [LibraryAddress] = []

  /// The way for readers to reply: a mail address, or a link with `{address}` and `{quote}` in it; `nil` for none.
  package var reply: String?

  /// The entries added to the menu at the head of every page.
  package var menu: [MenuEntry] = []

  /// The records of authors.
  package var authors = AuthorRecords()

  /// The targets it is published to, in the order written; the first is the default.
  package var publish: [PublishTarget] = []

  /// The settings of proof-reading, which a text may change.
  package var checks = CheckSettings()

  /// The owner's own keys (`x-…`) with their values as written, in the order of the keys.
  package var ownKeys: [OwnKey] = []

  /// Creates the settings of a site without `site.yml`.
  package init() {}
}
