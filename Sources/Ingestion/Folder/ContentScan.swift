import Diagnostics
import Escaping
import FileSystem
import Model

/// The files of `content/`, found by name; none of them has been opened.
struct ContentScan: Sendable {
  /// A text's file, and the files beside it.
  struct FoundText: Hashable, Sendable {
    /// The file, relative to the site's folder.
    let source: String

    /// The name its slug is made from: its file's without `.md`, or its bundle's.
    let name: String

    /// The folders it is in, as indices into `folders`, outermost first.
    let folders: [Int]

    /// The files beside it, relative to the site's folder, sorted.
    let files: [String]

    /// Whether it is one of the pages that are not pamphlets.
    var isPage: Bool { source.hasPrefix(ContentScan.pages + "/") }
  }

  /// A folder that may become a collection.
  struct FoundFolder: Hashable, Sendable {
    /// The folder, relative to the site's folder.
    let source: String

    /// Its own name.
    let name: String
  }

  /// The folder of the texts.
  static let folder = "content"

  /// The folder of pages that are not pamphlets; it is no collection.
  static let pages = "content/_pages"

  /// The folders of introductions to authors, topics, series and years, which are not texts of the site.
  static let introductions: Set<String> = Set(Taxonomy.Kind.allCases.map { "_" + $0.rawValue })

  /// The depth to which collections may be nested.
  static let depthLimit = 16

  /// The texts in the order of their paths.
  private(set) var texts: [FoundText] = []

  /// The text at the head of the index.
  private(set) var introduction: FoundText?

  /// The folders in the order of their paths.
  private(set) var folders: [FoundFolder] = []

  /// The files beside no text's `index.md`: published only if a text shows them or links to them.
  private(set) var looseFiles: [String] = []

  /// The faults found, such as files that are left out.
  private(set) var diagnostics: [Diagnostic] = []

  private let site: SiteFolder

  /// Scans a site's `content/`.
  init(_ site: SiteFolder) throws(SystemFailure) {
    self.site = site
    let path = site.location(of: Self.folder)
    do {
      guard try FileStatus(at: path).kind == .folder else {
        diagnostics.append(.contentNoFolder(at: .start(of: Self.folder)))
        return
      }
    } catch {
      guard error.isMissing, FileStatus.kind(at: site.path) != nil else {
        throw error.failure("read the folder", path)
      }
      diagnostics.append(.noContent(at: .start(of: Self.folder)))
      return
    }
    try scan(Self.folder, name: "", within: [])
  }

  /// Scans a folder: `content/` itself, a bundle or a collection.
  private mutating func scan(_ folder: String, name: String, within parents: [Int]) throws(SystemFailure) {
    let entries = try listing(of: folder)
    let isContent = folder == Self.folder
    let hasIndex = entries.contains { $0.name == "index.md" && $0.kind == .file }
    if hasIndex, !isContent {
      let files = try files(in: folder, entries, isTop: true)
      texts.append(FoundText(source: folder + "/index.md", name: name, folders: parents, files: files))
      return
    }
    guard parents.count < Self.depthLimit else {
      diagnostics.append(.foldersTooDeep(at: .start(of: folder)))
      return
    }
    var path = parents
    if !isContent, folder != Self.pages {
      path.append(folders.count)
      folders.append(FoundFolder(source: folder, name: name))
    }
    var loose: [String] = []
    for entry in entries {
      let source = folder + "/" + entry.name
      switch entry.kind {
      case .folder where isContent && Self.introductions.contains(entry.name):
        continue
      case .folder:
        try scan(source, name: entry.name, within: path)
      case .file where entry.name == "index.md":
        continue
      case .file where entry.name.hasSuffix(".md"):
        texts.append(FoundText(source: source, name: String(entry.name.dropLast(3)), folders: path, files: []))
      case .file:
        loose.append(source)
      case .link, .special:
        continue
      }
    }
    if hasIndex {
      introduction = FoundText(source: folder + "/index.md", name: "index", folders: [], files: loose)
    } else {
      looseFiles += loose
    }
  }

  /// The files of a bundle, including those in folders within it.
  private mutating func files(in folder: String, _ entries: [FolderEntry], isTop: Bool) throws(SystemFailure)
    -> [String]
  {
    var files: [String] = []
    for entry in entries {
      let source = folder + "/" + entry.name
      switch entry.kind {
      case .folder:
        guard source.utf8.count(where: { $0 == UInt8(ascii: "/") }) < Self.depthLimit * 2 else {
          diagnostics.append(.foldersTooDeep(at: .start(of: source)))
          continue
        }
        files += try self.files(in: source, try listing(of: source), isTop: false)
      case .file where isTop && entry.name == "index.md":
        continue
      case .file where entry.name.hasSuffix(".md"):
        diagnostics.append(.textInBundle(entry.name, at: .start(of: source)))
      case .file:
        files.append(source)
      case .link, .special:
        continue
      }
    }
    return files
  }

  /// The usable entries of a folder; others are reported. Links to files within the site count as files.
  private mutating func listing(of folder: String) throws(SystemFailure) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    for entry in try FolderEntry.entries(of: site.location(of: folder)) where !entry.isLeftover {
      // Computed only where it is needed: nearly all entries are valid.
      var location: SourceLocation { .start(of: folder + "/" + entry.name.printable) }
      guard entry.hasValidName else {
        diagnostics.append(.unsoundName(at: location))
        continue
      }
      switch entry.kind {
      case .file, .folder:
        entries.append(entry)
      case .special:
        diagnostics.append(.specialFile(entry.name, at: location))
      case .link:
        switch try site.target(of: folder + "/" + entry.name) {
        case .file: entries.append(FolderEntry(name: entry.name, kind: .file))
        case .folder: diagnostics.append(.linkToFolder(entry.name, at: location))
        case .outside: diagnostics.append(.linkOutside(entry.name, at: location))
        case .nothing: diagnostics.append(.brokenLink(entry.name, at: location))
        case .special: diagnostics.append(.specialFile(entry.name, at: location))
        }
      }
    }
    return entries
  }
}

extension FolderEntry {
  /// Whether it is a temporary or backup file of an editor or a system.
  fileprivate var isLeftover: Bool {
    // Most files are texts, for which one comparison is enough.
    if name.utf8.suffix(3).elementsEqual(".md".utf8) { return name.hasPrefix("~$") }
    let lowered = name.lowercased()
    return name.hasSuffix("~") || name.hasPrefix("~$") || (name.hasPrefix("#") && name.hasSuffix("#"))
      || [".bak", ".tmp", ".orig", ".swp", ".swo"].contains(where: lowered.hasSuffix)
      || ["thumbs.db", "desktop.ini", "icon\r"].contains(lowered)
  }
}

extension String {
  /// The part of the path after its last `/`.
  var lastName: String { split(separator: "/").last.map { String($0) } ?? self }
}

extension Diagnostic {
  /// A site without a folder for texts.
  static func noContent(at location: SourceLocation) -> Diagnostic {
    .error(
      .noContent, at: location, "there is no folder 'content' with texts in it",
      hint: "make it and put texts into it, or begin a site with pamphlet init DIR")
  }

  /// A file in place of the folder for texts.
  static func contentNoFolder(at location: SourceLocation) -> Diagnostic {
    .error(
      .noContent, at: location, "'content' is not a folder", hint: "make it a folder that holds the texts themselves")
  }

  /// Folders nested beyond the limit.
  static func foldersTooDeep(at location: SourceLocation) -> Diagnostic {
    .error(
      .foldersTooDeep, at: location, "the folders lie too deep within each other", hint: "move the folder further up")
  }

  /// A second text in a bundle.
  static func textInBundle(_ name: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .textInBundle, at: location, "'\(name)' is left out: a folder with an index.md holds one text",
      hint: "move it out of the folder, or rename index.md to make the folder a collection")
  }

  /// A name that is not UTF-8 or has invisible characters.
  static func unsoundName(at location: SourceLocation) -> Diagnostic {
    .error(
      .unsoundName, at: location, "the name has characters that are not UTF-8 or cannot be seen",
      hint: "rename it with letters, digits and hyphens")
  }

  /// A pipe, a device or a socket.
  static func specialFile(_ name: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .fileLeftOut, at: location, "'\(name)' is left out: it is not a file",
      hint: "delete it, or put a file in its place")
  }

  /// A link to a folder.
  static func linkToFolder(_ name: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .fileLeftOut, at: location, "'\(name)' is left out: it is a link to a folder",
      hint: "put the folder itself in its place")
  }

  /// A link that leads out of the site.
  static func linkOutside(_ name: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .fileLeftOut, at: location, "'\(name)' is left out: it is a link that leads out of the site",
      hint: "put the file itself in its place")
  }

  /// A link that leads nowhere.
  static func brokenLink(_ name: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .fileLeftOut, at: location, "'\(name)' is left out: it is a link to something that is not there",
      hint: "put the file itself in its place, or delete it")
  }
}
