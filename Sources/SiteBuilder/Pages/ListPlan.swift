import Model
import Templating

/// A page of a list that is to be made, known before anything is rendered.
struct ListPlan: Hashable, Sendable {
  /// What it lists.
  let subject: ListSubject

  /// The place of its entry in the taxonomy, or of its collection among the site's; 0 for other lists.
  let place: Int

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
    func add(_ subject: ListSubject, _ place: Int = 0, at start: OutputPath, count: Int, perPage: Int) {
      let pagination = Pagination(count: count, perPage: perPage)
      for number in 1...pagination.pageCount {
        plans.append(ListPlan(subject: subject, place: place, start: start, number: number, pagination: pagination))
      }
    }
    for kind in Taxonomy.Kind.allCases {
      let taxonomy = siteIndex[kind]
      guard taxonomy.hasPages else { continue }
      for (place, entry) in taxonomy.entries.enumerated() {
        add(.term(kind, name: entry.name), place, at: entry.page, count: entry.texts.count, perPage: perPage)
      }
      add(.taxonomy(kind), at: kind.path, count: taxonomy.entries.count, perPage: Self.namesPerPage)
    }
    for (place, collection) in site.collections.enumerated() {
      add(
        .collection(title: collection.title), place, at: collection.page,
        count: siteIndex.textsOfCollections[place].count, perPage: perPage)
    }
    if siteIndex.chronological.count > perPage {
      add(.titles, at: .titles, count: siteIndex.chronological.count, perPage: perPage)
    }
    add(.index, at: .index, count: siteIndex.chronological.count, perPage: perPage)
    return plans
  }
}
