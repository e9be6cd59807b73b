/// What `site.yml` says, with everything it leaves open filled in.
package struct SiteSettings: Hashable, Sendable {
  /// One entry of the menu.
  package struct MenuEntry: Hashable, Sendable {
    /// What is printed.
    package let title: String

    /// Where it leads.
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

  /// How HTML in a text is treated.
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

  /// What its owner changed of the theme.
  package var look = Look()

  /// The icon browsers show, a file in `templates/`; `nil` for the usual name, or the title's first letter.
  package var favicon: String?

  /// The picture at the head of pages, a file in `templates/`; `nil` for the usual name, or the title.
  package var logo: String?

  /// Who keeps it.
  package var author: String?

  /// Who publishes it.
  package var publisher: String?

  /// What it is, in a sentence.
  package var description: String?

  /// What others may do with it.
  package var rights: String?

  /// The forms its texts are made in.
  package var formats: [Format] = Format.standard

  /// The paper its print forms are made for.
  package var paper = Paper.a4

  /// The wishes for its print forms.
  package var print = PrintSettings()

  /// Where footnotes are listed.
  package var notes = NotesPlacement.end

  /// How links inside the site name pages.
  package var links = LinkStyle.portable

  /// Whether plain quotes and dashes are printed as a typesetter would.
  package var isSmart = true

  /// How HTML in texts is treated.
  package var rawHTML = RawHTML.safe

  /// The order texts stand in, in lists of texts.
  package var order = ListOrder.year

  /// How many texts a page of a list holds.
  package var textsPerPage = 100

  /// Entries added to the head of every page.
  package var menu: [MenuEntry] = []

  /// What is said of authors.
  package var authors = AuthorRecords()

  /// The places it is published to, in the order written; the first is the one meant when none is named.
  package var publish: [PublishTarget] = []

  /// The owner's own keys (`x-…`) with their values as written, in the order of the keys.
  package var ownKeys: [OwnKey] = []

  /// Creates the settings of a site that says nothing.
  package init() {}
}
