/// The settings of `site.yml`, with defaults for everything it leaves open.
package struct SiteSettings: Hashable, Sendable {
  /// One entry of the menu.
  package struct MenuEntry: Hashable, Sendable {
    /// The printed words.
    package let title: String

    /// Its target.
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

  /// The treatment of HTML in a text.
  package enum RawHTML: String, CaseIterable, Hashable, Sendable {
    /// A small list of harmless elements passes; the rest is printed as text.
    case safe
    /// Everything passes.
    case all
  }

  /// The looks a site can be given.
  package enum Theme: String, CaseIterable, Hashable, Sendable {
    /// The well-set book.
    case book
    /// A poster for a cover, and a rack of pamphlets.
    case broadside
  }

  /// The paper of the print forms.
  package enum Paper: String, CaseIterable, Hashable, Sendable {
    case a4, letter
  }

  /// The site's name.
  package var title = "Pamphlets"

  /// Its second line.
  package var subtitle: String?

  /// The language of its lists, and of texts that do not say.
  package var language = LanguageTag.english

  /// The address the site is published under, ending in `/`; `nil` when it is not known.
  package var baseURL: String?

  /// The theme its pages are set in.
  package var theme = Theme.book

  /// The changes of its owner to the theme.
  package var look = Look()

  /// The icon browsers show, a file in `templates/`; `nil` for the usual name, or the title's first letter.
  package var favicon: String?

  /// The picture at the head of pages, a file in `templates/`; `nil` for the usual name, or the title.
  package var logo: String?

  /// The person who keeps the site.
  package var author: String?

  /// The publisher of the site.
  package var publisher: String?

  /// A description in a sentence.
  package var description: String?

  /// The rights of others to it.
  package var rights: String?

  /// The forms its texts are made in.
  package var formats: [Format] = Format.standard

  /// The paper its print forms are made for.
  package var paper = Paper.a4

  /// The settings of its print forms.
  package var print = PrintSettings()

  /// The placement of footnotes.
  package var notes = NotesPlacement.end

  /// The way links inside the site name pages.
  package var links = LinkStyle.portable

  /// Whether plain quotes and dashes are printed as a typesetter would.
  package var isSmart = true

  /// The treatment of HTML in texts.
  package var rawHTML = RawHTML.safe

  /// The order texts stand in, in lists of texts.
  package var order = ListOrder.year

  /// The text that the first page shows whole; `nil` for none.
  package var firstPage: FirstPage?

  /// The number of texts a page of a list holds.
  package var textsPerPage = 100

  /// The books that several of its texts make.
  package var books: [BookSettings] = []

  /// Whether its texts can be searched; `nil` for yes where there are two at least.
  package var isSearched: Bool?

  /// Other libraries it links to, in the order written.
  package var libraries: [LibraryAddress] = []

  /// The way readers answer: an address for mail, or a link with `{address}` and `{quote}` in it; `nil` for none.
  package var reply: String?

  /// Entries added to the head of every page.
  package var menu: [MenuEntry] = []

  /// The authors the site knows.
  package var authors = AuthorRecords()

  /// The places it is published to, in the order written; the first is the one meant when none is named.
  package var publish: [PublishTarget] = []

  /// The settings of proof-reading, which a text may change.
  package var checks = CheckSettings()

  /// The owner's own keys (`x-…`) with their values as written, in the order of the keys.
  package var ownKeys: [OwnKey] = []

  /// Creates the settings of a site that says nothing.
  package init() {}
}
