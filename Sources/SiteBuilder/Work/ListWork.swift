import Feeds
import OutputManifest
import Diagnostics
import Model
import Templating

/// Renders the lists of a site, for readers and for machines, once its texts are rendered.
struct ListWork: Sendable {
  let plan: BuildPlan
  let templates: TemplateSet
  let desk: OutputWriter

  /// Fills the pages of the lists.
  let pages: ListPages

  /// What all of the site is made from beside its texts.
  let base: Digest

  /// What all texts say about themselves.
  let siteKey: Digest

  /// What all pages have in common, in bytes.
  let presentation: [UInt8]

  /// Whether all lists are made from what they were made from.
  let areSame: Bool

  /// A page of a list.
  ///
  /// - Parameters:
  ///   - list: Which page.
  ///   - introduction: What stands at the head of the index.
  func file(for list: ListPlan, introduction: PageBody?) throws(BuildStop) -> OutputFile {
    if areSame, let file = try desk.remembered(at: list.path, key: nil) { return file }
    let page = pages.page(list, introduction: introduction)
    let key = BuildKeys.list(page, base: base, presentation: presentation)
    if let file = try desk.remembered(at: list.path, key: key) { return file }
    return try desk.file(at: list.path, templates.render(page, of: plan.presentation), key: key)
  }

  /// The style sheet, the script and whatever else pages use.
  func assets() throws(BuildStop) -> [OutputFile] {
    var files: [OutputFile] = []
    for asset in templates.assets {
      let page = OutputPath(asset.name)
      if let file = try desk.remembered(at: page, key: base) {
        files.append(file)
      } else {
        files.append(try desk.file(at: page, asset.bytes, key: base))
      }
    }
    return files
  }

  /// The page for addresses that lead nowhere, and with an address the site map.
  func machineFiles() throws(BuildStop) -> [OutputFile] {
    var files: [OutputFile] = []
    if let file = try desk.remembered(at: MachineFile.notFound, key: siteKey) {
      files.append(file)
    } else {
      let page = templates.render(NotFoundPage(), of: plan.presentation)
      files.append(try desk.file(at: MachineFile.notFound, page, key: siteKey))
    }
    guard let address = plan.address else { return files }
    let pages = plan.lists.reversed().map(\.path) + plan.presenter.site.texts.map(\.page)
    if pages.count < Self.pagesOfOneMap, let map = try desk.remembered(at: Sitemap.page, key: siteKey) {
      files.append(map)
    } else {
      for file in Sitemap(of: pages, address: address).files {
        files.append(try desk.file(at: file.page, file.bytes, key: siteKey))
      }
    }
    return files
  }

  /// Up to how many pages are sure to be in one site map.
  private static let pagesOfOneMap = 20_000

  /// The feeds; none without an address.
  ///
  /// - Parameters:
  ///   - key: What they are made from.
  ///   - content: Says what one of the newest texts holds.
  /// - Returns: The files, and what the texts in them say, when they were made anew.
  func feeds(
    key: Digest, content: @escaping @Sendable (Int) throws(BuildStop) -> ArraySlice<UInt8>, pool: WorkerPool
  ) async throws(BuildStop) -> (files: [OutputFile], memory: FeedMemory?) {
    guard let address = plan.address else { return ([], nil) }
    if let atom = try desk.remembered(at: Feed.atomPage, key: key),
      let json = try desk.remembered(at: Feed.jsonPage, key: key)
    {
      return ([atom, json], nil)
    }
    let site = plan.presenter.site
    let texts = plan.feedTexts
    let contents = try await pool.results(of: texts.count) { (place) throws(BuildStop) in
      try content(texts[place])
    }
    let entries = zip(texts, contents).map { Feed.Entry(site.texts[$0], content: Array($1)) }
    let feed = Feed(settings: site.settings, address: address, entries: entries)
    let files = [
      try desk.file(at: Feed.atomPage, feed.atom, key: key), try desk.file(at: Feed.jsonPage, feed.json, key: key),
    ]
    let sources = texts.map { site.texts[$0].source }
    return (files, FeedMemory(key: key, contents: Array(zip(sources, contents)).map { (source: $0, content: $1) }))
  }
}
