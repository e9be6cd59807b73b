import Diagnostics
import Escaping
import FileSystem

/// An entry of a folder.
struct FolderEntry: Hashable, Sendable {
  /// Its name on disk; repaired if it is not UTF-8.
  let name: String

  /// Whether the name is UTF-8 without control characters, so that it can be printed and used in addresses.
  let hasValidName: Bool

  /// Its kind.
  let kind: FileKind

  /// Creates an entry with a name that is known to be valid.
  init(name: String, kind: FileKind) {
    self.name = name
    self.hasValidName = true
    self.kind = kind
  }

  /// Lists a folder.
  ///
  /// - Parameter path: The folder.
  /// - Returns: Its entries except those whose names begin with a dot, sorted as whole paths are, by the composed form
  ///   of their names, so that the order is the same on every system.
  static func entries(of path: String) throws(SystemFailure) -> [FolderEntry] {
    guard let listed = try FolderListing.entries(in: path) else {
      throw SystemError.missing.failure("read the folder", path)
    }
    var entries: [FolderEntry] = []
    for entry in listed where entry.name.first != UInt8(ascii: ".") {
      entries.append(try FolderEntry(entry, in: path))
    }
    return entries.map { (key: Array(($0.name.precomposed + ($0.kind == .folder ? "/" : "")).utf8), entry: $0) }
      .sorted { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.entry.precedes($1.entry) }
      .map(\.entry)
  }

  private init(_ entry: FolderListing.Entry, in folder: String) throws(SystemFailure) {
    let name = String(decoding: entry.name, as: UTF8.self)
    self.name = name
    self.hasValidName = name.utf8.elementsEqual(entry.name) && !name.unicodeScalars.contains(where: \.isControl)
    kind = if let kind = entry.kind { kind } else { try SiteFolder.kind(at: folder + "/" + name) ?? .special }
  }

  private func precedes(_ other: FolderEntry) -> Bool { name.utf8.lexicographicallyPrecedes(other.name.utf8) }
}
