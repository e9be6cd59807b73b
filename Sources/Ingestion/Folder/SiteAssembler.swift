import Diagnostics
import Model

/// Assembles a site from texts that were read one by one: unique addresses, collections, the menu.
struct SiteAssembler: Sendable {
  /// The reader of the texts' front matter.
  let reader: FrontMatterReader

  private let settings: SiteSettings
  private let menu: [SettingsReader.MenuLine]
  private let firstPage: SettingsReader.FirstPageChoice?
  private let includesDrafts: Bool
  private let diagnostics: [Diagnostic]

  /// Creates an assembler.
  ///
  /// - Parameters:
  ///   - settings: The settings of `site.yml`.
  ///   - includesDrafts: Whether drafts belong to the site.
  ///   - diagnostics: The diagnostics from before any text was read.
  init(settings: SettingsReader.Reading, includesDrafts: Bool, diagnostics: [Diagnostic]) {
    self.reader = FrontMatterReader(settings: settings.settings)
    self.settings = settings.settings
    self.menu = settings.menu
    firstPage = settings.firstPage
    self.includesDrafts = includesDrafts
    self.diagnostics = diagnostics
  }

  /// Assembles the site.
  ///
  /// - Parameters:
  ///   - scan: The files of `content/`.
  ///   - heads: The metadata of each of the scan's texts, in its order.
  ///   - introduction: The metadata of the text at the head of the index.
  func site(
    of scan: ContentScan, heads: [Diagnosed<TextMetadata?>], introduction: Diagnosed<TextMetadata?>?
  ) -> Diagnosed<Site> {
    var diagnostics = diagnostics
    let count = heads.count { !isLeftOut($0) && $0.value?.reading.frontMatter.isPage == false }
    var addresses = SlugClaims(
      hasSearch: settings.hasSearch(textCount: count), hasLibraries: !settings.libraries.isEmpty)
    let slugs = collectionSlugs(of: scan, heads, &addresses, &diagnostics)
    var texts: [Text] = []
    texts.reserveCapacity(heads.count)
    var bundles: [String: [BundleFile]] = [:]
    var drafts: Set<String> = []
    for (found, read) in zip(scan.texts, heads) {
      if isLeftOut(read) {
        drafts.insert(found.source)
        continue
      }
      diagnostics += read.diagnostics
      guard let head = read.value else { continue }
      guard let slug = head.reading.slug ?? Slug(title: found.name.precomposed) else {
        diagnostics.append(.noSlug(found.name, at: .start(of: found.source)))
        continue
      }
      let collection = found.folders.compactMap { slugs[$0] }
      guard collection.count == found.folders.count else { continue }
      let claim = SlugClaims.Claim(
        source: found.source, location: head.reading.slugLocation ?? .start(of: found.source))
      if let fault = addresses.claim(slug, in: collection, by: claim, isText: true) { diagnostics.append(fault) }
      let text = Text(
        source: found.source, slug: slug, collection: collection, frontMatter: head.reading.frontMatter,
        sourceSize: head.size)
      texts.append(text)
      if !found.files.isEmpty {
        bundles[found.source] = bundle(found, folder: text.page.folder, taken: names(of: text), &diagnostics)
      }
    }
    var opening: Text?
    if let found = scan.introduction, let read = introduction, isLeftOut(read) {
      drafts.insert(found.source)
    } else if let found = scan.introduction, let read = introduction {
      diagnostics += read.diagnostics
      if let head = read.value, let slug = Slug("index") {
        opening = Text(
          source: found.source, slug: slug, collection: [], frontMatter: head.reading.frontMatter, sourceSize: head.size
        )
        bundles[found.source] = bundle(found, folder: "", taken: ["index.html"], &diagnostics)
      }
    }
    var settings = settings
    let known = Site(settings: settings, texts: texts, introduction: opening, drafts: drafts)
    settings.menu = MenuResolution(site: known).entries(of: menu, &diagnostics)
    settings.firstPage = firstPage.flatMap { FirstPageResolution(site: known).firstPage(by: $0, &diagnostics) }
    for text in pages(among: texts) where !settings.menu.contains(where: { $0.leads(to: text.page) }) {
      settings.menu.append(
        SiteSettings.MenuEntry(title: text.frontMatter.title, destination: .page(text.page, fragment: nil)))
    }
    let site = Site(
      settings: settings, texts: texts, collections: collections(of: texts, scan, slugs), introduction: opening,
      bundles: bundles, drafts: drafts, looseFiles: scan.looseFiles)
    return Diagnosed(site, diagnostics.sorted())
  }

  /// The pages that are not pamphlets, by their numbers, then in the order of the folder.
  private func pages(among texts: [Text]) -> [Text] {
    let pages = texts.filter(\.frontMatter.isPage).enumerated()
    func location(_ page: (offset: Int, element: Text)) -> (Int, Int) {
      (page.element.frontMatter.order ?? .max, page.offset)
    }
    return pages.sorted { location($0) < location($1) }.map(\.element)
  }

  /// Whether a text is a draft and drafts are left out.
  private func isLeftOut(_ read: Diagnosed<TextMetadata?>) -> Bool {
    !includesDrafts && read.value?.reading.frontMatter.isDraft == true
  }

  // MARK: - Collections

  /// The slugs of the folders that contain texts, by their indices in the scan.
  private func collectionSlugs(
    of scan: ContentScan, _ heads: [Diagnosed<TextMetadata?>], _ addresses: inout SlugClaims,
    _ diagnostics: inout [Diagnostic]
  ) -> [Int: Slug] {
    var parents: [Int: ArraySlice<Int>] = [:]
    for (found, read) in zip(scan.texts, heads) where !isLeftOut(read) {
      for (depth, folder) in found.folders.enumerated() { parents[folder] = found.folders[..<depth] }
    }
    var slugs: [Int: Slug] = [:]
    for (number, folder) in scan.folders.enumerated() {
      guard let parents = parents[number] else { continue }
      let path = parents.compactMap { slugs[$0] }
      guard path.count == parents.count else { continue }
      let location = SourceLocation.start(of: folder.source)
      guard let slug = Slug(title: folder.name.precomposed) else {
        diagnostics.append(.noFolderSlug(folder.name, at: location))
        continue
      }
      slugs[number] = slug
      let claim = SlugClaims.Claim(source: folder.source, location: location)
      if let fault = addresses.claim(slug, in: path, by: claim, isText: false) { diagnostics.append(fault) }
    }
    return slugs
  }

  /// The collections that contain texts, themselves or in collections within them, in the order of their paths.
  private func collections(of texts: [Text], _ scan: ContentScan, _ slugs: [Int: Slug]) -> [Collection] {
    var filled: Set<[Slug]> = []
    for text in texts where !text.frontMatter.isPage && !text.collection.isEmpty && !filled.contains(text.collection) {
      for depth in 1...text.collection.count { filled.insert(Array(text.collection.prefix(depth))) }
    }
    var titles: [[Slug]: String] = [:]
    var paths: [String: [Slug]] = [:]
    for (number, folder) in scan.folders.enumerated() {
      guard let slug = slugs[number] else { continue }
      let parent = folder.source.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(folder.source[..<$0]) }
      let path = (parent.flatMap { paths[$0] } ?? []) + [slug]
      paths[folder.source] = path
      if titles[path] == nil { titles[path] = folder.name.asTitle }
    }
    return filled.map { Collection(path: $0, title: titles[$0] ?? "") }.sorted { $0.page < $1.page }
  }

  // MARK: - Bundles

  /// The names of the files of a text's formats, which are put into its folder.
  private func names(of text: Text) -> Set<String> {
    Set(Format.allCases.flatMap { text.paths(of: $0) }.map { String($0.name).folded })
  }

  /// The files beside a text with their paths in the output.
  private func bundle(
    _ found: ContentScan.FoundText, folder: Substring, taken: Set<String>, _ diagnostics: inout [Diagnostic]
  ) -> [BundleFile] {
    let prefix = found.source.utf8.count - "index.md".utf8.count
    var owners: [String: String] = [:]
    return found.files.map { source in
      let name = String(decoding: source.utf8.dropFirst(prefix), as: UTF8.self).precomposed
      let key = name.folded
      if taken.contains(key) {
        diagnostics.append(.takenName(source.lastName, at: .start(of: source)))
      } else if let owner = owners[key] {
        diagnostics.append(.sameName(source.lastName, as: owner.lastName, at: .start(of: source)))
      }
      owners[key] = source
      return BundleFile(source: source, page: OutputPath(folder + name))
    }
  }
}

extension Diagnostic {
  /// A text whose file's name has no letters or digits for a slug.
  static func noSlug(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .noAddress, at: location, "'\(name)' has no letter or digit for an address",
      hint: "rename the file, or write slug: and an address in its front matter")
  }

  /// A folder whose name has no letters or digits for a slug.
  static func noFolderSlug(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(.noAddress, at: location, "'\(name)' has no letter or digit for an address", hint: "rename the folder")
  }

  /// A file in a bundle with the path of one of the text's own formats.
  static func takenName(_ name: String, at location: SourceLocation) -> Diagnostic {
    .error(.takenName, at: location, "the name '\(name)' is kept for the text's own page", hint: "rename the file")
  }

  /// Two files in a bundle whose names are the same on some systems.
  static func sameName(_ name: String, as other: String, at location: SourceLocation) -> Diagnostic {
    .error(
      .takenName, at: location, "'\(name)' differs from '\(other)' only by capitals or by how accents are stored",
      hint: "rename one of the two")
  }
}
