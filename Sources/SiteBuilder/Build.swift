import Diagnostics
import FileSystem
import Ingestion
import Model

/// One build, from the folder of texts to the finished output.
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
  /// - Parameter lock: The site's lock, held until the build is done.
  /// - Throws: ``BuildError``, or the failure of the system.
  func run(holding lock: FileLock) async throws -> BuildReport {
    let start = ContinuousClock.now
    // A format that is asked for by name may not be left out.
    if let obstacle = setup.exporters.obstacle(among: setup.options.formats ?? []) { throw obstacle.failure }
    let clockStart = lock.now()
    let cache = BuildCache(setup, at: clockStart)
    if let state = cache.current { return BuildReport(unchanged: state, duration: .now - start) }

    let planner = try planner(cache)
    let plan = try await planner.plan()
    let staging = StagingFolder(of: setup.output)
    let owned = try OwnedFiles(of: setup.output, staging, cache)
    let writer = OutputWriter(setup.output, staging, owned, cache, receiver: setup.receiver)
    try staging.open()
    watchdog?.noteStagingFolder(staging)
    do {
      let build = planned(planner, plan, writer)
      var renderer = SiteRenderer(build, planner, progress: progress)
      let commit = OutputCommit(setup.output, staging, owned, writer)
      guard setup.options.texts.isEmpty else {
        let texts = try await renderer.namedTexts()
        let result = try commit.add(texts.files)
        return BuildReport(texts, result, texts.files.table(stamps: [], sources: [:]), duration: .now - start)
      }
      let site = try await renderer.site()
      guard !Task.isCancelled else { throw CancellationError() }
      watchdog?.commitBegins()
      let changes = try commit.run(site.files)
      let stamps = OutputStamps(output: setup.output, clock: lock, start: clockStart, known: cache.state?.outputs)
      let table = save(site, changes.manifest, of: build, stamps)
      return BuildReport(site, changes, table, duration: .now - start)
    } catch {
      // The next build clears away the rest of the staging folder if it cannot be done now.
      try? staging.close()
      throw error
    }
  }

  /// A text as exporters receive it, with its pictures; `nil` when the site has no such text.
  ///
  /// - Parameter lock: The site's lock, held until the text is read.
  func exported(_ source: String, for format: Format, holding lock: FileLock) async throws -> ExportedText? {
    let cache = BuildCache(setup, at: lock.now())
    let planner = try planner(cache)
    let plan = try await planner.plan()
    guard let index = plan.texts.firstIndex(where: { $0.source == source }) else { return nil }
    let staging = StagingFolder(of: setup.output)
    let writer = OutputWriter(setup.output, staging, try OwnedFiles(of: setup.output, staging, cache), cache)
    return try TextRenderer(planned(planner, plan, writer)).exported(index, for: format)
  }

  private func planner(_ cache: BuildCache) throws -> BuildPlanner {
    BuildPlanner(
      setup: setup, inputs: try SiteInputs(of: reader), cache: cache, store: cache.recordStore(), reader: reader,
      jobs: pool.width, watchdog: watchdog)
  }

  private func planned(_ planner: BuildPlanner, _ plan: BuildPlan, _ writer: OutputWriter) -> PlannedBuild {
    PlannedBuild(
      setup: setup, inputs: planner.inputs, plan: plan, cache: planner.cache, reader: reader, writer: writer,
      pool: pool, watchdog: watchdog)
  }

  /// Saves the cache for the next build.
  ///
  /// - Returns: All files of the output.
  private func save(
    _ site: RenderedSite, _ manifest: OutputFile, of build: PlannedBuild, _ stamps: OutputStamps
  ) -> OutputTable {
    let plan = build.plan
    var files = site.files
    files.add(manifest)
    let table = files.table(stamps: stamps.stamps(of: files.made), sources: plan.sources)
    var common = plan.common
    common.listFiles = site.lists
    common.newspapers = site.newspapers
    common.search = site.search
    build.cache.save(
      SiteRecord(common: common, texts: plan.store.packed(plan.records(site))), outputs: table,
      formats: plan.formats, textCount: plan.texts.count, warnings: site.diagnostics.sorted(),
      isComplete: site.isComplete && !site.texts.contains(where: \.work.isIncomplete))
    return table
  }
}
