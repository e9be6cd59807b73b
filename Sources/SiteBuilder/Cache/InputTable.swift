import Diagnostics
import FileSystem
import Model

/// All that a build can read, file by file and folder by folder, with stamps by which a change is seen.
struct InputTable: Sendable {
  /// A kind of input.
  enum Kind: UInt8, Sendable {
    /// A regular file, or nothing where there might be one.
    case file
    /// A folder; its stamp changes when something is put into it, taken out of it or renamed in it.
    case folder
    /// A symbolic link.
    case link
  }

  /// The paths from the site's folder.
  private(set) var paths = PathList()

  /// The stamp of each; untrusted where it may yet change unseen.
  private(set) var stamps: [FileStamp] = []

  private var kinds: [UInt8] = []

  /// The targets of the links, in their order.
  private(set) var targets: [LinkTarget] = []

  /// Whether every input can be tracked by its stamp; false for pipes, names that are not UTF-8 and links to folders.
  private(set) var isTrackable = true

  /// The depth to which folders are looked into.
  private static let depthLimit = 64

  /// Creates a table of nothing.
  init() {}

  /// Looks through a site's folder: its settings, texts and templates, whether they are there or not.
  ///
  /// - Parameters:
  ///   - site: The folder.
  ///   - start: When the build began, by the disk's clock.
  init(scanning site: String, at start: Int) {
    let folder = try? FolderDescriptor(site)
    for name in ["site.yml", "content", "templates", "links"] { look(at: name, in: site, folder, depth: 0, start) }
  }

  /// The number of inputs.
  var count: Int { stamps.count }

  /// The kind of an input.
  func kind(of index: Int) -> Kind { Kind(rawValue: kinds[index]) ?? .link }

  /// The table with another stamp for one of its files.
  mutating func replace(_ stamp: FileStamp, of index: Int, at start: Int) {
    stamps[index] = stamp.trusted(since: start)
  }

  /// The places of the inputs by their paths.
  func places() -> [String: Int] {
    var places: [String: Int] = [:]
    places.reserveCapacity(count)
    for index in 0..<count { places[paths[index]] = index }
    return places
  }

  private mutating func append(_ path: String, _ stamp: FileStamp, _ kind: Kind) {
    paths.append(path)
    stamps.append(stamp)
    kinds.append(kind.rawValue)
  }

  private mutating func look(
    at path: String, in site: String, _ folder: FolderDescriptor?, depth: Int, _ start: Int
  ) {
    let status: FileStatus
    do throws(SystemError) {
      guard let folder else { throw SystemError.unknown }
      status = try folder.status(at: path)
    } catch {
      append(path, error.isMissing ? .absent : .untrusted, .file)
      if !error.isMissing { isTrackable = false }
      return
    }
    let stamp = status.stamp.trusted(since: start)
    switch status.kind {
    case .folder:
      append(path, stamp, .folder)
      guard depth < Self.depthLimit, let names = (try? FolderListing.names(in: "\(site)/\(path)")) ?? nil else {
        isTrackable = false
        return
      }
      for name in names where name.utf8.first != UInt8(ascii: ".") {
        // A name that is not UTF-8 was repaired and leads nowhere.
        look(at: "\(path)/\(name)", in: site, folder, depth: depth + 1, start)
        if stamps.last == .absent { isTrackable = false }
      }
    case .link:
      let target = LinkTarget(of: "\(site)/\(path)")
      if !Self.isTracked(target, in: site) { isTrackable = false }
      append(path, stamp, .link)
      targets.append(LinkTarget(path: target.path, stamp: target.stamp.trusted(since: start)))
    case .file: append(path, stamp, .file)
    case .special:
      append(path, stamp, .file)
      isTrackable = false
    }
  }

  /// Whether all that a link leads to is told by its stamp, or is looked at under its own name.
  private static func isTracked(_ target: LinkTarget, in site: String) -> Bool {
    guard target.stamp != .absent else { return true }
    guard let kind = FileStatus.kind(at: target.path) else { return false }
    if kind != .folder { return kind == .file }
    return ["content", "templates"].contains { target.path.hasPrefix("\(site)/\($0)/") } && !target.path.contains("/.")
  }
}

extension InputTable: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(paths, targets.map(\.path), isTrackable)
    packer.append(array: targets.map(\.stamp))
    packer.append(array: stamps)
    packer.append(array: kinds)
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    paths = try packed.next()
    let linked: [String] = try packed.next()
    isTrackable = try packed.next()
    targets = zip(linked, try packed.array(of: FileStamp.self)).map { LinkTarget(path: $0, stamp: $1) }
    stamps = try packed.array(of: FileStamp.self)
    kinds = try packed.array(of: UInt8.self)
    guard stamps.count == paths.count, kinds.count == paths.count,
      kinds.count(where: { $0 >= Kind.link.rawValue }) == targets.count
    else { throw Unpacker.Damage() }
  }
}

extension FileStamp {
  /// The stamp, when the last change was over at a time; else one that is never equal to another.
  fileprivate func trusted(since time: Int) -> FileStamp { !isRacy(at: time) || self == .absent ? self : .untrusted }
}
