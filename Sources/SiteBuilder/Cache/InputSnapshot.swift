#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import Model

/// All that a build can read, file by file and folder by folder, before any of it is read.
struct InputSnapshot: Sendable {
  /// What can lie in a folder.
  enum Kind: Int, Hashable, Sendable {
    /// A regular file, or nothing where there might be one.
    case file
    case folder
    /// A symbolic link.
    case link
  }

  /// A file or a folder; a folder's stamp changes when something is put into it, taken out of it or renamed in it.
  struct Entry: Sendable {
    /// Its path from the site's folder.
    let path: String

    /// What the system says of it; unsteady when it may yet change unseen.
    let stamp: FileStamp

    /// What it is.
    let kind: Kind

    /// Where it leads, when it is a link.
    var target: LinkTarget?
  }

  /// The settings, the texts' folder and the templates' with all that is in them, whether they are there or not.
  private(set) var entries: [Entry] = []

  /// Whether there is nothing that could change unseen: a pipe, a name that cannot be told, a link to a folder that is
  /// not looked into itself.
  private(set) var isPlain = true

  private let site: String
  private let moment: Int

  /// The site's folder, from which all is looked at; `nil` when it cannot be opened, and when all is done.
  private var folder: FolderDescriptor?

  /// Nothing was looked at.
  static let none = InputSnapshot()

  /// The stamps of some files by their paths; links are left out.
  func stamps(of paths: Set<String>) -> [String: FileStamp] {
    guard !paths.isEmpty else { return [:] }
    var stamps: [String: FileStamp] = [:]
    for entry in entries where entry.kind != .link && paths.contains(entry.path) { stamps[entry.path] = entry.stamp }
    return stamps
  }

  private init() {
    site = ""
    folder = nil
    moment = .min
    isPlain = false
  }

  /// How deep folders are looked into.
  private static let depthLimit = 64

  /// Looks at a site's folder.
  ///
  /// - Parameters:
  ///   - site: The folder.
  ///   - moment: The time of its disk's clock when the build began.
  init(of site: String, at moment: Int) {
    self.site = site
    self.moment = moment
    folder = (try? FolderDescriptor(opening: site)) ?? nil
    for name in ["site.yml", "content", "templates"] { look(at: name, depth: 0) }
    folder = nil
  }

  /// Takes up what was found when the site was held against how it stood, where no more than the bytes of files changed.
  ///
  /// - Parameters:
  ///   - state: How it stood.
  ///   - difference: What has changed since.
  ///   - site: The folder.
  ///   - moment: The time of its disk's clock when the build began.
  init(of state: BuildState, but difference: BuildState.Difference, site: String, at moment: Int) {
    self.site = site
    self.moment = moment
    folder = nil
    let changed = Dictionary(
      difference.inputs.map { ($0.file.path(in: state.packed), $0.stamp) }, uniquingKeysWith: { $1 })
    entries = state.inputs.map { entry in
      guard let stamp = changed[entry.path] else { return entry }
      return Entry(path: entry.path, stamp: stamp.isSteady(since: moment) ? stamp : .unsteady, kind: .file)
    }
  }

  private mutating func look(at path: String, depth: Int) {
    var status = stat()
    guard unsafe fstatat(folder?.number ?? -1, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      let isAbsent = errno == ENOENT
      entries.append(Entry(path: path, stamp: isAbsent ? .absent : .unsteady, kind: .file))
      if !isAbsent { isPlain = false }
      return
    }
    let stamp = FileStamp(status).steady(since: moment)
    if status.isFolder {
      entries.append(Entry(path: path, stamp: stamp, kind: .folder))
      guard depth < Self.depthLimit, let names = (try? FolderListing.names(in: "\(site)/\(path)")) ?? nil else {
        isPlain = false
        return
      }
      for name in names where name.utf8.first != UInt8(ascii: ".") {
        // A name that is not UTF-8 was repaired and leads nowhere.
        look(at: "\(path)/\(name)", depth: depth + 1)
        if entries.last?.stamp == .absent { isPlain = false }
      }
    } else if status.isLink {
      let target = LinkTarget(of: "\(site)/\(path)")
      if !isWatched(target) { isPlain = false }
      entries.append(
        Entry(
          path: path, stamp: stamp, kind: .link,
          target: LinkTarget(path: target.path, stamp: target.stamp.steady(since: moment))))
    } else {
      entries.append(Entry(path: path, stamp: stamp, kind: .file))
      if !status.isRegularFile { isPlain = false }
    }
  }

  /// Whether all that a link leads to is told by its stamp, or is looked at under its own name.
  private func isWatched(_ target: LinkTarget) -> Bool {
    guard target.stamp != .absent else { return true }
    var status = stat()
    guard unsafe lstat(target.path, &status) == 0 else { return false }
    if !status.isFolder { return status.isRegularFile }
    return ["content", "templates"].contains { target.path.hasPrefix("\(site)/\($0)/") } && !target.path.contains("/.")
  }
}

extension FileStamp {
  /// The stamp, when the last change was over at a moment.
  fileprivate func steady(since moment: Int) -> FileStamp {
    isSteady(since: moment) || self == .absent ? self : .unsteady
  }
}

extension stat {
  /// Whether it describes a symbolic link.
  fileprivate var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
