import Ingestion

/// Plans a build: from the cache, where nothing but bodies of texts has changed, else from the site's folder.
struct BuildPlanner: Sendable {
  let setup: BuildSetup
  let inputs: SiteInputs
  let cache: BuildCache

  /// The store of the texts' records.
  let store: RecordStore

  let reader: SiteReader

  /// The number of texts that are read at a time.
  let jobs: Int

  let watchdog: Watchdog?

  /// The plan of the build.
  func plan() async throws -> BuildPlan {
    if let plan = try cachedPlan() { return plan }
    return try await freshPlan()
  }

  /// The plan of the last build, with the sizes of the files that have changed; `nil` where it no longer holds.
  private func cachedPlan() throws -> BuildPlan? {
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
    return try? BuildPlan(site, sizes: sizes, inputs, store)
  }

  /// A plan made from the site's folder, with the lists.
  func freshPlan() async throws -> BuildPlan {
    let isKnown = cache.site?.common.settings == inputs.settingsKey
    let survey = try await reader.survey(
      by: inputs.settings, includingDrafts: setup.options.includesDrafts, jobs: jobs,
      known: isKnown ? CachedMetadata(cache) : nil, observer: watchdog)
    return BuildPlan(survey, inputs, setup.options, cache.site, store)
  }
}
