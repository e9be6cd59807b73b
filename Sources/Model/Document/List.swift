/// A bulleted or numbered list.
package struct List: Hashable, Sendable {
  /// One entry of a list.
  package struct Item: Hashable, Sendable {
    /// The words of the entry.
    package let blocks: [Block]

    /// Whether the box of a task list's entry is ticked; `nil` when it has no box.
    package let isDone: Bool?

    /// Creates an entry.
    package init(blocks: [Block], isDone: Bool? = nil) {
      self.blocks = blocks
      self.isDone = isDone
    }
  }

  /// The number of the first entry; `nil` for a bulleted list.
  package let start: Int?

  /// Whether its entries are printed without the space of paragraphs between them (CommonMark 0.31 §5.3).
  package let isTight: Bool

  /// The entries.
  package let items: [Item]

  /// Creates a list.
  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}
