import FileSystem

/// Whole files; one that cannot be read counts as missing.
enum FileContent {
  /// The bytes of a file; `nil` when it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    guard let file = try? Descriptor(path, for: .reading) else { return nil }
    return try? file.bytes()
  }

  /// The size of a file; `nil` when there is none.
  static func size(of path: String) -> Int? { try? FileStatus(at: path).size }

  /// The names of the files in a folder, sorted; empty when there is none.
  static func names(in folder: String) -> [String] {
    (try? FolderListing.names(in: folder)) ?? []
  }
}
