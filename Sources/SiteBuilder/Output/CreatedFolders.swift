import FileSystem

/// The folders a build makes where there were none, to be taken away again when it comes to nothing.
struct CreatedFolders {
  /// The output's folders, innermost first.
  private let output: [String]

  /// The cache's folder; `nil` when an earlier build made it.
  private let cache: String?

  /// The file of the texts' records in there.
  private let words: String

  /// Looks at what is not there yet.
  ///
  /// - Parameters:
  ///   - output: The output's folder, as a whole path.
  ///   - site: The site's folder.
  init(output: String, site: String) {
    var missing: [String] = []
    var folder = output
    while folder.utf8.count > 1, FileStatus.kind(at: folder) == nil {
      missing.append(folder)
      folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
    }
    self.output = missing
    words = CacheFile(site: site, output: output).recordsPath
    let cache = "\(site)/.pamphlet"
    self.cache = FileStatus.kind(at: cache) == nil ? cache : nil
  }

  /// Takes them away, those in which something lies excepted. What cannot be taken away does no harm.
  func remove() {
    for folder in output { _ = try? FileOperations.removeFolder(folder) }
    guard let cache else { return }
    try? FileOperations.removeFile(words)
    try? FileOperations.removeFile("\(cache)/lock")
    _ = try? FileOperations.removeFolder(cache)
  }
}
