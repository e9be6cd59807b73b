import Diagnostics
import Feeds
import Model
import Templating

/// Renders what is made from many texts at once: the lists for readers, and the files for machines.
struct ListRenderer: Sendable {
  let build: PlannedBuild

  /// The introductions at the heads of pages of authors, topics, series and years.
  let introductions: TextRenderer.NameIntroductions

  /// The outcomes of the texts, in their order.
  let texts: [TextOutcome]

  /// The newspapers' files, each offered on the list beside which it lies.
  let newspapers: [MadeFormat]

  /// The books' files, offered on the first page.
  let books: [OutputPath]

  private var plan: BuildPlan { build.plan }
  private var templates: TemplateSet { build.inputs.templates }
  private var writer: OutputWriter { build.writer }

  /// The key of all lists together: the sum of all that any of them is made from. As long as it is the same, the lists
  /// need not even be planned.
  ///
  /// - Parameters:
  ///   - introduction: The key of the text at the head of the index.
  ///   - first: The key of the text the index shows in full.
  func key(introduction: Checksum?, first: Checksum??) -> Checksum {
    var packer = Packer(capacity: 256 + texts.count * 32)
    packer.pack(
      plan.common.settings, plan.common.templates, plan.common.context, plan.common.index, introduction,
      introductions.key, newspapers, books)
    if let first { packer.pack(first) }
    for text in texts {
      packer.pack(text.result?.minutes ?? 1)
      for file in text.result?.formats ?? [] { packer.pack(file.format, file.path) }
    }
    return Checksum(of: packer.bytes)
  }

  /// Renders the pages of all lists, the files they use, the page for addresses that lead nowhere, redirects, the
  /// catalogues for e-readers and, where the site's address is known, the site map.
  ///
  /// - Parameters:
  ///   - lists: The lists.
  ///   - introduction: The body at the head of the index.
  ///   - first: The body of the text the index shows in full.
  ///   - key: The key of all of them together, for the files that have no key of their own.
  func files(
    _ lists: BuildPlan.PlannedLists, introduction: PageBody?, first: PageBody?, key: Checksum
  ) async throws -> [OutputFile] {
    let issues = Dictionary(try plan.newspapers().map { ($0.path, $0.issue) }, uniquingKeysWith: { $1 })
    let words = Words.of(plan.context.settings.language)
    let pages = ListPages(
      models: lists.models, minutes: texts.map { $0.result?.minutes ?? 1 },
      formats: texts.map { $0.result?.formats ?? [] },
      newspapers: newspapers.map { FormatFile($0, in: words, title: issues[$0.path] ?? nil) },
      books: plan.context.settings.books.filter { books.contains($0.path) }.map {
        FormatFile(.epub, path: $0.path, title: $0.title)
      })
    let elsewhere = ElsewherePages(libraries: build.inputs.libraries, models: lists.models)
    let rendered = try await build.pool.results(of: lists.pages.count) { index in
      var page = pages.page(lists.pages[index], introduction: introduction)
      if lists.pages[index].subject == .index, lists.pages[index].number == 1, let first,
        let text = plan.common.firstText
      {
        page.firstText = pages.entry(of: text, showing: first)
      }
      elsewhere.add(to: &page, of: lists.pages[index])
      if lists.pages[index].number == 1 {
        page.introduction = introductions.bodies[lists.pages[index].start] ?? page.introduction
      }
      return try file(of: page)
    }
    var files = try templateAssets() + rendered
    files.append(try notFound())
    for file in RedirectPages(of: lists.texts, address: plan.address).files {
      files.append(try writer.file(at: file.path, file.bytes, key: key))
    }
    for page in elsewhere.pages { files.append(try file(of: page)) }
    for file in opds(lists) { files.append(try writer.file(at: file.path, file.bytes, key: key)) }
    guard let address = plan.address else { return files }
    let mapped = lists.pages.reversed().map(\.path) + plan.texts.map(\.page)
    for file in Sitemap(of: mapped, address: address).files {
      files.append(try writer.file(at: file.page, file.bytes, key: key))
    }
    return files
  }

  /// A page of a list, rendered unless the last build's still holds.
  private func file(of page: ListPage) throws -> OutputFile {
    let key = page.key(plan.common)
    return try writer.kept(at: page.path, key: key)
      ?? writer.file(at: page.path, templates.render(page, of: plan.context), key: key)
  }

  /// The page for addresses that lead nowhere.
  private func notFound() throws -> OutputFile {
    var packer = Packer(capacity: 4096)
    packer.pack(plan.common.settings, plan.common.templates, plan.common.context, "not found")
    let key = Checksum(of: packer.bytes)
    return try writer.kept(at: MachineFile.notFound, key: key)
      ?? writer.file(at: MachineFile.notFound, templates.render(NotFoundPage(), of: plan.context), key: key)
  }

  /// The catalogues for e-readers; empty where no text is in a format they open.
  private func opds(_ lists: BuildPlan.PlannedLists) -> [(path: OutputPath, bytes: [UInt8])] {
    guard plan.context.feeds.contains(MachineFile.opds) else { return [] }
    let site = lists.models.site
    let entries = site.texts.indices.map { index in
      let made = texts[index].result?.formats ?? []
      return OPDSCatalogue.Entry(
        site.texts[index],
        files: made.filter { OPDSCatalogue.formats.contains($0.format) }.map { ($0.format, $0.path) },
        cover: made.first { $0.format == .cover && $0.path.path.hasSuffix(".png") }?.path,
        translations: lists.models.siteIndex.translations(of: index).map { site.texts[$0] })
    }
    return OPDSCatalogue(
      settings: site.settings, address: plan.address, entries: entries,
      lists: OPDSCatalogue.lists(
        of: site, lists.models.siteIndex, hasFiles: { !entries[$0].files.isEmpty },
        elsewhere: build.inputs.libraries.map { ($0.library.title, $0.library.address + "opds.xml") })
    ).files
  }

  /// The style sheet, the script and whatever other files pages use.
  private func templateAssets() throws -> [OutputFile] {
    var packer = Packer()
    // The settings choose theme and look, and the icon has the site's first letter.
    packer.pack(plan.common.settings, plan.common.templates)
    let key = Checksum(of: packer.bytes)
    let assets = templates.assets.filter { plan.context.hasSearch || $0.name != TemplateSet.searchScript }
    return try assets.map { asset in
      let path = OutputPath(asset.name)
      return try writer.kept(at: path, key: key) ?? writer.file(at: path, asset.bytes, key: key)
    }
  }
}
