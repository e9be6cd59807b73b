/// The lists that a line of Muse belongs to, recognised by their indents.
struct MuseList {
  /// The indent of each list, the outermost first, and the width of its mark in Markdown.
  private var levels: [(indent: Int, width: Int)] = []

  /// The blanks before a line that continues the last item.
  var room: String { String(repeating: " ", count: levels.reduce(0) { $0 + $1.width }) }

  /// Begins an item.
  ///
  /// - Returns: The blanks before its mark.
  mutating func open(_ mark: String, indent: Int) -> String {
    while let last = levels.last, last.indent >= indent { levels.removeLast() }
    defer { levels.append((indent, mark.count)) }
    return room
  }

  /// Whether a line with an indent belongs to the last item.
  func holds(_ indent: Int) -> Bool { levels.last.map { indent > $0.indent } ?? false }
}
