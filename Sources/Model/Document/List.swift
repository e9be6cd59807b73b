/// A bulleted or numbered list.
package struct List: Hashable, Sendable {
  /// One item of a list.
  package struct Item: Hashable, Sendable {
    /// The blocks of the item.
    package let blocks: [Block]

    /// Whether the box of a task list's item is ticked; `nil` when it has no box.
    package let isDone: Bool?

    /// Creates an item.
    package init(blocks: [Block], isDone: Bool? = nil) {
      self.blocks = blocks
      self.isDone = isDone
    }
  }

  /// The number of the first item; `nil` for a bulleted list.
  package let start: Int?

  /// Whether it is tight: its items are printed without paragraph spacing between them (CommonMark 0.31 §5.3).
  package let isTight: Bool

  /// The items.
  package let items: [Item]

  /// Creates a list.
  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}
