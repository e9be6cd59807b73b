import OutputManifest
import Diagnostics
import HTML
import Ingestion
import Model
import Templating

/// One run of the press, from the folder of texts to the output in its place.
struct Build: Sendable {
  private let source: String
  private let output: OutputFolder
  private let options: BuildOptions
  private let exporters: ExporterList
  private let program: ProgramIdentity
  private let pool: WorkerPool
  private let watch: Watchdog?
  private let progress: @Sendable (BuildProgress) -> Void

  /// Creates a run.
  init(
    source: String, output: String, options: BuildOptions, exporters: ExporterList, program: ProgramIdentity,
    watch: Watchdog?, progress: @escaping @Sendable (BuildProgress) -> Void
  ) {
    self.source = source
    self.output = OutputFolder(path: output)
    self.options = options
    self.exporters = exporters
    self.program = program
    self.pool = WorkerPool(width: options.jobs ?? SiteBuilder.cores)
    self.watch = watch
    self.progress = progress
  }

  /// Does the run.
  ///
  /// - Parameter lock: The site's, held until the run is done.
  func run(holding lock: borrowing BuildLock) async throws(BuildStop) -> BuildOutcome {
    let clock = ContinuousClock()
    let began = clock.now
    let history = History(source: source, output: output, options: options, program: program, moment: lock.moment())
    if let state = history.currentState() {
      return .done(
        BuildReport(
          texts: state.texts, files: state.outputCount, changed: 0, removed: 0, duration: clock.now - began,
          diagnostics: state.diagnostics
        ) { state.outputs.map { BuiltFile(page: $0.page, source: $0.source, isChanged: false) } })
    }
    let revision = Revision(
      source: source, output: output, options: options, history: history, exporters: exporters, watch: watch)
    if let outcome = try await revision?.outcome(holding: lock, since: began) { return outcome }

    let reader = SiteReader(folder: source)
    let sources = try SiteBuilder.tried { () throws(SystemFailure) in try TemplateFolder(of: reader).files() }
    let settings = try SiteBuilder.tried { () throws(SystemFailure) in try reader.settings() }
    let base = BuildKeys.base(setting: history.setting, settings: settings.bytes, templates: sources.value)
    let snapshot = history.snapshot()
    let recollection = history.recollection(base: base, snapshot: snapshot)
    let survey = try await SiteBuilder.triedLater { () throws(SystemFailure) in
      try await reader.survey(
        by: settings, includingDrafts: options.includesDrafts, jobs: pool.width
      ) { source, files in
        recollection.head(of: source, files: files)
      } witness: { source, hasEnded in
        if hasEnded { watch?.finish(source) } else { watch?.begin(source) }
      }
    }
    let site = survey.site.value
    let templates = TemplateSet.loading(overrides: sources.value)
    let plan = BuildPlan(site: site, templates: templates.value, options: options)
    var diagnostics = survey.site.diagnostics + sources.diagnostics + templates.diagnostics + plan.diagnostics
    let siteKey = BuildKeys.site(survey)
    let surroundings = BuildKeys.surroundings(of: site, survey, snapshot, at: history.moment)
    let presentation = plan.presentation.packed
    let heads = BuildKeys.heads(survey, of: site)

    let stage = StagingFolder(of: output)
    let owned = try SiteBuilder.tried { () throws(SystemFailure) in try Ledger(of: output, stage: stage, recollection) }
    let desk = OutputWriter(
      output: output, stage: stage, owned: owned.pages, recollection: recollection,
      isFresh: FolderListing.hasNoPlainNames(in: output.path))
    try SiteBuilder.tried { () throws(SystemFailure) in try stage.open() }
    watch?.clearsAway(stage)
    do throws(BuildStop) {
      let work = TextWork(
        site: site, reader: reader, plan: plan, templates: templates.value, desk: desk,
        validity: Validity(
          recollection, heads: heads, site: siteKey, presentation: presentation,
          surroundings: surroundings),
        exporters: exporters, includesDrafts: options.includesDrafts, watch: watch)
      let counter = ProgressCounter(total: site.texts.count, tell: progress)
      let texts = try await pool.results(of: site.texts.count) { (index) async throws(BuildStop) in
        defer { counter.count() }
        return try await work.outcome(of: index)
      }
      let introduction = try watched(site.introduction) { () throws(BuildStop) in try work.introduction() }
      diagnostics += introduction.diagnostics
      for text in texts { diagnostics += text.diagnostics }
      diagnostics += CrossReferenceCheck(site: site, outcomes: texts).diagnostics
      let used = Set((texts.flatMap(\.pictures) + (introduction.value?.pictures ?? [])).map(\.source))
      diagnostics += try SiteBuilder.tried { () throws(SystemFailure) in
        try reader.faults(ofLooseFilesIn: site, used: used)
      }
      if let failure = work.trouble.failure { throw .failure(failure) }
      guard !diagnostics.hasErrors else { return try abandon(stage, diagnostics) }

      let minutes = texts.map(\.minutes)
      let listKey = BuildKeys.lists(
        siteKey, minutes: minutes, formats: texts.map(\.formats), introduction: introduction.value?.body)
      let areSameLists = recollection.common?.lists == listKey
      let lists = ListWork(
        plan: plan, templates: templates.value, desk: desk,
        pages: ListPages(
          presenter: plan.presenter, minutes: minutes, formats: texts.map(\.formats), areMany: !areSameLists),
        base: base,
        siteKey: siteKey, presentation: presentation, areSame: areSameLists)
      var all = try lists.assets()
      all += try await BundleWork(site: site, reader: reader, desk: desk, pool: pool, snapshot: snapshot)
        .files(shownBy: texts, introduction.value?.pictures ?? [])
      all += texts.flatMap(\.files)
      all += try await pool.results(of: plan.lists.count) { (index) throws(BuildStop) in
        try lists.file(for: plan.lists[index], introduction: introduction.value?.body)
      }
      all += try lists.machineFiles()
      let feedKey = BuildKeys.feeds(
        base: base, surroundings,
        plan.feedTexts.map { (site.texts[$0].page, heads[$0], texts[$0].record?.content ?? .none) })
      let known = recollection.isEmpty ? nil : history.feed()
      let feeds = try await lists.feeds(
        key: feedKey,
        content: { (index) throws(BuildStop) in
          if let content = texts[index].feedContent { return content[...] }
          if texts[index].isRemembered, let content = known?.content(of: site.texts[index].source) { return content }
          return try watched(site.texts[index]) { () throws(BuildStop) in try work.feedContent(of: index)[...] }
        },
        pool: pool)
      all += feeds.files
      diagnostics += all.compactMap { $0.fate == .isBlocked ? .foreignFile($0.page, in: output.name(in: source)) : nil }
      if let failure = work.trouble.failure { throw .failure(failure) }
      guard !diagnostics.hasErrors else { return try abandon(stage, diagnostics) }
      guard !Task.isCancelled else { throw .interruption }
      watch?.outputChanges()

      let (record, changed, removed) = try finish(all, desk: desk, stage: stage, owned: owned)
      all.append(record)
      diagnostics.sort()
      let common = BuildMemory.Common(
        base: base, site: siteKey, surroundings: surroundings, lists: listKey, presentation: presentation[...],
        feedTexts: BuildMemory.places(of: plan.feedTexts, in: survey, site: site),
        shownTexts: used.isEmpty ? [] : survey.texts.map(\.source).filter(used.contains))
      history.remember(
        { (file) throws(SystemFailure) in
          try BuildMemory.write(common, survey, site: site, outcomes: texts, to: &file)
        }, feed: feeds.memory, files: all, of: site, snapshot, diagnostics: diagnostics, lock: lock)
      return .done(
        BuildReport(
          texts: site.texts.count, files: all.count, changed: changed, removed: removed,
          duration: clock.now - began, diagnostics: diagnostics
        ) { [all] in Self.output(all, of: site) })
    } catch {
      // What is left of the stage is cleared away by the next build if it cannot be now.
      try? stage.close()
      if case .failure(let failure) = error { return .failed(failure, diagnostics) }
      throw error
    }
  }

  /// Does the work on a text, so that one that takes too long is noticed.
  private func watched<Value>(
    _ text: Text?, _ work: () throws(BuildStop) -> Value
  ) throws(BuildStop) -> Value {
    guard let watch, let text else { return try work() }
    watch.begin(text.source)
    defer { watch.finish(text.source) }
    return try work()
  }

  /// What the output has, as the report tells it.
  private static func output(_ files: [OutputFile], of site: Site) -> [BuiltFile] {
    let sources = BuiltFile.sources(of: site)
    return files.map { file in
      BuiltFile(page: file.page, source: sources[file.page], isChanged: file.isChanged && file.page != Ledger.page)
    }
  }

  /// Ends a run that may not change the output.
  private func abandon(_ stage: StagingFolder, _ diagnostics: [Diagnostic]) throws(BuildStop) -> BuildOutcome {
    try SiteBuilder.tried { () throws(SystemFailure) in try stage.close() }
    return .faulty(diagnostics.sorted())
  }

  /// Lets the files take their places, and removes those of earlier builds that are no longer made.
  private func finish(
    _ files: [OutputFile], desk: OutputWriter, stage: StagingFolder, owned: Ledger
  ) throws(BuildStop) -> (record: OutputFile, changed: Int, removed: Int) {
    let checksums = Checksums(files.map { Checksums.Line(path: $0.page.path, digest: $0.digest) })
    let sums = checksums.bytes
    let record = try desk.file(at: Ledger.page, sums)
    guard record.fate != .isBlocked else {
      throw .failure(
        SystemFailure(
          operation: "write", path: output.location(of: Ledger.page),
          reason: "a file that is not an earlier build's is there",
          hint: "move it away, or build with another --output"))
    }
    let removed =
      owned.pages.isEmpty
      ? [] : owned.pages.subtracting(files.map(\.page)).subtracting([Ledger.page]).sorted()
    var entries: [StagingFolder.Entry] = []
    for file in files {
      if case .changes(let number) = file.fate { entries.append(StagingFolder.Entry(page: file.page, number: number)) }
    }
    var last: StagingFolder.Entry?
    if case .changes(let number) = record.fate { last = StagingFolder.Entry(page: Ledger.page, number: number) }
    let ledger = sums + Checksums(removed.map { Checksums.Line(path: $0.path, digest: .none) }).bytes
    try SiteBuilder.tried { () throws(SystemFailure) in
      try stage.commit(entries, last: last, removing: removed, ledger: ledger)
    }
    return (record, entries.count + (last == nil ? 0 : 1), removed.count)
  }
}
