internal import Diagnostics

/// The beginnings of the lines of a text's body, for converting the parser's positions to locations in the file.
struct SourceLines: Sendable {
  /// The file.
  let source: TextSource

  /// The offset in the file of the beginning of each line of the body.
  private(set) var starts: [Int] = []

  /// The last position that was computed: a line of the body, an offset and a column.
  private var counted = (line: 0, offset: 0, column: 1)

  /// Creates an empty list of lines, to which each line's beginning is appended.
  init(of source: TextSource) {
    self.source = source
    starts.reserveCapacity(source.body.count / 64 + 1)
  }

  /// Records that a line begins at an offset.
  mutating func append(_ start: Int) {
    starts.append(start)
  }

  /// The range of some lines of the body in the file, with their line ends.
  ///
  /// - Parameters:
  ///   - first: The first line, counted from 1 in the body.
  ///   - last: The last line, counted alike.
  func range(from first: Int, through last: Int) -> Range<Int> {
    let start = first >= 1 && first <= starts.count ? starts[first - 1] : source.bytes.count
    let end = last >= 0 && last < starts.count ? starts[last] : source.bytes.count
    return start..<max(start, end)
  }

  /// The line of the body, counted from 1, that contains a byte.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The line of the file that corresponds to a line of the body; both are counted from 1.
  func fileLine(_ line: Int) -> Int { source.bodyFirstLine + line - 1 }

  /// The location of a byte.
  ///
  /// If locations are asked for in ascending order, each byte is looked at once.
  mutating func location(of offset: Int) -> SourceLocation {
    let line = line(of: offset)
    let end = min(offset, source.bytes.count)
    let start = starts.isEmpty ? source.bodyStart : starts[line - 1]
    if line == counted.line, end < counted.offset {
      // A look back, as to a block's beginning, must not reset the position from which the next ones are counted.
      let column = 1 + source.bytes[start..<max(start, end)].count { $0 & 0xC0 != 0x80 }
      return SourceLocation(file: source.file, line: fileLine(line), column: column)
    }
    if line != counted.line { counted = (line, start, 1) }
    counted.column += source.bytes[counted.offset..<max(counted.offset, end)].count { $0 & 0xC0 != 0x80 }
    counted.offset = max(counted.offset, end)
    return SourceLocation(file: source.file, line: fileLine(line), column: counted.column)
  }

  /// The location of the beginning of a line of the body, counted from 1.
  func location(ofLine line: Int) -> SourceLocation {
    SourceLocation(file: source.file, line: fileLine(line), column: 1)
  }
}
