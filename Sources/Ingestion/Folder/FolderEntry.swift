#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// What lies in a folder under a name.
struct FolderEntry: Hashable, Sendable {
  /// What kind of thing it is, links not followed.
  enum Kind: Hashable, Sendable {
    case file, folder, link
    /// A pipe, a device or a socket.
    case special
  }

  /// Its name as it lies on the disk; repaired, when it is not UTF-8.
  let name: String

  /// Whether the name is UTF-8 without control characters, so that it can be told and addressed.
  let isSound: Bool

  /// What it is.
  let kind: Kind

  /// Creates an entry with a name that is known to be sound.
  init(name: String, kind: Kind) {
    self.name = name
    self.isSound = true
    self.kind = kind
  }

  /// Lists a folder.
  ///
  /// - Parameter path: The folder.
  /// - Returns: What lies in it but for names that begin with a dot, in the order that whole paths have, of the names'
  ///   composed forms, so that every system gives the same.
  static func entries(of path: String) throws(SystemFailure) -> [FolderEntry] {
    guard let folder = unsafe opendir(path) else {
      throw SystemFailure(operation: "read the folder", path: path, errno: errno)
    }
    defer { unsafe closedir(folder) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe Self.name(of: entry)
      guard name.first != UInt8(ascii: ".") else { continue }
      entries.append(try unsafe FolderEntry(name, type: Int32(entry.pointee.d_type), in: path))
    }
    if errno != 0 { throw SystemFailure(operation: "read the folder", path: path, errno: errno) }
    return entries.map { (key: Array(($0.name.precomposed + ($0.kind == .folder ? "/" : "")).utf8), entry: $0) }
      .sorted { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.entry.precedes($1.entry) }
      .map(\.entry)
  }

  private init(_ bytes: [UInt8], type: Int32, in folder: String) throws(SystemFailure) {
    let name = String(decoding: bytes, as: UTF8.self)
    self.name = name
    self.isSound = name.utf8.elementsEqual(bytes) && !name.unicodeScalars.contains(where: \.isControl)
    switch type {
    case Int32(DT_REG): kind = .file
    case Int32(DT_DIR): kind = .folder
    case Int32(DT_LNK): kind = .link
    case Int32(DT_UNKNOWN): kind = try Self.kind(at: folder + "/" + name)
    default: kind = .special
    }
  }

  /// The kind of a thing on a file system that does not list it.
  private static func kind(at path: String) throws(SystemFailure) -> Kind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      try SystemFailure.check(errno, isAbsenceAt: path)
      return .special
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
  }

  private func precedes(_ other: FolderEntry) -> Bool { name.utf8.lexicographicallyPrecedes(other.name.utf8) }
}

extension Unicode.Scalar {
  /// Whether it is a control character, which no name should have.
  var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}

extension FolderEntry {
  /// Whether there is a folder at a path, which is not a link.
  static func isFolder(_ path: String) throws(SystemFailure) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      try SystemFailure.check(errno, isAbsenceAt: path)
      return false
    }
    return status.st_mode & S_IFMT == S_IFDIR
  }
}
