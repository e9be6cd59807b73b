#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The part of a site's folder that a build reads.
struct SiteFiles: Sendable {
  /// The site's folder.
  let folder: String

  /// The names in the site's folder that a build reads.
  static let roots: Set<String> = ["content", "templates", "site.yml"]

  /// Whether a change of a file concerns a build: editors' own files beside it do not.
  static func isOfInterest(_ name: some StringProtocol) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix("~") && !(name.hasPrefix("#") && name.hasSuffix("#"))
  }

  /// Whether a folder stands at a path from the site's folder; a link to one counts only at the top.
  func isFolder(_ path: String) -> Bool {
    var status = stat()
    let place = "\(folder)/\(path)"
    let found = unsafe path.contains("/") ? lstat(place, &status) : stat(place, &status)
    return found == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, by its path from the site's folder; unsorted.
  func names(in path: String) -> [String] {
    guard let stream = unsafe opendir(path.isEmpty ? folder : "\(folder)/\(path)") else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          unsafe String(cString: $0)
        }
      }
      if Self.isOfInterest(name) { names.append(name) }
    }
    return names
  }

  /// What tells one state of a file from another; `nil` when it is not there.
  func fingerprint(of path: String) -> Fingerprint? {
    var status = stat()
    guard unsafe stat("\(folder)/\(path)", &status) == 0 else { return nil }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return Fingerprint(
      seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size), node: UInt64(status.st_ino))
  }

  /// A state of a file.
  struct Fingerprint: Hashable, Sendable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    let node: UInt64
  }
}
