import Feeds
import Model
import Templating

/// The pages of the libraries a site is linked with, and their texts beside ours.
struct ElsewherePages: Sendable {
  private let libraries: [(name: String, library: LinkedLibrary)]
  private let perPage: Int
  private let comma: String

  /// The texts by the pages of our authors and topics they belong to.
  private let byPage: [String: [TextElsewhere]]

  /// The texts of other libraries that a page of ours names at most.
  private static let mostOnPage = 200

  /// Sorts the texts of all libraries.
  init(libraries: [(name: String, library: LinkedLibrary)], settings: SiteSettings) {
    self.libraries = libraries
    perPage = settings.textsPerPage
    comma = Words.of(settings.language)[.comma]
    var byPage: [String: [TextElsewhere]] = [:]
    for (_, library) in libraries {
      for text in library.texts {
        let entry = Self.entry(text, in: library, comma: comma, isNamed: true)
        let authors = text.authors.map { settings.authors[$0]?.name ?? $0 }
        for (kind, names) in [(Taxonomy.Kind.authors, authors), (.topics, text.topics)] {
          for slug in Set(names.compactMap { Slug(title: $0)?.name }) {
            byPage["\(kind.rawValue)/\(slug)/index.html", default: []].append(entry)
          }
        }
      }
    }
    self.byPage = byPage
  }

  /// Adds the texts elsewhere of the author or on the topic a page is about.
  func add(to page: inout ListPage, of plan: ListPlan) {
    guard plan.number == plan.pagination.pageCount, case .term = plan.subject else { return }
    page.elsewhere = Array((byPage[plan.start.path] ?? []).prefix(Self.mostOnPage))
  }

  /// The list of libraries, and the pages of each.
  var pages: [ListPage] {
    guard !libraries.isEmpty else { return [] }
    var all = ListPage(at: .libraries, of: .libraries)
    all.names = [
      NameGroup(
        "", id: "_libraries",
        names: libraries.map { NameGroup.Name(PageLink($1.title, page: .library($0)), count: $1.texts.count) })
    ]
    return [all]
      + libraries.flatMap { name, library in
        let pagination = Pagination(count: library.texts.count, perPage: perPage)
        return (1...pagination.pageCount).map { number in
          var page = ListPage(
            at: .library(name), of: .library(title: library.title), number: number, pageCount: pagination.pageCount)
          page.count = library.texts.count
          page.elsewhere = library.texts[pagination.entries(on: number)].map {
            Self.entry($0, in: library, comma: comma, isNamed: false)
          }
          return page
        }
      }
  }

  private static func entry(
    _ text: LinkedText, in library: LinkedLibrary, comma: String, isNamed: Bool
  ) -> TextElsewhere {
    TextElsewhere(
      text.title, authors: text.authors.joined(separator: comma), date: text.date ?? "",
      language: (text.language ?? library.language).flatMap { LanguageTag($0) }, address: library.address(of: text),
      library: isNamed ? library.title : "")
  }
}
