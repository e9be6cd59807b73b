import FileSystem

/// The folders a build creates, to be removed again when it fails.
struct CreatedFolders {
  /// The output's folder and those around it, as far as they are missing, innermost first.
  private let output: [String]

  /// The cache's folder; `nil` when it exists already.
  private let cache: String?

  /// The path of the file of the texts' records in that folder.
  private let recordsPath: String

  /// Finds the folders that do not exist yet.
  ///
  /// - Parameters:
  ///   - output: The absolute path of the output's folder.
  ///   - site: The site's folder.
  init(output: String, site: String) {
    var missing: [String] = []
    var folder = output
    while folder.utf8.count > 1, FileStatus.kind(at: folder) == nil {
      missing.append(folder)
      folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
    }
    self.output = missing
    recordsPath = CacheFile(site: site, output: output).recordsPath
    let cache = "\(site)/.pamphlet"
    self.cache = FileStatus.kind(at: cache) == nil ? cache : nil
  }

  /// Removes those that are empty. A folder that cannot be removed does no harm.
  func remove() {
    for folder in output { _ = try? FileOperations.removeFolder(folder) }
    guard let cache else { return }
    try? FileOperations.removeFile(recordsPath)
    try? FileOperations.removeFile("\(cache)/lock")
    _ = try? FileOperations.removeFolder(cache)
  }
}
