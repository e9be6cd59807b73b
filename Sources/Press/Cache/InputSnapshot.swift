#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// All that a build can read, file by file and folder by folder, before any of it is read.
struct InputSnapshot: Sendable {
  /// A file or a folder; a folder's stamp changes when something is put into it, taken out of it or renamed in it.
  struct Entry: Sendable {
    /// Its path from the site's folder.
    let path: String

    /// What the system says of it; unsteady when it may yet change unseen.
    let stamp: Stamp

    /// Whether it is a folder.
    let isFolder: Bool
  }

  /// The settings, the texts' folder and the templates' with all that is in them, whether they are there or not.
  private(set) var entries: [Entry] = []

  /// Whether there are only files and folders with names that can be told. Where a link leads may change unseen.
  private(set) var isPlain = true

  private let site: String
  private let moment: Int

  /// Nothing was looked at.
  static let none = InputSnapshot()

  /// The stamps of all files and folders by their paths.
  var stamps: [String: Stamp] { Dictionary(entries.map { ($0.path, $0.stamp) }, uniquingKeysWith: { $1 }) }

  private init() {
    site = ""
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
    for name in ["site.yml", "content", "templates"] { look(at: name, depth: 0) }
  }

  private mutating func look(at path: String, depth: Int) {
    var status = stat()
    let location = "\(site)/\(path)"
    guard unsafe lstat(location, &status) == 0 else {
      let isAbsent = errno == ENOENT
      entries.append(Entry(path: path, stamp: isAbsent ? .absent : .unsteady, isFolder: false))
      if !isAbsent { isPlain = false }
      return
    }
    let stamp = Stamp(status)
    entries.append(
      Entry(path: path, stamp: stamp.isSteady(since: moment) ? stamp : .unsteady, isFolder: status.isFolder))
    if status.isFolder {
      guard depth < Self.depthLimit, let names = (try? FolderListing.names(in: location)) ?? nil else {
        isPlain = false
        return
      }
      for name in names where name.utf8.first != UInt8(ascii: ".") {
        // A name that is not UTF-8 was repaired and leads nowhere.
        look(at: "\(path)/\(name)", depth: depth + 1)
        if entries.last?.stamp == .absent { isPlain = false }
      }
    } else if !status.isRegularFile {
      isPlain = false
    }
  }
}
