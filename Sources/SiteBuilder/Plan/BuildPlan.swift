import Diagnostics
import Feeds
import Ingestion
import Model
import Templating

/// Everything a build will make, known before the body of any text is read.
///
/// It is made from the site's folder or, where no text's front matter has changed, read from the cache. Then it has no
/// lists, since to plan these takes the whole site.
struct BuildPlan: Sendable {
  /// The texts in the order of the site.
  let texts: [PlannedText]

  /// The text at the head of the index.
  let introduction: PlannedText?

  /// Everything all pages have in common.
  let context: SiteContext

  /// The settings as their author wrote them.
  let settings: SiteSettings

  /// The address the site is published at; `nil` when it is not known.
  let address: PublishedAddress?

  /// Everything that links can lead to.
  let targets: LinkTargets

  /// The part of the record for the next build that is shared by all texts.
  let common: SiteRecord.Common

  /// All texts that were found, including those left out; the introduction is last.
  let found: [FoundText]

  /// The store of the texts' records.
  let store: RecordStore

  /// The lists; `nil` in a plan from the cache.
  let lists: PlannedLists?

  /// A text that was found, and its index among those that get a page.
  struct FoundText: Sendable {
    let role: TextRecord.Role
    let source: String
    let files: [String]
    let size: Int
    let metadata: ArraySlice<UInt8>
    let place: Int?
  }

  /// The lists of a site and all that is printed on them.
  struct PlannedLists: Sendable {
    /// The models of the site's texts.
    let models: PageModels

    /// The texts as their author wrote them.
    let texts: [Text]

    /// The pages of the lists, in the order in which they are written.
    let pages: [ListPlan]
  }

  /// The formats the texts are wanted in.
  var formats: [Format] {
    let wanted = texts.reduce(into: Set<Format>()) { $0.formUnion($1.formats) }
    return Format.allCases.filter(wanted.contains)
  }

  /// Faults found before any body was read.
  var diagnostics: [Diagnostic] { common.diagnostics }

  /// A text with everything its page prints around its body.
  ///
  /// - Parameter index: The index of the text among the site's.
  func subject(of index: Int) throws -> TextSubject {
    if let lists {
      return TextSubject(
        text: lists.texts[index], printed: lists.models.site.texts[index], related: lists.models.related(of: index))
    }
    let text = texts[index]
    guard let related = text.record?.related.flatMap({ store.record(at: $0) }) else { throw Unpacker.Damage() }
    return try TextSubject(
      packed: related[...], frontMatter: try text.frontMatter(), source: text.source, size: text.size)
  }

  /// The place in the store of the links to other texts on a text's page, which are added if they have changed.
  func related(of index: Int) -> RecordStore.Place? {
    let known = texts[index].record?.related
    guard let lists else { return known }
    let links = lists.models.related(of: index).packed(for: lists.texts[index])
    if let known, known.count == links.count, known.sum == Checksum(of: links) { return known }
    return store.add(links)
  }
}

extension PlannedText {
  /// Unpacks its front matter.
  func frontMatter() throws -> FrontMatter {
    var packed = Unpacker(metadata)
    return try packed.next()
  }
}

// MARK: - From the site

extension BuildPlan {
  /// Plans the build of a site.
  ///
  /// - Parameters:
  ///   - survey: The survey of the site's folder.
  ///   - inputs: Its settings and templates.
  ///   - options: The options of the build.
  ///   - cache: The record of an earlier build.
  ///   - store: The store of the texts' records.
  init(
    _ survey: SiteMetadata, _ inputs: SiteInputs, _ options: BuildOptions, _ cache: SiteRecord?, _ store: RecordStore
  ) {
    let original = survey.site.value
    let site = original.typeset
    let address = PublishedAddress(of: site.settings)
    let libraries = inputs.libraries.map(\.library)
    let (siteIndex, versions) = Self.index(of: site, original.texts, libraries, address)
    let models = PageModels(
      site: site, siteIndex: siteIndex, formats: options.formats,
      elsewhere: LinkedTexts(behind: site.texts.count, libraries, versions, settings: site.settings))
    let pages = ListPlan.all(for: site, siteIndex)
    let hasBooks = site.texts.contains { models.formats(of: $0).contains(where: OPDSCatalogue.formats.contains) }
    let context = SiteContext(
      settings: site.settings,
      lists: [.index] + Taxonomy.Kind.allCases.filter { siteIndex[$0].isWorthMenu }.map(ListSubject.taxonomy)
        + (inputs.libraries.isEmpty ? [] : [.libraries]),
      feeds: MachineFile.feeds(hasAddress: address != nil, hasBooks: hasBooks),
      hasSearch: site.settings.hasSearch(textCount: siteIndex.count))
    let libraryPages =
      inputs.libraries.isEmpty ? [] : [OutputPath.libraries] + inputs.libraries.map { .library($0.name) }
    let searchPages = (context.hasSearch ? [OutputPath.search, .concordance] : []) + libraryPages
    let lists = pages.map(\.path) + searchPages + MachineFile.linked(hasAddress: address != nil, hasBooks: hasBooks)
    let claims = OutputClaims(
      of: site, models, pages.map(\.path) + searchPages, inputs.templates,
      machineFiles: MachineFile.all(hasAddress: address != nil, hasBooks: hasBooks))

    let records = Dictionary((cache?.texts ?? []).map { ($0.source, $0) }, uniquingKeysWith: { $1 })
    var texts: [PlannedText] = []
    texts.reserveCapacity(original.texts.count)
    var found: [FoundText] = []
    found.reserveCapacity(survey.texts.count + 1)
    for text in survey.texts {
      var place: Int?
      // Both lists are in the order of paths; a text that was left out is missing from those of the site.
      if texts.count < original.texts.count, original.texts[texts.count].source == text.source {
        place = texts.count
        let published = original.texts[texts.count]
        texts.append(
          PlannedText(
            source: text.source, page: published.page, size: text.size, metadata: text.metadata ?? [],
            formats: models.formats(of: published), record: records[text.source]))
      }
      found.append(FoundText(text, role: place == nil ? .leftOut : .published, place: place))
    }
    var introduction: PlannedText?
    if let text = survey.introduction {
      found.append(FoundText(text, role: original.introduction == nil ? .leftOut : .introduction, place: nil))
      if original.introduction != nil { introduction = PlannedText(introduction: text, record: records[text.source]) }
    }
    self.init(
      texts: texts, introduction: introduction, context: context, settings: original.settings, address: address,
      targets: LinkTargets(of: original, lists: lists),
      common: SiteRecord.Common(
        settings: inputs.settingsKey, templates: inputs.templatesKey, index: CacheKeys.index(survey),
        formats: options.formats, context: context.packed[...],
        feedTexts: address == nil ? [] : siteIndex.newest(Feed.length), firstText: siteIndex.firstText(of: original),
        versions: versions.groups,
        collections: original.collections, bundleFiles: original.texts.flatMap { original.bundleFiles(of: $0) },
        looseFiles: original.looseFiles, lists: lists,
        diagnostics: survey.site.diagnostics + inputs.diagnostics + claims.diagnostics),
      found: found, store: store, lists: PlannedLists(models: models, texts: original.texts, pages: pages))
  }
}

extension BuildPlan {
  /// The index of a site, and the groups of versions. Versions known by their addresses go into the index, and the
  /// translations that the index finds go into the groups.
  private static func index(
    of site: Site, _ texts: [Text], _ libraries: [LinkedLibrary], _ address: PublishedAddress?
  ) -> (SiteIndex, Versions) {
    let linked = Versions(of: texts, libraries, address: address).groups.map { $0.filter { $0 < texts.count } }
    let index = SiteIndex(of: site, versions: linked.filter { $0.count > 1 })
    return (index, Versions(of: texts, libraries, address: address, known: index.translated))
  }
}

extension PlannedText {
  /// Creates the plan of the text at the head of the index.
  fileprivate init(introduction text: SiteMetadata.FoundText, record: TextRecord?) {
    self.init(
      source: text.source, page: .index, size: text.size, metadata: text.metadata ?? [], formats: [], record: record)
  }
}

extension SiteIndex {
  /// The index of the text that the first page shows in full; `nil` where none was chosen.
  fileprivate func firstText(of site: Site) -> Int? {
    switch site.settings.firstPage {
    case .newest?: newest(1).first
    case .text(let source)?: site.texts.firstIndex { $0.source == source }
    case nil: nil
    }
  }
}

extension BuildPlan.FoundText {
  fileprivate init(_ text: SiteMetadata.FoundText, role: TextRecord.Role, place: Int?) {
    self.init(
      role: role, source: text.source, files: text.files, size: text.size, metadata: text.metadata ?? [],
      place: place)
  }
}

// MARK: - From the cache

extension BuildPlan {
  /// Takes over the plan of an earlier build.
  ///
  /// - Parameters:
  ///   - cache: The record it left.
  ///   - sizes: The sizes of files that have changed, by their paths.
  ///   - inputs: The settings and templates, which are the same.
  init(_ cache: SiteRecord, sizes: [String: Int], _ inputs: SiteInputs, _ store: RecordStore) throws {
    let settings = inputs.settings.settings
    let context = try SiteContext(settings: settings.typeset, packed: cache.common.context)
    var texts: [PlannedText] = []
    texts.reserveCapacity(cache.texts.count)
    var found: [FoundText] = []
    found.reserveCapacity(cache.texts.count)
    var introduction: PlannedText?
    var drafts: Set<String> = []
    for record in cache.texts {
      let size = sizes[record.source] ?? record.size
      let text = PlannedText(
        source: record.source, page: record.page, size: size, metadata: record.metadata, formats: record.formats,
        record: record)
      var place: Int?
      switch record.role {
      case .published:
        place = texts.count
        texts.append(text)
      case .introduction: introduction = text
      case .leftOut: drafts.insert(record.source)
      }
      found.append(
        FoundText(
          role: record.role, source: record.source, files: record.files, size: size, metadata: record.metadata,
          place: place))
    }
    self.init(
      texts: texts, introduction: introduction, context: context, settings: settings,
      address: PublishedAddress(of: settings),
      targets: LinkTargets(
        texts: texts.map { ($0.source, $0.page) }, collections: cache.common.collections, drafts: drafts,
        bundleFiles: cache.common.bundleFiles, lists: cache.common.lists),
      common: cache.common, found: found, store: store, lists: nil)
  }
}

extension OutputClaims {
  /// Claims every file that is known before a body is read.
  fileprivate init(
    of site: Site, _ models: PageModels, _ lists: [OutputPath], _ templates: TemplateSet,
    machineFiles: [OutputPath]
  ) {
    self.init()
    for file in machineFiles { claim(file, for: "the program") }
    if site.texts.contains(where: { !RedirectPages.aliases(of: $0).isEmpty }) {
      claim(RedirectPages.list, for: "the program")
    }
    for list in lists { claim(list, for: "a list of the site") }
    for book in site.settings.books { claim(book.path, for: "a book of site.yml") }
    let members = site.texts.enumerated().filter { models.formats(of: $1).contains(.newspaper) }.map { index, text in
      Newspaper.Member(
        index: index, page: text.page, issue: text.frontMatter.issue, order: text.frontMatter.order)
    }
    for newspaper in Newspaper.all(of: members, site.collections, site.settings) {
      claim(newspaper.path, for: "the newspaper '\(newspaper.issue ?? newspaper.title)'")
    }
    for asset in templates.assets { claim(OutputPath(asset.name), for: asset.source) }
    for text in site.texts {
      for path in models.formats(of: text).flatMap({ text.paths(of: $0) }) { claim(path, for: text.source) }
    }
    for text in site.texts {
      for path in RedirectPages.aliases(of: text) { claim(path, for: text.source) }
    }
  }
}
