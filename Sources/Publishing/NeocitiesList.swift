import JSON

/// The list of a site's files in the answer of Neocities: JSON of one known shape.
struct NeocitiesList {
  /// The files with their sizes.
  private(set) var sizes: [String: Int] = [:]

  /// Reads an answer.
  ///
  /// - Returns: `nil` when it is no such list.
  init?(_ bytes: [UInt8]) {
    guard let answer = JSONValue(bytes), answer["result"].text == "success", case .array(let files) = answer["files"]
    else { return nil }
    for file in files {
      guard let path = file["path"].text, file["is_directory"] != .bool(true) else { continue }
      sizes[path] = file["size"].whole ?? -1
    }
  }
}
