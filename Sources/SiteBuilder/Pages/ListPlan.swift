import Model
import Templating

/// A page of a list that is to be made, known before anything is rendered.
struct ListPlan: Hashable, Sendable {
  /// The subject of the list.
  let subject: ListSubject

  /// The index of its entry in the taxonomy, or of its collection among the site's; 0 for other lists.
  let index: Int

  /// The path of the list's first page.
  let start: OutputPath

  /// The number of this page among the list's, counted from 1.
  let number: Int

  /// The division of the list into pages.
  let pagination: Pagination

  /// The path of this page.
  var path: OutputPath { start.numbered(number) }

  /// The part of the list on this page.
  var range: Range<Int> { pagination.entries(on: number) }

  /// The number of names on a page of a taxonomy: a line each.
  private static let namesPerPage = 1000

  /// All pages of all lists of a site, in the order in which they are written: the index last, since it links to the
  /// others.
  static func all(for site: Site, _ siteIndex: SiteIndex) -> [ListPlan] {
    let perPage = site.settings.textsPerPage
    var plans: [ListPlan] = []
    func add(_ subject: ListSubject, _ index: Int = 0, at start: OutputPath, count: Int, perPage: Int) {
      let pagination = Pagination(count: count, perPage: perPage)
      for number in 1...pagination.pageCount {
        plans.append(ListPlan(subject: subject, index: index, start: start, number: number, pagination: pagination))
      }
    }
    for kind in Taxonomy.Kind.allCases {
      let taxonomy = siteIndex[kind]
      guard taxonomy.hasPages else { continue }
      for (index, entry) in taxonomy.entries.enumerated() {
        add(
          .term(kind, name: entry.name), index, at: entry.page, count: siteIndex.works(among: entry.texts).count,
          perPage: perPage)
      }
      add(.taxonomy(kind), at: kind.path, count: taxonomy.entries.count, perPage: Self.namesPerPage)
    }
    for (index, collection) in site.collections.enumerated() {
      add(
        .collection(title: collection.title), index, at: collection.page,
        count: siteIndex.works(among: siteIndex.textsOfCollections[index]).count, perPage: perPage)
    }
    if siteIndex.works.count > perPage {
      add(.titles, at: .titles, count: siteIndex.count, perPage: perPage)
    }
    add(.index, at: .index, count: siteIndex.works.count, perPage: perPage)
    return plans
  }
}
