/// A GFM table. Every row has as many cells as the table has columns.
package struct Table: Hashable, Sendable {
  /// The alignment of a column's cells.
  package enum Alignment: Hashable, Sendable {
    /// As text begins in the language.
    case natural
    case left, center, right
  }

  /// One cell's text.
  package typealias Cell = [Inline]

  /// The alignment of each column.
  package let alignments: [Alignment]

  /// The head's cells.
  package let head: [Cell]

  /// The rows under the head.
  package let rows: [[Cell]]

  /// Creates a table.
  package init(alignments: [Alignment], head: [Cell], rows: [[Cell]]) {
    self.alignments = alignments
    self.head = head
    self.rows = rows
  }
}
