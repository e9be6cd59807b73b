/// A GFM table. Every row has as many cells as the table has columns.
package struct Table: Hashable, Sendable {
  /// The alignment of a column's cells.
  package enum Alignment: Hashable, Sendable {
    /// At the start of the line, as the language of the text has it.
    case natural
    case left, center, right
  }

  /// The inlines of one cell.
  package typealias Cell = [Inline]

  /// The alignment of each column.
  package let alignments: [Alignment]

  /// The cells of the header row.
  package let head: [Cell]

  /// The rows below the header row.
  package let rows: [[Cell]]

  /// Creates a table.
  package init(alignments: [Alignment], head: [Cell], rows: [[Cell]]) {
    self.alignments = alignments
    self.head = head
    self.rows = rows
  }
}
