import Diagnostics
import FileSystem
import Ingestion
import Model
import OutputManifest
import Templating

/// One build, from the folder of texts to the output in its place.
struct Build: Sendable {
  private let setup: BuildSetup
  private let reader: SiteReader
  private let pool: WorkerPool
  private let watchdog: Watchdog?
  private let progress: @Sendable (BuildProgress) -> Void

  /// Creates a build.
  init(_ setup: BuildSetup, watchdog: Watchdog?, progress: @escaping @Sendable (BuildProgress) -> Void) {
    self.setup = setup
    self.watchdog = watchdog
    self.progress = progress
    reader = SiteReader(folder: setup.source)
    pool = WorkerPool(width: setup.options.jobs ?? SiteBuilder.cores)
  }

  /// Builds the site.
  ///
  /// - Parameter lock: The site's, held until the build is done.
  /// - Throws: ``BuildError``, and what the system fails at.
  func run(holding lock: FileLock) async throws -> BuildReport {
    let start = ContinuousClock.now
    // A form that is asked for by name is not left out.
    if let obstacle = setup.exporters.obstacle(among: setup.options.formats ?? []) { throw obstacle.failure }
    let clockStart = lock.now()
    let cache = BuildCache(setup, at: clockStart)
    if let state = cache.current { return BuildReport(unchanged: state, duration: .now - start) }

    let inputs = try SiteInputs(of: reader)
    let plan = try await plan(inputs, cache)
    let staging = StagingFolder(of: setup.output)
    let owned = try OwnedFiles(of: setup.output, staging, cache)
    let writer = OutputWriter(setup.output, staging, owned, cache, receiver: setup.receiver)
    try staging.open()
    watchdog?.clearsAway(staging)
    do {
      if !setup.options.texts.isEmpty {
        let texts = try await renderNamed(plan, inputs, cache, writer)
        let result = try OutputCommit(setup.output, staging, owned, writer).add(texts.files)
        return BuildReport(texts, result, texts.files.table(stamps: [], sources: [:]), duration: .now - start)
      }
      let words = cache.wordStore()
      let rendered = try await render(plan, inputs, cache, writer, words)
      guard !Task.isCancelled else { throw CancellationError() }
      watchdog?.outputChanges()
      let commit = OutputCommit(setup.output, staging, owned, writer)
      let changes = try commit.run(rendered.files)
      let stamps = OutputStamps(
        output: setup.output, clock: lock, start: clockStart, known: cache.state?.outputs)
      let table = save(rendered, changes.manifest, of: plan, in: cache, words, stamps)
      return BuildReport(rendered, changes, table, duration: .now - start)
    } catch {
      // The next build clears away the rest of the staging folder if it cannot be done now.
      try? staging.close()
      throw error
    }
  }

  /// Everything that was rendered and copied, staged where it differs from the output.
  private func render(
    _ plan: BuildPlan, _ inputs: SiteInputs, _ cache: BuildCache, _ writer: OutputWriter, _ words: WordStore
  ) async throws -> RenderedSite {
    var renderer = TextRenderer(setup, plan, inputs, cache, writer: writer, words: words, watchdog: watchdog)
    let newspapers = try await newspapers(try plan.newspapers(), plan, cache, writer, &renderer)
    let counter = ProgressCounter(total: plan.texts.count, report: progress)
    let texts = try await pool.results(of: plan.texts.count) { [renderer] index in
      defer { counter.count() }
      return try await renderer.outcome(of: index)
    }
    let introduction = try renderer.introduction()
    let used = texts.flatMap { $0.result?.assets ?? [] } + (introduction?.outcome.result?.assets ?? [])
    var site = RenderedSite(texts: texts, introduction: introduction?.outcome, over: cache.state?.outputs)
    site.diagnostics = plan.diagnostics + texts.flatMap(\.diagnostics) + (introduction?.outcome.diagnostics ?? [])
    site.diagnostics += CrossReferenceCheck(plan.texts, texts).diagnostics
    if let obstacle = setup.exporters.obstacle(among: plan.formats) {
      site.diagnostics.append(.obstacle(obstacle.failure, to: obstacle.formats))
      site.isComplete = false
    }
    site.diagnostics += try reader.faults(ofLooseFiles: plan.common.looseFiles, used: Set(used.map(\.source)))
    if let failure = renderer.failures.failure { throw failure }
    try site.stopOnErrors()

    let introductions = try renderer.nameIntroductions()
    site.diagnostics += introductions.diagnostics
    try site.stopOnErrors()
    site.addNewspapers(newspapers)
    let books = BookRenderer(
      plan: plan, writer: writer, renderer: renderer, exporter: setup.exporters[.epub] as? any BookExporter,
      texts: texts)
    site.addBooks(try await books.files())
    try site.stopOnErrors()
    let copier = AssetCopier(reader: reader, writer: writer, keys: AssetKeys(cache.changes.inputs))
    site.files.add(try await copier.files(plan.common.bundleFiles + used + introductions.assets, pool))
    site.files.add(
      try await renderLists(plan, inputs, cache, site, introduction?.body, introductions, renderer, writer))
    let feeds = try await FeedRenderer(plan: plan, writer: writer, renderer: renderer, texts: texts).files(pool)
    site.files.add(feeds.files)
    site.feedContents = feeds.contents
    site.feedParses = feeds.parses
    let search = SearchRenderer(
      plan: plan, templates: inputs.templates, writer: writer, libraries: inputs.libraries.map(\.library), texts: texts,
      known: cache.site?.common.search ?? [], words: words, renderer: renderer)
    let searched = try search.result()
    site.files.add(searched.files)
    site.search = searched.summary
    site.files.add(try CatalogueRenderer(plan: plan, writer: writer, texts: texts).file(site.files))
    site.diagnostics += site.files.made.filter { $0.change == .blocked }.map {
      .foreignFile($0.path, in: setup.output.name(in: setup.source))
    }
    if let failure = renderer.failures.failure { throw failure }
    try site.stopOnErrors()
    return site
  }

  /// Makes newspapers, before the pages of their texts, which lead to those that were made.
  private func newspapers(
    _ wanted: [Newspaper], _ plan: BuildPlan, _ cache: BuildCache, _ writer: OutputWriter,
    _ renderer: inout TextRenderer
  ) async throws -> TextExports.Outcome {
    let newspapers = NewspaperRenderer(
      plan: plan, writer: writer, renderer: renderer, exporters: setup.exporters,
      known: cache.site?.common.newspapers ?? [])
    let outcome = try await newspapers.outcome(of: wanted)
    let made = Set(outcome.results.flatMap { $0.files.map(\.path) })
    for newspaper in wanted where made.contains(newspaper.path) {
      for text in newspaper.texts { renderer.newspapers[text] = newspaper }
    }
    return outcome
  }

  /// The forms of the texts that were named, and no other file.
  private func renderNamed(
    _ plan: BuildPlan, _ inputs: SiteInputs, _ cache: BuildCache, _ writer: OutputWriter
  ) async throws -> RenderedSite {
    var renderer = TextRenderer(
      setup, plan, inputs, cache, writer: writer, words: cache.wordStore(), watchdog: watchdog)
    let named = Set(setup.options.texts)
    let wanted = try plan.newspapers().filter { $0.texts.contains { named.contains(plan.texts[$0].source) } }
    let newspapers = try await newspapers(wanted, plan, cache, writer, &renderer)
    let places = plan.texts.indices.filter { named.contains(plan.texts[$0].source) }
    let texts = try await pool.results(of: places.count) { [renderer] in try await renderer.outcome(of: places[$0]) }
    var site = RenderedSite(texts: texts, introduction: nil, over: cache.state?.outputs)
    if setup.options.formats?.contains(.html) == false {
      site.files = OutputFiles(over: cache.state?.outputs ?? OutputTable())
      let pages = Set(places.map { plan.texts[$0].page })
      for text in texts { site.files.add(text.files.filter { !pages.contains($0.path) }) }
    }
    site.diagnostics = plan.diagnostics.filter { $0.severity == .error } + texts.flatMap(\.diagnostics)
    site.addNewspapers(newspapers)
    site.diagnostics += named.subtracting(plan.texts.map(\.source)).map { .unknownText($0) }
    site.diagnostics += site.files.made.filter { $0.change == .blocked }.map {
      .foreignFile($0.path, in: setup.output.name(in: setup.source))
    }
    if let failure = renderer.failures.failure { throw failure }
    try site.stopOnErrors()
    return site
  }

  /// A text as exporters receive it, with its pictures; `nil` when the site has none at that place.
  ///
  /// - Parameter lock: The site's, held until the text is read.
  func exported(_ source: String, for format: Format, holding lock: FileLock) async throws -> ExportedText? {
    let cache = BuildCache(setup, at: lock.now())
    let inputs = try SiteInputs(of: reader)
    let plan = try await plan(inputs, cache)
    guard let index = plan.texts.firstIndex(where: { $0.source == source }) else { return nil }
    let staging = StagingFolder(of: setup.output)
    let writer = OutputWriter(setup.output, staging, try OwnedFiles(of: setup.output, staging, cache), cache)
    let renderer = TextRenderer(
      setup, plan, inputs, cache, writer: writer, words: cache.wordStore(), watchdog: watchdog)
    return try renderer.exported(index, for: format)
  }

  // MARK: - Plan

  /// The plan of the build: the last one's, where nothing but bodies of texts has changed.
  private func plan(_ inputs: SiteInputs, _ cache: BuildCache) async throws -> BuildPlan {
    if let plan = try cachedPlan(inputs, cache) { return plan }
    return try await freshPlan(inputs, cache)
  }

  private func cachedPlan(_ inputs: SiteInputs, _ cache: BuildCache) throws -> BuildPlan? {
    guard let site = cache.site, !cache.changes.isRearranged, site.common.settings == inputs.settingsKey,
      site.common.templates == inputs.templatesKey, site.common.formats == setup.options.formats
    else { return nil }
    var sizes: [String: Int] = [:]
    let edited = cache.changes.edited
    let settings = inputs.settings.settings
    for text in edited.isEmpty ? [] : site.texts
    where edited.contains(text.source) || text.files.contains(where: edited.contains) {
      watchdog?.begin(text.source)
      defer { watchdog?.finish(text.source) }
      let now = try reader.metadata(of: text.source, files: text.files, settings: settings)
      guard let now, now.packed.elementsEqual(text.metadata) else { return nil }
      sizes[text.source] = now.size
    }
    return try? BuildPlan(site, sizes: sizes, inputs)
  }

  private func freshPlan(_ inputs: SiteInputs, _ cache: BuildCache) async throws -> BuildPlan {
    let isKnown = cache.site?.common.settings == inputs.settingsKey
    let survey = try await reader.survey(
      by: inputs.settings, includingDrafts: setup.options.includesDrafts, jobs: pool.width,
      known: isKnown ? CachedMetadata(cache) : nil, observer: watchdog)
    return BuildPlan(survey, inputs, setup.options, cache.site)
  }

  // MARK: - Lists

  private func renderLists(
    _ plan: BuildPlan, _ inputs: SiteInputs, _ cache: BuildCache, _ site: RenderedSite, _ introduction: PageBody?,
    _ introductions: TextRenderer.NameIntroductions, _ renderer: TextRenderer, _ writer: OutputWriter
  ) async throws -> [OutputFile] {
    let lists = ListRenderer(
      plan: plan, templates: inputs.templates, introductions: introductions.bodies,
      introductionsKey: introductions.key, libraries: inputs.libraries, writer: writer, texts: site.texts,
      newspapers: site.newspapers.flatMap(\.files), books: site.books)
    let assets = try lists.templateAssets()
    let first = plan.common.firstText
    let key = lists.key(introduction: site.introduction?.result?.key, first: first.map { site.texts[$0].result?.key })
    if let kept = try writer.kept(key: key) { return assets + kept }
    // A plan from the cache has no lists: they take the whole site.
    let planned = if let lists = plan.lists { lists } else { try await freshPlan(inputs, cache).lists }
    guard let planned else { return assets }
    let body = try introduction ?? renderer.parsedIntroduction()?.body
    let firstBody = try first.flatMap { try renderer.bodyOnFirstPage(of: $0) }
    return assets + (try await lists.files(planned, introduction: body, first: firstBody, key: key, pool))
  }

  // MARK: - Cache

  private func save(
    _ site: RenderedSite, _ manifest: OutputFile, of plan: BuildPlan, in cache: BuildCache, _ words: WordStore,
    _ stamps: OutputStamps
  ) -> OutputTable {
    var files = site.files
    files.add(manifest)
    let table = files.table(stamps: stamps.stamps(of: files.made), sources: plan.sources)
    var common = plan.common
    common.newspapers = site.newspapers
    common.search = site.search
    cache.save(
      SiteRecord(common: common, texts: words.packed(plan.records(site))), outputs: table, formats: plan.formats,
      textCount: plan.texts.count, warnings: site.diagnostics.sorted(),
      isComplete: site.isComplete && !site.texts.contains(where: \.work.isIncomplete))
    return table
  }
}

extension Diagnostic {
  /// A text to be made alone that the site does not have.
  fileprivate static func unknownText(_ source: String) -> Diagnostic {
    .error(
      .unknownText, at: .start(of: source), "the site has no text in '\(source)'",
      hint: "name a file of content/; a draft needs --drafts")
  }
}
