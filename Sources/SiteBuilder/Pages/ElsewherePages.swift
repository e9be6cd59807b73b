import Feeds
import Model
import Templating

/// The pages of the libraries a site is linked with, and their texts beside ours.
struct ElsewherePages: Sendable {
  private let libraries: [(name: String, library: LinkedLibrary)]
  private let models: PageModels
  private let perPage: Int

  /// The texts by the pages of our authors and topics they belong to.
  private let byPage: [String: [Int]]

  /// The texts of other libraries that a page of ours names at most.
  private static let mostOnPage = 200

  /// Sorts the texts of all libraries.
  ///
  /// - Parameters:
  ///   - libraries: The libraries.
  ///   - models: Everything known of our texts and theirs.
  init(libraries: [(name: String, library: LinkedLibrary)], models: PageModels) {
    self.libraries = libraries
    self.models = models
    let settings = models.site.settings
    perPage = settings.textsPerPage
    var byPage: [String: [Int]] = [:]
    for (number, text) in zip(models.elsewhere.ownCount..., libraries.flatMap(\.library.texts)) {
      let authors = text.authors.map { settings.authors[$0]?.name ?? $0 }
      for (kind, names) in [(Taxonomy.Kind.authors, authors), (.topics, text.topics)] {
        for slug in Set(names.compactMap { Slug(title: $0)?.name }) {
          byPage["\(kind.rawValue)/\(slug)/index.html", default: []].append(number)
        }
      }
    }
    self.byPage = byPage
  }

  /// Adds the texts elsewhere of the author or on the topic a page is about, each once, and none that is listed there
  /// as ours.
  func add(to page: inout ListPage, of plan: ListPlan) {
    guard plan.number == plan.pagination.pageCount, case .term(let kind, _) = plan.subject,
      let numbers = byPage[plan.start.path]
    else { return }
    let versions = models.elsewhere.versions
    let listed = models.siteIndex[kind].entries[plan.index].texts
    let ours = Set(listed.compactMap { versions.group(of: $0) })
    let others = numbers.filter { number in versions.group(of: number).map { !ours.contains($0) } ?? true }
    page.elsewhere = models.elsewhere.works(among: others).prefix(Self.mostOnPage).map { entry($0, isNamed: true) }
  }

  /// The list of libraries, and the pages of each.
  var pages: [ListPage] {
    guard !libraries.isEmpty else { return [] }
    var all = ListPage(at: .libraries, of: .libraries)
    var names: [NameGroup.Name] = []
    var pages: [ListPage] = []
    var first = models.elsewhere.ownCount
    for (name, library) in libraries {
      let works = models.elsewhere.works(among: Array(first..<first + library.texts.count))
      names.append(NameGroup.Name(PageLink(library.title, page: .library(name)), count: works.count))
      let pagination = Pagination(count: works.count, perPage: perPage)
      for number in 1...pagination.pageCount {
        var page = ListPage(
          at: .library(name), of: .library(title: library.title), number: number, pageCount: pagination.pageCount)
        page.count = works.count
        page.elsewhere = works[pagination.entries(on: number)].map { entry($0, isNamed: false) }
        pages.append(page)
      }
      first += library.texts.count
    }
    all.names = [NameGroup("", id: "_libraries", names: names)]
    return [all] + pages
  }

  private func entry(_ number: Int, isNamed: Bool) -> TextElsewhere {
    models.elsewhere.entry(number, isNamed: isNamed) { models.link(to: $0) }
  }
}
