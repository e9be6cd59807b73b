import Diagnostics
import Ingestion
import Model
import Templating

/// Renders all of a site, or some of its texts, and stages what differs from the output.
struct SiteRenderer: Sendable {
  private let build: PlannedBuild
  private let planner: BuildPlanner
  private let progress: @Sendable (BuildProgress) -> Void
  private var renderer: TextRenderer

  private var plan: BuildPlan { build.plan }
  private var writer: OutputWriter { build.writer }

  /// Creates the renderer of a build.
  init(_ build: PlannedBuild, _ planner: BuildPlanner, progress: @escaping @Sendable (BuildProgress) -> Void) {
    self.build = build
    self.planner = planner
    self.progress = progress
    renderer = TextRenderer(build)
  }

  /// Renders everything: texts first, then what is made from many of them.
  mutating func site() async throws -> RenderedSite {
    let newspapers = try await newspapers(try plan.newspapers())
    let texts = try await texts()
    let introduction = try renderer.introduction()
    var site = RenderedSite(
      texts: texts, introduction: introduction?.outcome, over: build.cache.state?.outputs)
    try addFaults(to: &site)
    let introductions = try renderer.nameIntroductions()
    site.diagnostics += introductions.diagnostics
    try site.stopOnErrors()

    site.addNewspapers(newspapers)
    site.addBooks(try await BookRenderer(build: build, renderer: renderer, texts: texts).files())
    try site.stopOnErrors()
    site.files.add(try await assets(site.assets + introductions.assets))
    try await addLists(to: &site, introduction?.body, introductions)
    let feeds = try await FeedRenderer(build: build, renderer: renderer, texts: texts).files()
    site.files.add(feeds.files)
    site.feedContents = feeds.contents
    let search = try SearchRenderer(build: build, renderer: renderer, texts: texts).result()
    site.files.add(search.files)
    site.search = search.summary
    site.files.add(try CatalogueRenderer(plan: plan, writer: writer, texts: texts).file(site.files))
    try stopOnFaults(&site)
    return site
  }

  /// Renders the named texts in the requested formats, and no other file.
  mutating func namedTexts() async throws -> RenderedSite {
    let options = build.setup.options
    let named = Set(options.texts)
    let newspapers = try await newspapers(
      try plan.newspapers().filter { $0.texts.contains { named.contains(plan.texts[$0].source) } })
    let indices = plan.texts.indices.filter { named.contains(plan.texts[$0].source) }
    let texts = try await build.pool.results(of: indices.count) { [renderer] in
      try await renderer.outcome(of: indices[$0])
    }
    var site = RenderedSite(texts: texts, introduction: nil, over: build.cache.state?.outputs)
    if options.formats?.contains(.html) == false {
      site.files = OutputFiles(over: build.cache.state?.outputs ?? OutputTable())
      let pages = Set(indices.map { plan.texts[$0].page })
      for text in texts { site.files.add(text.files.filter { !pages.contains($0.path) }) }
    }
    site.diagnostics = plan.diagnostics.filter { $0.severity == .error } + texts.flatMap(\.diagnostics)
    site.addNewspapers(newspapers)
    site.diagnostics += named.subtracting(plan.texts.map(\.source)).map { .unknownText($0) }
    try stopOnFaults(&site)
    return site
  }

  // MARK: - Texts

  private func texts() async throws -> [TextOutcome] {
    let counter = ProgressCounter(total: plan.texts.count, report: progress)
    return try await build.pool.results(of: plan.texts.count) { [renderer] index in
      defer { counter.count() }
      return try await renderer.outcome(of: index)
    }
  }

  /// Makes newspapers, before the pages of their texts, which link to those that were made.
  private mutating func newspapers(_ wanted: [Newspaper]) async throws -> TextExports.Outcome {
    let outcome = try await NewspaperRenderer(build: build, renderer: renderer).outcome(of: wanted)
    let made = Set(outcome.results.flatMap { $0.files.map(\.path) })
    for newspaper in wanted where made.contains(newspaper.path) {
      for text in newspaper.texts { renderer.newspapers[text] = newspaper }
    }
    return outcome
  }

  // MARK: - Faults

  /// Adds the faults of the texts and of the files beside them, and stops at errors.
  private func addFaults(to site: inout RenderedSite) throws {
    site.diagnostics = plan.diagnostics + site.texts.flatMap(\.diagnostics) + (site.introduction?.diagnostics ?? [])
    site.diagnostics += CrossReferenceCheck(plan.texts, site.texts).diagnostics
    if let obstacle = build.setup.exporters.obstacle(among: plan.formats) {
      site.diagnostics.append(.obstacle(obstacle.failure, to: obstacle.formats))
      site.isComplete = false
    }
    site.diagnostics += try build.reader.faults(
      ofLooseFiles: plan.common.looseFiles, used: Set(site.assets.map(\.source)))
    if let failure = renderer.failures.failure { throw failure }
    try site.stopOnErrors()
  }

  /// Stops where a file that no build wrote is in the way, or the disk has failed.
  private func stopOnFaults(_ site: inout RenderedSite) throws {
    let setup = build.setup
    site.diagnostics += site.files.made.filter { $0.change == .blocked }.map {
      .foreignFile($0.path, in: setup.output.name(in: setup.source))
    }
    if let failure = renderer.failures.failure { throw failure }
    try site.stopOnErrors()
  }

  // MARK: - Files beside the texts, and lists

  private func assets(_ used: [BundleFile]) async throws -> [OutputFile] {
    let keys = AssetKeys(build.cache.changes.inputs)
    return try await AssetCopier(reader: build.reader, writer: writer, keys: keys)
      .files(plan.common.bundleFiles + used, build.pool)
  }

  private func addLists(
    to site: inout RenderedSite, _ introduction: PageBody?, _ introductions: TextRenderer.NameIntroductions
  ) async throws {
    let lists = ListRenderer(
      build: build, introductions: introductions, texts: site.texts, newspapers: site.newspapers.flatMap(\.files),
      books: site.books)
    let first = plan.common.firstText
    let key = lists.key(introduction: site.introduction?.result?.key, first: first.map { site.texts[$0].result?.key })
    let files: [OutputFile]
    if let known = build.cache.site?.common.listFiles, known.key == key, let kept = try writer.kept(known) {
      files = kept
    } else {
      // A plan from the cache has no lists, since to plan these takes the whole site.
      let planned = if let lists = plan.lists { lists } else { try await planner.freshPlan().lists }
      guard let planned else { return }
      let body = try introduction ?? renderer.parsedIntroduction()?.body
      let firstBody = try first.flatMap { try renderer.bodyOnFirstPage(of: $0) }
      files = try await lists.files(planned, introduction: body, first: firstBody, key: key)
    }
    site.files.add(files)
    site.lists = FileGroup(key: key, paths: files.map(\.path))
  }
}

extension Diagnostic {
  /// A text that is named on the command line, but is not in the site.
  fileprivate static func unknownText(_ source: String) -> Diagnostic {
    .error(
      .unknownText, at: .start(of: source), "the site has no text in '\(source)'",
      hint: "name a file of content/; a draft needs --drafts")
  }
}
