/// A line of the input, or the part of one that lies in one column.
struct Line: Hashable, Sendable {
  /// The line of the input, counted from 1.
  let number: Int

  /// The column of the first character of `text` in that line, counted from 1.
  var column: Int

  /// The number of blanks before the text.
  var indent: Int

  /// The text, without blanks at either end.
  var text: Scalars

  /// Whether it follows a form feed.
  var followsFormFeed = false

  /// Its layout on the page; `nil` for plain text.
  var layout: LineLayout?

  /// Whether it is empty.
  var isBlank: Bool { text.isEmpty }

  /// The number of characters of the line, with its indent.
  var width: Int { indent + text.count }

  /// Returns the part of the line in a range of character columns, counted from 0.
  func part(from start: Int, to end: Int = .max) -> Line {
    var low = max(0, start - indent)
    var high = end == .max ? text.count : min(text.count, max(0, end - indent))
    low = min(low, text.count)
    high = max(high, low)
    while low < high, text[low].isBlank { low += 1 }
    while high > low, text[high - 1].isBlank { high -= 1 }
    return Line(
      number: number, column: column + low, indent: max(0, indent + low - start), text: Scalars(text[low..<high]))
  }
}
