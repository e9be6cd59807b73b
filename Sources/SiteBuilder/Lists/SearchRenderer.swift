import Feeds
import Model
import SearchIndex
import Templating

/// Renders the search page, the index it searches, and the concordance.
struct SearchRenderer: Sendable {
  let plan: BuildPlan
  let templates: TemplateSet
  let writer: OutputWriter

  /// The libraries the site is linked with.
  let libraries: [LinkedLibrary]

  /// The outcomes of the texts, in their order.
  let texts: [TextOutcome]

  /// The number of words on a page of the concordance.
  private static let wordsPerPage = 1000

  /// The key of all of it: all texts' pages, and how they are listed.
  private var key: Checksum {
    var packer = Packer(capacity: 256 + texts.count * 16)
    packer.pack(plan.common.settings, plan.common.templates, plan.common.context, plan.common.index, "search")
    for text in texts { packer.pack(text.result?.key) }
    return Checksum(of: packer.bytes)
  }

  /// The files; none where the site has no search.
  func files() throws -> [OutputFile] {
    guard plan.context.hasSearch else { return [] }
    let key = key
    if let kept = try writer.kept(key: key) { return kept }
    let elsewhere = libraries.flatMap(indexed(_:))
    let index = IndexMerger(texts.map(\.search) + elsewhere.map { $0.record[...] })
    let places =
      zip(plan.texts, texts).map { text, outcome in
        IndexedPlace.page(text.page, outcome.result?.language ?? plan.context.settings.language)
      }
      + elsewhere.map { .elsewhere($0) }
    var files = try index.files(of: places, links: plan.context.settings.links, versions: plan.common.versions).map {
      try writer.file(at: $0.path, $0.bytes, key: key)
    }
    var pages = concordance(index)
    pages.append(ListPage(at: .search, of: .search))
    for page in pages {
      files.append(try writer.file(at: page.path, templates.render(page, of: plan.context), key: key))
    }
    return files
  }

  private func indexed(_ library: LinkedLibrary) -> [IndexedElsewhere] {
    library.texts.map { text in
      IndexedElsewhere(
        text.title, authors: text.authors, topics: text.topics, date: text.date, library: library.title,
        language: (text.language ?? library.language).flatMap { LanguageTag($0) } ?? plan.context.settings.language,
        address: library.address(of: text))
    }
  }

  private func concordance(_ index: IndexMerger) -> [ListPage] {
    let words = index.concordance(ofFirst: texts.count)
    let pagination = Pagination(count: words.count, perPage: Self.wordsPerPage)
    var links: [Int: PageLink] = [:]
    for number in Set(words.flatMap(\.texts)) {
      guard let result = texts[number].result else { continue }
      links[number] = PageLink(result.title, page: plan.texts[number].page, language: result.language)
    }
    return (1...pagination.pageCount).map { number in
      var page = ListPage(at: .concordance, of: .concordance, number: number, pageCount: pagination.pageCount)
      var last: String?
      for word in words[pagination.entries(on: number)] {
        let id = "_az-" + word.initial.lowercased()
        let letter = word.initial == last ? "" : word.initial
        last = word.initial
        page.tellingWords.append(
          TellingWord(word.word, letter: letter, id: id, texts: word.texts.compactMap { links[$0] }))
        if !letter.isEmpty { page.letters.append(LetterLink(letter, id: id)) }
      }
      return page
    }
  }
}
