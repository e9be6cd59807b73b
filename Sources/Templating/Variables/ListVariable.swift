import Model

/// The variables of a list on its page.
enum ListVariable: String, ScopeVariable {
  case heading
  case titleStyle = "title-style"
  case kicker, subtitle, imprint, introduction
  case firstText = "first-text"
  case hasForms = "has-forms"
  case forms
  case hasCollections = "has-collections"
  case collections
  case hasLetters = "has-letters"
  case letters
  case hasSections = "has-sections"
  case sections
  case hasPages = "has-pages"
  case pages, previous, next
  case hasTitles = "has-titles"
  case titles
  case nameGroups = "name-groups"
  case isSearch = "is-search"
  case textCounts = "text-counts"
  case searchScript = "search-script"
  case concordance
  case hasKeywords = "has-keywords"
  case keywords = "keywords"
  case hasElsewhere = "has-elsewhere"
  case elsewhere
  case isLibrary = "is-library"

  var variable: TemplateVariable {
    switch self {
    case .heading: .text("What the page lists.", "Henry David Thoreau")
    case .titleStyle:
      .text("The properties that choose the heading’s size; none when it has no long word.", "--word: 39")
    case .kicker: .text("What kind of thing that is, above the heading.", "Author")
    case .subtitle:
      .text("The site’s subtitle, on the index; years of life, on an author’s page.", "Texts to fold and pass on")
    case .imprint:
      .text(
        "The number of texts, on the index with their languages and years; none under twelve.", "60 texts, 1189–2020")
    case .introduction: .group(.body, "What content/index.md says, on the index.")
    case .firstText: .list(.entry, "The text that first_page chooses, on the index.")
    case .hasForms: .flag("Whether there are files with all its texts.")
    case .forms: .list(.format, "The files with all its texts, such as a newspaper.")
    case .hasCollections: .flag("Whether there are collections to go to.")
    case .collections: .list(.link, "The collections.")
    case .hasLetters: .flag("Whether there is a row of letters.")
    case .letters: .list(.letter, "The row of letters.")
    case .hasSections: .flag("Whether texts are listed with their summaries.")
    case .sections: .list(.section, "The texts with their summaries, under headings.")
    case .hasPages: .flag("Whether the list goes over several pages.")
    case .pages: .list(.pageNumber, "Those pages; where there are many, not all.")
    case .previous: .text("The link to the previous page.", "../index.html")
    case .next: .text("The link to the next page.", "page-2/index.html")
    case .hasTitles: .flag("Whether there is an index of titles.")
    case .titles: .list(.section, "The index of titles, letter by letter.")
    case .isSearch: .flag("Whether it is the search page.")
    case .textCounts:
      .text("Numbers of texts in words, for its script: 0, 1, 2, 3, 5, 11, 20 and 100.", "0 texts|1 text|2 texts")
    case .searchScript: .text("The link to its script.", "../search.js")
    case .concordance: .text("The link from the search page to the concordance.", "concordance/index.html")
    case .hasKeywords: .flag("Whether it is the concordance, and has words.")
    case .keywords: .list(.keyword, "The words of the concordance.")
    case .hasElsewhere: .flag("Whether texts of other libraries are named.")
    case .elsewhere: .list(.elsewhere, "Those texts.")
    case .isLibrary: .flag("Whether the page is about another library.")
    case .nameGroups: .list(.nameGroup, "Authors, topics, series or years, with how many texts each has.")
    }
  }

  func value(of list: Box<ListPage>, on page: PageContext) -> TemplateValue {
    switch self {
    case .heading: .text(page.head.heading)
    case .titleStyle: .text(page.titleStyle(of: page.head.heading))
    case .kicker: .text(kicker(of: list, on: page))
    case .subtitle: list.value.subject == .index ? .text(page.site.settings.subtitle) : .text(list.value.subtitle)
    case .imprint: .text(imprint(of: list, on: page))
    case .introduction: list.value.introduction == nil ? .nothing : .group(.introduction)
    case .firstText: .list(.entries([list.value.firstText].compactMap(\.self)))
    case .hasForms: .flag(!list.value.forms.isEmpty)
    case .forms: .list(.formats(list.value.forms))
    case .hasCollections: .flag(!list.value.collections.isEmpty)
    case .collections: .list(.links(list.value.collections))
    case .hasLetters: .flag(!list.value.letters.isEmpty)
    case .letters: .list(.letters(list.value.letters))
    case .hasSections: .flag(!list.value.sections.isEmpty)
    case .sections: .list(.sections(list.value.sections))
    case .hasPages: .flag(list.value.pageCount > 1)
    case .pages: .list(.pageNumbers(PageNumber.row(of: list.value)))
    case .previous: .address(list.value.path(ofPage: list.value.number - 1))
    case .next: .address(list.value.path(ofPage: list.value.number + 1))
    case .hasTitles: .flag(!list.value.titles.isEmpty)
    case .titles: .list(.sections(list.value.titles))
    case .isSearch: .flag(list.value.subject == .search)
    case .textCounts:
      .text([0, 1, 2, 3, 5, 11, 20, 100].map(page.words.phrases.textCount).joined(separator: "|"))
    case .searchScript: .address(OutputPath("search.js"))
    case .concordance: .address(.concordance)
    case .hasKeywords: .flag(!list.value.keywords.isEmpty)
    case .keywords: .list(.keywords(list.value.keywords))
    case .hasElsewhere: .flag(!list.value.elsewhere.isEmpty)
    case .elsewhere: .list(.elsewhere(list.value.elsewhere))
    case .isLibrary:
      if case .library = list.value.subject { .flag(true) } else { .flag(false) }
    case .nameGroups: .list(.nameGroups(list.value.names))
    }
  }

  private func kicker(of list: Box<ListPage>, on page: PageContext) -> String? {
    switch list.value.subject {
    case .term(let kind, _): page.words[kind.singular]
    case .collection: page.words[.collection]
    case .library: page.words[.otherLibraries]
    case .index, .titles, .taxonomy, .search, .concordance, .libraries: nil
    }
  }

  /// The number of texts, of languages, and the span of years; `nil` for short lists, which need no count.
  private func imprint(of list: Box<ListPage>, on page: PageContext) -> String? {
    guard let count = list.value.count, count >= Self.leastCounted else { return nil }
    let texts = page.words.phrases.textCount(count)
    switch list.value.subject {
    case .index:
      let languages = list.value.languages.flatMap { $0 > 1 ? page.words.phrases.languageCount($0) : nil }
      let years = list.value.years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      return [texts, languages, years].compactMap(\.self).joined(separator: page.words[.comma])
    case .titles, .term, .collection, .library: return texts
    case .taxonomy, .search, .concordance, .libraries: return nil
    }
  }

  /// The number of texts from which on a list says how many it has.
  private static let leastCounted = 12
}
