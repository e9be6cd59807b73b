import Model

/// The variables of a list on its page.
enum ListVariable: String, ScopeVariable {
  case heading, kicker, subtitle, imprint, introduction
  case hasCollections = "has-collections"
  case collections
  case hasLetters = "has-letters"
  case letters, sections
  case hasPages = "has-pages"
  case pages, previous, next
  case hasTitles = "has-titles"
  case titles
  case nameGroups = "name-groups"

  var variable: TemplateVariable {
    switch self {
    case .heading: .text("What the page lists.", "Henry David Thoreau")
    case .kicker: .text("What kind of thing that is, above the heading.", "Author")
    case .subtitle:
      .text("The site’s subtitle, on the index; years of life, on an author’s page.", "Texts to fold and pass on")
    case .imprint: .text("The number of texts, or on the index the years they are from.", "5 texts")
    case .introduction: .group(.body, "What content/index.md says, on the index.")
    case .hasCollections: .flag("Whether there are collections to go to.")
    case .collections: .list(.link, "The collections.")
    case .hasLetters: .flag("Whether there is a row of letters.")
    case .letters: .list(.letter, "The row of letters.")
    case .sections: .list(.section, "The texts with their summaries, under headings.")
    case .hasPages: .flag("Whether the list goes over several pages.")
    case .pages: .list(.pageNumber, "Those pages; where there are many, not all.")
    case .previous: .text("The way to the page before.", "../index.html")
    case .next: .text("The way to the next page.", "page-2/index.html")
    case .hasTitles: .flag("Whether there is an index of titles.")
    case .titles: .list(.section, "The index of titles, letter by letter.")
    case .nameGroups: .list(.nameGroup, "Authors, topics, series or years, with how many texts each has.")
    }
  }

  func value(of list: Box<ListPage>, on page: PageContext) -> TemplateValue {
    switch self {
    case .heading: .text(page.head.heading)
    case .kicker: .text(kicker(of: list, on: page))
    case .subtitle: list.value.subject == .index ? .text(page.site.settings.subtitle) : .text(list.value.subtitle)
    case .imprint: .text(imprint(of: list, on: page))
    case .introduction: list.value.introduction == nil ? .nothing : .group(.introduction)
    case .hasCollections: .flag(!list.value.collections.isEmpty)
    case .collections: .list(.links(list.value.collections))
    case .hasLetters: .flag(!list.value.letters.isEmpty)
    case .letters: .list(.letters(list.value.letters))
    case .sections: .list(.sections(list.value.sections))
    case .hasPages: .flag(list.value.pageCount > 1)
    case .pages: .list(.pageNumbers(PageNumber.row(of: list.value)))
    case .previous: .address(list.value.path(ofPage: list.value.number - 1))
    case .next: .address(list.value.path(ofPage: list.value.number + 1))
    case .hasTitles: .flag(!list.value.titles.isEmpty)
    case .titles: .list(.sections(list.value.titles))
    case .nameGroups: .list(.nameGroups(list.value.names))
    }
  }

  private func kicker(of list: Box<ListPage>, on page: PageContext) -> String? {
    switch list.value.subject {
    case .index: list.value.count.map(page.words.phrases.textCount)
    case .term(let kind, _): page.words[kind.singular]
    case .collection: page.words[.collection]
    case .titles, .taxonomy: nil
    }
  }

  private func imprint(of list: Box<ListPage>, on page: PageContext) -> String? {
    switch list.value.subject {
    case .index: list.value.years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    case .titles, .term, .collection: list.value.count.map(page.words.phrases.textCount)
    case .taxonomy: nil
    }
  }
}
