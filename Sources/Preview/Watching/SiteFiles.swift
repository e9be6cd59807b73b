import FileSystem

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
    let fullPath = "\(folder)/\(path)"
    let status = try? path.contains("/") ? FileStatus(at: fullPath) : FileStatus(following: fullPath)
    return status?.kind == .folder
  }

  /// The names in a folder, by its path from the site's folder; unsorted.
  func names(in path: String) -> [String] {
    let entries = try? FolderListing.entries(in: path.isEmpty ? folder : "\(folder)/\(path)")
    return ((entries ?? nil) ?? []).map { String(decoding: $0.name, as: UTF8.self) }.filter(Self.isOfInterest)
  }

  /// The stamp of a file, by which a change is seen; `nil` when it is not there.
  func stamp(of path: String) -> FileStamp? { try? FileStatus(following: "\(folder)/\(path)").stamp }
}
