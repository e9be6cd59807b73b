import Feeds
import Model
import Templating

/// The pages of linked libraries, and these libraries' texts on the site's own pages of authors and topics.
struct ElsewherePages: Sendable {
  private let libraries: [(name: String, library: LinkedLibrary)]
  private let models: PageModels
  private let perPage: Int

  /// The numbers of the libraries' texts, by the pages of the site's authors and topics that they belong to.
  private let byPage: [String: [Int]]

  /// The highest number of texts of other libraries on one of the site's own pages.
  private static let mostOnPage = 200

  /// Assigns the texts of all libraries to the site's pages of authors and topics.
  ///
  /// - Parameters:
  ///   - libraries: The libraries.
  ///   - models: The models of the site's texts and of theirs.
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

  /// Adds the texts of other libraries by the author or on the topic of a list to its last page, each work once, and
  /// none that the list has as the site's own.
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
