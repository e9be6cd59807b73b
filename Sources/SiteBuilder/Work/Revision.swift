import Feeds
import OutputManifest
import Diagnostics
import Ingestion
import Model
import Templating

/// A build after which nothing but a few texts' own pages can be other than they were, because nothing but the bodies of
/// these texts has changed.
///
/// It makes those pages, and the feeds when one of the texts is in them, from what is remembered of all the others. As
/// soon as it turns out that more depends on the change, it gives up: then the whole site has to be looked at.
struct Revision: Sendable {
  /// A text whose file may have changed.
  private struct Candidate {
    let place: Int
    let record: BuildMemory.TextRecord
    let old: TextRecord
    let source: TextSource
    let content: ContentHash
    let subject: TextRendering.Subject
  }

  /// A text that was rendered again.
  private struct Revised {
    let candidate: Candidate
    let new: TextRecord
    let files: [OutputFile]
    let feedContent: [UInt8]?
  }

  /// How many texts may have changed; more are as quickly looked at with all others.
  private static let limit = 50

  private let source: String
  private let output: OutputFolder
  private let options: BuildOptions
  private let history: History
  private let state: BuildState
  private let memory: StoredMemory
  private let places: [String: Int]
  private let exporters: ExporterList
  private let watch: Watchdog?

  /// Looks whether bodies of texts are all that may have changed since the last build.
  ///
  /// - Returns: `nil` when more has changed.
  init?(
    source: String, output: OutputFolder, options: BuildOptions, history: History, exporters: ExporterList,
    watch: Watchdog?
  ) {
    guard let state = history.state, let bytes = history.memory, !history.difference.isRearranged,
      history.difference.outputs.isEmpty, (1...Self.limit).contains(history.difference.inputs.count),
      let memory = try? StoredMemory(bytes)
    else { return nil }
    let changed = Set(history.difference.inputs.map { $0.file.path(in: state.packed) })
    guard changed.isDisjoint(with: memory.common.shownTexts), let places = try? memory.places(of: changed),
      places.count == changed.count
    else { return nil }
    self.source = source
    self.output = output
    self.options = options
    self.history = history
    self.state = state
    self.memory = memory
    self.places = places
    self.exporters = exporters
    self.watch = watch
  }

  /// Does the build.
  ///
  /// - Parameters:
  ///   - lock: The site's.
  ///   - began: When the run began.
  /// - Returns: `nil` when the whole site has to be looked at; the output is as it was then.
  func outcome(
    holding lock: borrowing BuildLock, since began: ContinuousClock.Instant
  ) async throws(BuildStop) -> BuildOutcome? {
    let stage = StagingFolder(of: output)
    try SiteBuilder.tried { () throws(SystemFailure) in try stage.open() }
    watch?.clearsAway(stage)
    do throws(BuildStop) {
      let outcome = try await outcome(on: stage, holding: lock, since: began)
      if outcome == nil { try SiteBuilder.tried { () throws(SystemFailure) in try stage.close() } }
      return outcome
    } catch {
      // What is left of the stage is cleared away by the next build if it cannot be now.
      try? stage.close()
      throw error
    }
  }

  private func outcome(
    on stage: StagingFolder, holding lock: borrowing BuildLock, since began: ContinuousClock.Instant
  ) async throws(BuildStop) -> BuildOutcome? {
    let reader = SiteReader(folder: source)
    let trouble = IOErrorLog()
    let file = try SiteBuilder.tried { () throws(SystemFailure) in try reader.settings() }
    let templates = try SiteBuilder.tried { () throws(SystemFailure) in try TemplateFolder(of: reader).files() }
    // They may have changed since they were looked at.
    let base = BuildKeys.base(setting: history.setting, settings: file.bytes, templates: templates.value)
    guard base == memory.common.base else { return nil }
    let settings = file.settings
    var candidates: [Candidate] = []
    for (path, place) in places.sorted(by: { $0.key < $1.key }) {
      watch?.begin(path)
      defer { watch?.finish(path) }
      guard let candidate = try candidate(at: place, reader, settings) else { return nil }
      candidates.append(candidate)
    }

    guard let presentation = try? SiteContext(settings: settings.typeset, packed: memory.common.presentation)
    else { return nil }
    let subjects = candidates.map(\.subject)
    let owned = Set(subjects.flatMap { subject in subject.formats.flatMap { subject.text.paths(of: $0) } })
      .union([Feed.atomPage, Feed.jsonPage, Ledger.page])
    let desk = OutputWriter(output: output, stage: stage, owned: owned)
    let rendering = TextRendering(
      parser: MarkdownParser(
        rules: ParsingRules(settings, keepsUncalledNotes: options.includesDrafts),
        files: reader.files(noting: trouble)),
      templates: TemplateSet.loading(overrides: templates.value).value, desk: desk, presentation: presentation,
      settings: settings, marksLines: options.marksLines,
      export: TextExport(
        exporters: exporters, reader: reader, settings: presentation.settings,
        address: PublishedAddress(of: presentation.settings)))

    var revised: [Revised] = []
    for candidate in candidates where candidate.content != candidate.old.content {
      guard let text = try await self.revised(candidate, rendering) else { return nil }
      revised.append(text)
    }
    guard let feeds = try feeds(showing: revised, settings: presentation.settings, desk) else { return nil }
    if let failure = trouble.failure { throw .failure(failure) }
    let files = revised.flatMap(\.files) + feeds.files
    let stored = state.outputs(at: Set(files.map(\.page) + [Ledger.page]))
    guard stored.count == files.count + 1, let sums = try checksums(with: files) else { return nil }
    let record = try desk.file(at: Ledger.page, sums)
    guard !(files + [record]).contains(where: { $0.fate == .isBlocked }) else { return nil }
    guard !Task.isCancelled else { throw .interruption }
    watch?.outputChanges()

    let (entries, last) = (files.compactMap(\.entry), record.entry)
    try SiteBuilder.tried { () throws(SystemFailure) in
      try stage.commit(entries, last: last, removing: [], ledger: sums)
    }
    let diagnostics = diagnostics(after: revised)
    let records = records(of: candidates, revised)
    history.remember(
      { (file) throws(SystemFailure) in try memory.write(replacing: records, to: &file) }, feed: feeds.memory,
      files: (files + [record]).compactMap { file in stored[file.page].map { (file, $0) } },
      diagnostics: diagnostics, lock: lock)
    let changed = Set(files.filter(\.isChanged).map(\.page))
    let state = state
    return .done(
      BuildReport(
        texts: state.texts, files: state.outputCount, changed: entries.count + (last == nil ? 0 : 1), removed: 0,
        duration: ContinuousClock.now - began, diagnostics: diagnostics
      ) {
        state.outputs.map { BuiltFile(page: $0.page, source: $0.source, isChanged: changed.contains($0.page)) }
      })
  }

  // MARK: - Texts

  /// A text read again; `nil` when more than its body has changed, or when what it says depends on others.
  private func candidate(
    at place: Int, _ reader: SiteReader, _ settings: SiteSettings
  ) throws(BuildStop) -> Candidate? {
    guard let record = try? memory.record(at: place), !record.outcome.isEmpty,
      let old = try? TextRecord(packed: record.outcome, frame: record.frame), !old.leadsIntoSite
    else { return nil }
    let head = try SiteBuilder.tried { () throws(SystemFailure) in
      try reader.headAgain(of: record.source, files: record.files, settings: settings)
    }
    guard let head, head.packed.elementsEqual(record.head) else { return nil }
    var packed = Unpacker(record.head)
    guard let frontMatter = try? FrontMatter(from: &packed),
      let (frame, text) = try? RelatedLinks.read(
        from: record.frame, source: record.source, frontMatter: frontMatter, size: head.size)
    else { return nil }
    let formats = PageModels.formats(of: text, asked: options.formats)
    guard formats == frame.formats else { return nil }
    let source = try SiteBuilder.tried { () throws(SystemFailure) in try reader.source(of: text) }
    guard let source = source.value else { return nil }
    return Candidate(
      place: place, record: record, old: old, source: source, content: ContentHash(of: source.bytes),
      subject: TextRendering.Subject(text: text, printed: text.typeset, formats: formats, frame: frame))
  }

  /// A text rendered again; `nil` when other pages show what has changed in it, or when it is at fault.
  private func revised(_ candidate: Candidate, _ rendering: TextRendering) async throws(BuildStop) -> Revised? {
    let text = candidate.subject.text
    watch?.begin(text.source)
    defer { watch?.finish(text.source) }
    let rendered = try await rendering.rendered(
      candidate.subject, from: candidate.source, content: candidate.content,
      in: Site(settings: rendering.settings, texts: [text]))
    let (old, new) = (candidate.old, rendered.record)
    // Only this text is known, so that a link into the site could not be led to where it goes.
    guard !new.leadsIntoSite, new.minutes == old.minutes, new.formats.details == old.formats.details,
      !new.diagnostics.hasErrors,
      new.places.digests.isSuperset(of: old.places.digests)
    else { return nil }
    let isInFeeds = memory.common.feedTexts.contains(candidate.place)
    return Revised(
      candidate: candidate, new: new, files: rendered.files,
      feedContent: isInFeeds
        ? rendering.feedContent(
          of: rendered.document, text, address: PublishedAddress(of: rendering.settings)) : nil)
  }

  // MARK: - Around the texts

  /// The feeds, when one of the texts is in them; `nil` when it is not known what the others there say.
  private func feeds(
    showing revised: [Revised], settings: SiteSettings, _ desk: OutputWriter
  ) throws(BuildStop) -> (files: [OutputFile], memory: FeedMemory?)? {
    guard revised.contains(where: { $0.feedContent != nil }) else { return ([], nil) }
    guard let address = PublishedAddress(of: settings), let known = history.feed() else { return nil }
    let revised = Dictionary(revised.map { ($0.candidate.place, $0) }, uniquingKeysWith: { $1 })
    var entries: [Feed.Entry] = []
    var texts: [(page: OutputPath, head: ArraySlice<UInt8>?, content: ContentHash)] = []
    var contents: [(source: String, content: ArraySlice<UInt8>)] = []
    for place in memory.common.feedTexts {
      guard let record = try? memory.record(at: place), let text = Self.text(of: record),
        let content = revised[place]?.feedContent.map({ $0[...] }) ?? known.content(of: record.source),
        let digest = revised[place]?.new.content ?? (try? TextRecord.content(packed: record.outcome))
      else { return nil }
      entries.append(Feed.Entry(text.typeset, content: Array(content)))
      texts.append((text.page, record.head, digest))
      contents.append((record.source, content))
    }
    let key = BuildKeys.feeds(base: memory.common.base, memory.common.surroundings, texts)
    let feed = Feed(settings: settings, address: address, entries: entries)
    let files = [
      try desk.file(at: Feed.atomPage, feed.atom, key: key), try desk.file(at: Feed.jsonPage, feed.json, key: key),
    ]
    return (files, FeedMemory(key: key, contents: contents))
  }

  /// A text as it is remembered.
  private static func text(of record: BuildMemory.TextRecord) -> Text? {
    var packed = Unpacker(record.head)
    guard let frontMatter = try? FrontMatter(from: &packed) else { return nil }
    let read = try? RelatedLinks.read(
      from: record.frame, source: record.source, frontMatter: frontMatter, size: record.size)
    return read?.text
  }

  /// The list of all files' digests; `nil` when it is not as the last build left it.
  private func checksums(with files: [OutputFile]) throws(BuildStop) -> [UInt8]? {
    let list = try SiteBuilder.tried { () throws(SystemFailure) in try output.bytes(of: Ledger.page) }
    guard let list else { return nil }
    return Checksums.replacing(
      Dictionary(files.map { ($0.page.path, $0.digest) }, uniquingKeysWith: { $1 }), in: list)
  }

  /// The warnings that are left.
  private func diagnostics(after revised: [Revised]) -> [Diagnostic] {
    var diagnostics = state.diagnostics
    for text in revised {
      for old in text.candidate.old.diagnostics {
        if let place = diagnostics.firstIndex(of: old) { diagnostics.remove(at: place) }
      }
      diagnostics += text.new.diagnostics
    }
    return diagnostics.sorted()
  }

  /// What came of the texts that may have changed, by their places.
  private func records(of candidates: [Candidate], _ revised: [Revised]) -> [Int: BuildMemory.TextRecord] {
    let outcomes = Dictionary(revised.map { ($0.candidate.place, $0.new.packed) }, uniquingKeysWith: { $1 })
    var records: [Int: BuildMemory.TextRecord] = [:]
    for candidate in candidates {
      let old = candidate.record
      records[candidate.place] = BuildMemory.TextRecord(
        source: old.source, files: old.files, size: candidate.subject.text.sourceSize, head: old.head,
        outcome: outcomes[candidate.place] ?? old.outcome, frame: old.frame)
    }
    return records
  }
}

extension [MadeFormat] {
  /// What lists print of the files.
  fileprivate var details: [String] {
    map { "\($0.path.path) \($0.sheets.map { "\($0)" } ?? Words.english.phrases.fileSize($0.size))" }
  }
}
