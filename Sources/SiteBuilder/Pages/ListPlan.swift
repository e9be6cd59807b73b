import Model
import Templating

/// A page of a list that is to be made, known before anything is rendered.
struct ListPlan: Hashable, Sendable {
  /// What a page lists.
  enum Subject: Hashable, Sendable {
    /// All texts by time: the index.
    case index
    /// All titles by letter, where the index has more than a page.
    case titles
    /// The names of a taxonomy.
    case taxonomy(Taxonomy.Kind)
    /// The texts under one name, by its place in the taxonomy.
    case entry(Taxonomy.Kind, Int)
    /// The texts of a collection, by its place among the site's.
    case collection(Int)
  }

  /// What it lists.
  let subject: Subject

  /// Where the list's first page goes.
  let start: OutputPath

  /// Which of the list's pages this is, counted from 1.
  let number: Int

  /// How the list is parted.
  let pagination: Pagination

  /// Where this page goes.
  var path: OutputPath { start.numbered(number) }

  /// What of the list stands on this page.
  var range: Range<Int> { pagination.entries(on: number) }

  /// How many names a page of a taxonomy holds: a line each.
  private static let namesPerPage = 1000

  /// All pages of all lists of a site, in the order they are written in: what others link to first, the index last.
  static func all(for site: Site, _ siteIndex: SiteIndex) -> [ListPlan] {
    let perPage = site.settings.textsPerPage
    var plans: [ListPlan] = []
    func add(_ subject: Subject, at start: OutputPath, count: Int, perPage: Int) {
      let pagination = Pagination(count: count, perPage: perPage)
      for number in 1...pagination.pageCount {
        plans.append(ListPlan(subject: subject, start: start, number: number, pagination: pagination))
      }
    }
    for kind in Taxonomy.Kind.allCases {
      let taxonomy = siteIndex[kind]
      guard hasPage(kind, siteIndex) else { continue }
      for (place, entry) in taxonomy.entries.enumerated() {
        add(.entry(kind, place), at: entry.page, count: entry.texts.count, perPage: perPage)
      }
      add(.taxonomy(kind), at: kind.page, count: taxonomy.entries.count, perPage: Self.namesPerPage)
    }
    for (place, collection) in site.collections.enumerated() {
      add(
        .collection(place), at: collection.page, count: siteIndex.textsOfCollections[place].count, perPage: perPage)
    }
    if site.texts.count > perPage {
      add(.titles, at: titlesPage, count: site.texts.count, perPage: perPage)
    }
    add(.index, at: indexPage, count: site.texts.count, perPage: perPage)
    return plans
  }

  /// Whether a taxonomy has pages: when anything is in it. Texts without a date alone are no years.
  static func hasPage(_ kind: Taxonomy.Kind, _ siteIndex: SiteIndex) -> Bool {
    siteIndex[kind].entries.contains { $0.heading != .undated }
  }

  /// Where the index goes.
  static let indexPage = OutputPath("index.html")

  /// Where the titles from A to Z go, when the index has more than a page.
  static let titlesPage = OutputPath("titles/index.html")
}
