/// The lists that a line of Muse stands in, recognised by how far each is set in.
struct MuseList {
  /// The indent of each list, the outermost first, and the width of its mark in Markdown.
  private var levels: [(indent: Int, width: Int)] = []

  /// The blanks before what goes on with the last item.
  var room: String { String(repeating: " ", count: levels.reduce(0) { $0 + $1.width }) }

  /// Begins an item.
  ///
  /// - Returns: The blanks before its mark.
  mutating func open(_ mark: String, indent: Int) -> String {
    while let last = levels.last, last.indent >= indent { levels.removeLast() }
    defer { levels.append((indent, mark.count)) }
    return room
  }

  /// Whether a line that is set in belongs to the last item.
  func holds(_ indent: Int) -> Bool { levels.last.map { indent > $0.indent } ?? false }
}
