/// Everything that links within a site can lead to, by path in the site's folder.
package struct LinkTargets: Sendable {
  /// The files of the texts, in the order of the site.
  package let sources: [String]

  private let pages: [String: OutputPath]
  private let collections: [[Slug]: OutputPath]
  private let drafts: Set<String>
  private let bundleFiles: [String: OutputPath]
  private let lists: Set<OutputPath>

  /// Creates the targets of a site.
  ///
  /// - Parameters:
  ///   - texts: The texts' files with their pages, in the order of the site.
  ///   - collections: The collections.
  ///   - drafts: The files of drafts.
  ///   - bundleFiles: The files beside texts.
  ///   - lists: The lists and feeds the program generates.
  package init(
    texts: [(source: String, page: OutputPath)], collections: [Collection], drafts: Set<String>,
    bundleFiles: [BundleFile], lists: [OutputPath] = []
  ) {
    self.lists = Set(lists)
    sources = texts.map(\.source)
    pages = Dictionary(texts.map { ($0.source, $0.page) }, uniquingKeysWith: { first, _ in first })
    self.collections = Dictionary(collections.map { ($0.path, $0.page) }, uniquingKeysWith: { first, _ in first })
    self.drafts = drafts
    self.bundleFiles = Dictionary(bundleFiles.map { ($0.source, $0.page) }, uniquingKeysWith: { first, _ in first })
  }

  /// Creates the targets of a site.
  package init(of site: Site, lists: [OutputPath] = []) {
    self.init(
      texts: site.texts.map { ($0.source, $0.page) }, collections: site.collections, drafts: site.drafts,
      bundleFiles: site.texts.flatMap { site.bundleFiles(of: $0) }, lists: lists)
  }

  /// The file of the text with a slug.
  package func source(ofTextFiledUnder slug: Slug) -> String? {
    sources.first { pages[$0]?.folder.dropLast().split(separator: "/").last.map(String.init) == slug.name }
  }

  /// The page of a text or a collection at a path; a folder's path ends with `/`.
  package func page(at path: String) -> OutputPath? {
    if let page = pages[path] { return page }
    if path == "content" || path == "content/" || path == "content/index.md" { return OutputPath("index.html") }
    if let list = list(at: path) { return list }
    guard path.hasSuffix("/") else { return nil }
    if let page = pages[path + "index.md"] { return page }
    let slugs = path.split(separator: "/").dropFirst().compactMap { Slug(title: String($0)) }
    guard slugs.count == path.split(separator: "/").count - 1 else { return nil }
    return collections[slugs]
  }

  /// The list or feed that a path in `content/` stands for, as if it were a folder there: `content/authors/`.
  private func list(at path: String) -> OutputPath? {
    guard path.hasPrefix("content/") else { return nil }
    var name = String(path.dropFirst("content/".count))
    if name == "index.html" { return .index }
    if name.hasSuffix("/") { name += "index.html" }
    let list = OutputPath(name)
    return lists.contains(list) ? list : nil
  }

  /// The paths in `content/` that stand for the site's lists and feeds, sorted.
  package var listSources: [String] {
    lists.map { list in
      let name = list.path
      return "content/" + (name.hasSuffix("/index.html") ? String(name.dropLast("index.html".count)) : name)
    }.sorted()
  }

  /// Whether there is a draft at a path.
  package func isDraft(at path: String) -> Bool { drafts.contains(path) || drafts.contains(path + "index.md") }

  /// Returns the path in the output of a file in `content/`: beside the page of its bundle, else in the folder of its
  /// collection.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - text: The text that refers to it, which need not be part of the site.
  package func page(ofFile source: String, namedIn text: Text?) -> OutputPath {
    if let page = bundleFiles[source] { return page }
    let parts = source.split(separator: "/")
    for count in stride(from: parts.count - 1, to: 1, by: -1) {
      let bundle = parts[..<count].joined(separator: "/") + "/index.md"
      guard let owner = pages[bundle] ?? (text?.source == bundle ? text?.page : nil) else { continue }
      return owner.sibling(parts[count...].joined(separator: "/"))
    }
    let folders = parts.dropFirst().dropLast().map { Slug(title: String($0))?.name ?? String($0) }
    return OutputPath((folders + [String(parts.last ?? "")]).joined(separator: "/"))
  }
}
