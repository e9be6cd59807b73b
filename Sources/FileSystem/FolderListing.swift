#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// The names in a folder.
package enum FolderListing {
  /// A name in a folder.
  package struct Entry: Hashable, Sendable {
    /// The name's bytes, in any encoding.
    package let name: [UInt8]

    /// Its kind, links not followed; `nil` on a file system that does not list it.
    package let kind: FileKind?
  }

  /// Lists a folder without `.` and `..`, in the disk's order.
  ///
  /// - Returns: `nil` when there is no such folder.
  package static func entries(in path: String) throws(SystemFailure) -> [Entry]? {
    guard let folder = unsafe opendir(path) else {
      let error = SystemError.last
      if error.isAbsence { return nil }
      throw error.failure("read the folder", path)
    }
    defer { unsafe closedir(folder) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      guard !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) else { continue }
      entries.append(Entry(name: name, kind: FileKind(entryType: Int32(unsafe entry.pointee.d_type))))
    }
    if errno != 0 { throw SystemError.last.failure("read the folder", path) }
    return entries
  }

  /// The names in a folder, sorted by their bytes; one that is not UTF-8 is repaired, and no longer names the file.
  ///
  /// - Returns: `nil` when there is no such folder.
  package static func names(in path: String) throws(SystemFailure) -> [String]? {
    try entries(in: path)?.map { String(decoding: $0.name, as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether there is no such folder, or all names in it begin with a dot; `false` when it cannot be read.
  package static func hasNoPlainNames(in path: String) -> Bool {
    guard let folder = unsafe opendir(path) else { return errno == ENOENT }
    defer { unsafe closedir(folder) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { return errno == 0 }
      let first = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe $0.first }
      if first != UInt8(ascii: ".") { return false }
    }
  }
}
