internal import Model

/// A key and its value, as far as they can be recognised in a single line.
struct HeadEntry {
  let key: String
  /// Whether it marks the text as a draft, which is not to be published.
  let marksDraft: Bool

  init?(_ words: String, separator: Character) {
    guard let end = words.firstIndex(of: separator) else { return nil }
    var key = words[..<end]
    while key.last == " " { key.removeLast() }
    if key.count > 2, key.first == "\"", key.last == "\"" { key = key.dropFirst().dropLast() }
    guard let first = key.utf8.first, first.isLetter, key.utf8.count <= 32,
      key.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
    else { return nil }
    let value = words[words.index(after: end)...]
    // In an address or a time, the part before the colon is no key.
    guard value.isEmpty || value.first == " " || separator == "=" || value.first == "\"" else { return nil }
    self.key = key.lowercased()
    let stripped = value.filter { $0 != " " && $0 != "," && $0 != "\"" }.lowercased()
    marksDraft =
      self.key == "draft" && (stripped == "true" || stripped == "yes") || self.key == "published" && stripped == "false"
  }
}
