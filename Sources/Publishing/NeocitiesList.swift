import Model

/// The list of a site's files as Neocities answers it: JSON of one known shape.
struct NeocitiesList {
  /// The files with their sizes.
  private(set) var sizes: [String: Int] = [:]

  /// Reads an answer.
  ///
  /// - Returns: `nil` when it is no such list.
  init?(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard case .object(let answer) = reader.value(), answer["result"] == .text("success"),
      case .list(let files) = answer["files"]
    else { return nil }
    for case .object(let file) in files {
      guard case .text(let path) = file["path"], file["is_directory"] != .word("true") else { continue }
      if case .word(let size) = file["size"] { sizes[path] = Int(size) } else { sizes[path] = -1 }
    }
  }
}
