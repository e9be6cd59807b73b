import Model
import Templating

/// Fills the pages of a site's lists.
struct ListPages: Sendable {
  /// The models of the site's texts.
  let models: PageModels

  /// Each text as lists show it, made once for all of them.
  private let entries: [TextEntry]

  /// The newspapers, by the lists they are offered on.
  private let newspapers: [OutputPath: [FormatFile]]

  /// The books, offered on the index.
  private let books: [FormatFile]

  private var site: Site { models.site }
  private var siteIndex: SiteIndex { models.siteIndex }
  private var words: Words { Words.of(site.settings.language) }

  /// Creates the pages of a site.
  ///
  /// - Parameters:
  ///   - models: The models of the site's texts.
  ///   - minutes: The minutes each text takes to read.
  ///   - formats: The files of each text in other formats.
  ///   - newspapers: The newspapers' files.
  ///   - books: The books' files.
  init(
    models: PageModels, minutes: [Int], formats: [[MadeFormat]], newspapers: [FormatFile], books: [FormatFile]
  ) {
    self.models = models
    self.books = books
    self.newspapers = Dictionary(grouping: newspapers) { $0.path.sibling("index.html") }
    entries = minutes.indices.map { models.entry(of: $0, minutes: minutes[$0], formats: formats[$0]) }
  }

  /// A page of a list.
  ///
  /// - Parameters:
  ///   - plan: The plan of the page.
  ///   - introduction: The body at the head of the index.
  func page(_ plan: ListPlan, introduction: PageBody?) -> ListPage {
    var page = ListPage(
      at: plan.start, of: plan.subject, number: plan.number, pageCount: plan.pagination.pageCount)
    switch plan.subject {
    case .index: fillIndex(&page, plan, introduction: introduction)
    case .titles: fillTitles(&page, plan)
    case .taxonomy(let kind): fillTaxonomy(&page, plan, kind)
    case .term(let kind, _): fillTerm(&page, plan, kind, siteIndex[kind].entries[plan.index])
    case .collection: fillCollection(&page, plan)
    // These are filled by `SearchRenderer` and `ElsewherePages`.
    case .search, .concordance, .libraries, .library: break
    }
    if plan.number == 1 { page.forms = (newspapers[plan.start] ?? []) + (plan.subject == .index ? books : []) }
    return page
  }

  /// The entry of a text that the index shows in full.
  func entry(of text: Int, showing body: PageBody) -> TextEntry {
    var entry = entries[text]
    entry.body = body
    return entry
  }

  private func fillIndex(_ page: inout ListPage, _ plan: ListPlan, introduction: PageBody?) {
    let listed = siteIndex.works
    page.count = listed.count
    page.languages = Set(siteIndex.chronological.map { site.texts[$0].frontMatter.language.language }).count
    let years = listed.lazy.compactMap { site.texts[$0].frontMatter.date?.year }
    if let first = years.first, let last = years.last { page.years = first...last }
    if plan.number == 1 { page.introduction = introduction }
    page.sections = sections(of: listed, in: plan.range)
    // A list by title needs no index of titles, and a short one none at all.
    if listed.count >= Self.leastIndexed, !isByTitle(listed) {
      if plan.pagination.pageCount == 1 {
        page.titles = titles(in: siteIndex.alphabetical.indices)
        page.letters = page.titles.count > 1 ? letters(on: nil) : []
      } else {
        page.letters = letters(on: Pagination(count: siteIndex.count, perPage: site.settings.textsPerPage))
      }
    }
    let outermost = site.collections.filter { $0.path.count == 1 }
    page.collections = outermost.map { PageLink($0.title, page: $0.page) }
  }

  private func fillTitles(_ page: inout ListPage, _ plan: ListPlan) {
    page.count = siteIndex.count
    page.letters = letters(on: plan.pagination)
    page.titles = titles(in: plan.range)
  }

  private func fillTaxonomy(_ page: inout ListPage, _ plan: ListPlan, _ kind: Taxonomy.Kind) {
    let names = siteIndex[kind].entries[plan.range]
    var groups: [NameGroup] = []
    for entry in names {
      let heading = kind == .years ? "" : entry.initial ?? words[.otherLetters]
      if groups.last?.heading != heading || groups.isEmpty {
        groups.append(NameGroup(heading, id: Self.id(ofLetter: heading, words), names: []))
      }
      let link = PageLink(entry.listedName, page: entry.page)
      groups[groups.count - 1].names.append(NameGroup.Name(link, count: siteIndex.works(among: entry.texts).count))
    }
    page.names = groups
    page.count = siteIndex[kind].entries.count
    if kind != .years, names.count > 30 {
      page.letters = groups.map { LetterLink($0.heading, id: $0.id) }
    }
  }

  private func fillTerm(_ page: inout ListPage, _ plan: ListPlan, _ kind: Taxonomy.Kind, _ entry: Taxonomy.Entry) {
    let texts = siteIndex.works(among: entry.texts)
    page.count = texts.count
    switch kind {
    case .authors, .topics:
      if kind == .authors { page.subtitle = site.settings.authors[entry.name]?.years(in: words) }
      // The heading names the author; a text by several authors still names them all.
      page.sections = sections(of: texts, in: plan.range, omitting: kind == .authors ? .soleAuthor : [])
    case .series:
      page.sections = texts[plan.range].map { index in
        var entry = entries[index]
        let number = entry.number.map { String($0) } ?? ""
        entry.omissions = .number
        return ListSection(number, id: "_n\(index)", texts: [entry])
      }
      page.sections = Self.joined(page.sections)
    case .years:
      page.sections = [
        ListSection("", id: "_texts", texts: texts[plan.range].map { entries[$0] })
      ]
    }
  }

  private func fillCollection(_ page: inout ListPage, _ plan: ListPlan) {
    let collection = site.collections[plan.index]
    let texts = siteIndex.works(among: siteIndex.textsOfCollections[plan.index])
    page.count = texts.count
    page.sections = sections(of: texts, in: plan.range)
    page.collections = site.collections
      .filter { $0.path.count == collection.path.count + 1 && $0.path.starts(with: collection.path) }
      .map { PageLink($0.title, page: $0.page) }
  }

  /// The lowest number of texts at which the index has an index of titles, too.
  private static let leastIndexed = 30

  /// Whether texts are listed by title: because the settings say so, or because none has a date.
  private func isByTitle(_ texts: [Int]) -> Bool {
    site.settings.order == .title || !texts.contains { site.texts[$0].frontMatter.date != nil }
  }

  /// Texts in the order of the settings, under their years where that order is by date.
  ///
  /// - Parameters:
  ///   - texts: The texts of the whole list, in the order of the site's index.
  ///   - range: The range of them that stands on this page.
  ///   - omissions: The parts left out of each entry, besides its date and its number in a series.
  private func sections(
    of texts: [Int], in range: Range<Int>, omitting omissions: TextEntry.Omissions = []
  ) -> [ListSection] {
    let order = isByTitle(texts) ? .title : site.settings.order
    let texts = Array(siteIndex.arranged(texts, in: order, of: site.texts)[range])
    switch order {
    case .year, .newest: return sectionsByYear(of: texts, omitting: omissions)
    case .title, .order:
      return [
        ListSection(
          "", id: "_texts",
          texts: texts.map { index in
            var entry = entries[index]
            entry.omissions = omissions.union(.number)
            return entry
          })
      ]
    }
  }

  /// Texts under their years. An entry repeats its date only where that is not exact, since it then says more than the
  /// year.
  ///
  /// - Parameters:
  ///   - texts: The texts, in the order in which they are listed.
  ///   - omissions: The parts left out of each entry, besides its date and its number in a series.
  private func sectionsByYear(of texts: [Int], omitting omissions: TextEntry.Omissions = []) -> [ListSection] {
    let omissions = omissions.union([.date, .number])
    var sections: [ListSection] = []
    var last: Int??
    for index in texts {
      let date = site.texts[index].frontMatter.date
      if last != .some(date?.year) {
        let heading = date.map { String($0.year) } ?? words[.undated].withSmallInitial
        var section = ListSection(heading, id: date.map { "_y\($0.year)" } ?? "_undated", texts: [])
        section.isUndated = date == nil
        sections.append(section)
        last = .some(date?.year)
      }
      var entry = entries[index]
      entry.omissions = date?.isExact == false ? omissions.subtracting(.date) : omissions
      sections[sections.count - 1].texts.append(entry)
    }
    return sections
  }

  /// The titles in a range of the alphabetical list, under their letters.
  private func titles(in range: Range<Int>) -> [ListSection] {
    siteIndex.letters.compactMap { letter in
      let part = letter.range.clamped(to: range)
      guard !part.isEmpty else { return nil }
      let heading = letter.initial ?? words[.otherLetters]
      return ListSection(
        heading, id: Self.id(ofLetter: heading, words),
        texts: siteIndex.alphabetical[part].map { entries[$0] })
    }
  }

  /// The row of links to letters.
  ///
  /// - Parameter pagination: The division of the titles into pages of their own; `nil` when they stand on this page.
  private func letters(on pagination: Pagination?) -> [LetterLink] {
    siteIndex.letters.map { letter in
      let heading = letter.initial ?? words[.otherLetters]
      let page = pagination.map { OutputPath.titles.numbered($0.page(ofEntry: letter.range.lowerBound)) }
      return LetterLink(heading, page: page, id: Self.id(ofLetter: heading, words))
    }
  }

  /// The id of a letter's section: `_az-a`. The underscore keeps it apart from the ids of an introduction's headings.
  private static func id(ofLetter letter: String, _ words: Words) -> String {
    letter == words[.otherLetters] || letter.isEmpty ? "_az-0" : "_az-" + letter.lowercased()
  }

  /// Sections, with neighbouring ones that have no heading joined into one.
  private static func joined(_ sections: [ListSection]) -> [ListSection] {
    var joined: [ListSection] = []
    for section in sections {
      if section.heading.isEmpty, joined.last?.heading.isEmpty == true {
        joined[joined.count - 1].texts += section.texts
      } else {
        joined.append(section)
      }
    }
    return joined
  }
}

extension String {
  /// The words with a small first letter, as within a sentence.
  fileprivate var withSmallInitial: String { prefix(1).lowercased() + dropFirst() }
}
