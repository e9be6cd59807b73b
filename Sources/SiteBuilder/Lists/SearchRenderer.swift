import Feeds
import Model
import SearchIndex
import Templating

/// Renders the search page, the index it searches, and the concordance.
struct SearchRenderer: Sendable {
  let build: PlannedBuild

  /// The renderer of texts whose words are not in the record store.
  let renderer: TextRenderer

  /// The outcomes of the texts, in their order.
  let texts: [TextOutcome]

  private var plan: BuildPlan { build.plan }
  private var templates: TemplateSet { build.inputs.templates }
  private var writer: OutputWriter { build.writer }

  /// The packed summary that the last build left; empty when there is none.
  private var known: ArraySlice<UInt8> { build.cache.site?.common.search ?? [] }

  /// The files, and the summary for the next build.
  typealias Result = (files: [OutputFile], summary: ArraySlice<UInt8>)

  /// The number of words on a page of the concordance.
  private static let wordsPerPage = 1000

  /// The key of the files of words, the same in every build: the summary decides which of them are kept.
  private static let wordsKey: Checksum = {
    var packer = Packer()
    packer.pack("words of the search")
    return Checksum(of: packer.bytes)
  }()

  /// The sum of the texts' numbers in the index, and of everything in it that does not come from texts.
  private var numbering: Checksum {
    var packer = Packer(capacity: 64 + texts.count * 40)
    packer.pack(plan.common.settings, plan.texts.map(\.page), "numbers")
    return Checksum(of: packer.bytes)
  }

  /// The key of the files that do not depend on the texts' bodies.
  private var key: Checksum {
    var packer = Packer(capacity: 256)
    packer.pack(plan.common.settings, plan.common.templates, plan.common.context, plan.common.index, "search")
    return Checksum(of: packer.bytes)
  }

  /// Renders all files; none where the site has no search.
  func result() throws -> Result {
    guard plan.context.hasSearch else { return ([], []) }
    let (key, numbering) = (key, numbering)
    let elsewhere = build.inputs.libraries.flatMap { indexed($0.library) }
    let records = IndexRecords(count: texts.count + elsewhere.count) { index in
      try index < texts.count ? record(of: index) : elsewhere[index - texts.count].record
    }
    let merged = try updated(records, numbering) ?? all(records)
    let places =
      zip(plan.texts, texts).map { text, outcome in
        IndexedPlace.page(text.page, outcome.result?.language ?? plan.context.settings.language)
      }
      + elsewhere.map { .elsewhere($0) }
    let directory = IndexDirectory(
      of: places, links: plan.context.settings.links, versions: plan.common.versions)
    var files = merged.files
    for (number, path) in directory.addressPaths.enumerated() {
      files.append(
        try writer.kept(at: path, key: key) ?? writer.file(at: path, directory.addresses(number, records), key: key))
    }
    files.append(try writer.file(at: IndexDirectory.path, directory.directory(of: merged.summary), key: key))
    files += try pages(merged.summary.concordance, key)
    var packer = Packer(capacity: known.count + 4096)
    packer.pack(numbering, merged.summary)
    return (files, packer.bytes[...])
  }

  /// The words of a text, gathered again where the record store does not have them.
  private func record(of index: Int) throws -> [UInt8] {
    guard renderer.gathersWords else { return [] }
    return try texts[index].search.flatMap { plan.store.record(at: $0) } ?? renderer.words(of: index)
  }

  /// Merges all records into a new index.
  private func all(_ records: IndexRecords) throws -> (files: [OutputFile], summary: IndexSummary) {
    var files: [OutputFile] = []
    let summary = try IndexMerger(records).merge(concordanceOfFirst: texts.count) { file in
      files.append(try writer.file(at: file.path, file.bytes, key: Self.wordsKey))
    }
    return (files, summary)
  }

  /// Merges the records of the texts that have changed into the files the last build left; `nil` where all records must
  /// be merged.
  private func updated(
    _ records: IndexRecords, _ numbering: Checksum
  ) throws -> (files: [OutputFile], summary: IndexSummary)? {
    var packed = Unpacker(known)
    guard let basis = try? packed.next(Checksum.self), basis == numbering,
      let summary = try? packed.next(IndexSummary.self)
    else { return nil }
    var changed: [IndexUpdate.ChangedText] = []
    for index in texts.indices where texts[index].work.isParsed {
      guard let place = plan.texts[index].record?.search, let old = plan.store.record(at: place) else { return nil }
      changed.append(IndexUpdate.ChangedText(number: index, old: old, new: try records[index]))
    }
    // If many texts have changed, it takes less time to merge all records.
    guard changed.count <= max(2, texts.count / 4) else { return nil }
    let update = try IndexUpdate(of: changed, among: records, concordanceOfFirst: texts.count, summary) { path in
      try writer.keptBytes(at: path, key: Self.wordsKey)
    }
    guard let update else { return nil }
    var files = try update.files.map { try writer.file(at: $0.path, $0.bytes, key: Self.wordsKey) }
    let made = Set(update.files.map(\.path))
    for path in update.summary.wordPaths where !made.contains(path) {
      guard let kept = try writer.kept(at: path, key: Self.wordsKey) else { return nil }
      files.append(kept)
    }
    return (files, update.summary)
  }

  private func indexed(_ library: LinkedLibrary) -> [IndexedElsewhere] {
    library.texts.map { text in
      IndexedElsewhere(
        text.title, authors: text.authors, topics: text.topics, date: text.date, library: library.title,
        language: (text.language ?? library.language).flatMap { LanguageTag($0) } ?? plan.context.settings.language,
        address: library.address(of: text))
    }
  }

  /// The search page, and the pages of the concordance.
  private func pages(_ concordance: Concordance, _ key: Checksum) throws -> [OutputFile] {
    let search = ListPage(at: .search, of: .search)
    var files = [
      try writer.kept(at: search.path, key: key)
        ?? writer.file(at: search.path, templates.render(search, of: plan.context), key: key)
    ]
    let pages = concordance.pages(of: Self.wordsPerPage)
    for (number, words) in pages.enumerated() {
      var page = ListPage(at: .concordance, of: .concordance, number: number + 1, pageCount: pages.count)
      var packer = Packer(capacity: 64)
      packer.pack(key, words.sum, pages.count)
      let pageKey = Checksum(of: packer.bytes)
      if let kept = try writer.kept(at: page.path, key: pageKey) {
        files.append(kept)
        continue
      }
      add(words.words, to: &page)
      files.append(try writer.file(at: page.path, templates.render(page, of: plan.context), key: pageKey))
    }
    return files
  }

  private func add(_ words: [Concordance.Keyword], to page: inout ListPage) {
    var last: String?
    for word in words {
      let id = "_az-" + word.initial.lowercased()
      let letter = word.initial == last ? "" : word.initial
      last = word.initial
      let links = word.texts.compactMap { number in
        texts[number].result.map { PageLink($0.title, page: plan.texts[number].page, language: $0.language) }
      }
      page.keywords.append(Keyword(word.word, letter: letter, id: id, texts: links))
      if !letter.isEmpty { page.letters.append(LetterLink(letter, id: id)) }
    }
  }
}
