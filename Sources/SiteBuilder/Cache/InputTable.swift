import Diagnostics
import FileSystem
import Model

/// All files and folders a build can read, with the stamps that show a change.
struct InputTable: Sendable {
  /// A kind of input.
  enum Kind: UInt8, Sendable {
    /// A regular or special file, or a path at which there is no file.
    case file
    /// A folder; its stamp changes when something is put into it, taken out of it or renamed in it.
    case folder
    /// A symbolic link.
    case link
  }

  /// The paths, relative to the site's folder.
  private(set) var paths = PathList()

  /// The stamp of each; untrusted where the file could still change without its stamp changing.
  private(set) var stamps: [FileStamp] = []

  private var kinds: [UInt8] = []

  /// The targets of the links, in their order.
  private(set) var targets: [LinkTarget] = []

  /// Whether every input can be tracked by its stamp; false for pipes, names that are not UTF-8 and links to folders.
  private(set) var isTrackable = true

  /// The depth to which folders are scanned.
  private static let depthLimit = 64

  /// Creates an empty table.
  init() {}

  /// Scans a site's `site.yml`, `content`, `templates` and `links`, and records those that are missing too.
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

  /// Replaces the stamp of a file.
  mutating func replace(_ stamp: FileStamp, of index: Int, at start: Int) {
    stamps[index] = stamp.trusted(since: start)
  }

  /// The indices of the inputs by their paths.
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
        // A name that is not UTF-8 was repaired when it was decoded, so that no file is found by it.
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

  /// Whether every change behind a link shows: in the stamp of its target, or because the target is scanned at its own
  /// path.
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
  /// Returns the stamp, or `untrusted` where the file could still have been changing at the given time (racy).
  fileprivate func trusted(since time: Int) -> FileStamp { !isRacy(at: time) || self == .absent ? self : .untrusted }
}
