#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// What lies in a folder.
enum FolderListing {
  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  ///
  /// - Returns: `nil` when there is no such folder.
  static func names(in path: String) throws(SystemFailure) -> [String]? {
    guard let folder = unsafe opendir(path) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SystemFailure(operation: "read the folder", path: path, errno: errno)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether it is sure that there is no such folder, or that all names in it begin with a dot.
  static func hasNoPlainNames(in path: String) -> Bool {
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
