internal import Diagnostics

/// The beginning of the lines of a text's body, to turn what the parser says into places in the file.
struct SourceLines: Sendable {
  /// The file.
  let source: TextSource

  /// The beginning of each line of the body in the file's bytes, in order.
  private(set) var starts: [Int] = []

  /// The last place that was counted out: a byte, its line in the body and its column.
  private var counted = (line: 0, offset: 0, column: 1)

  /// Creates the lines of a body that has not been looked over yet.
  init(of source: TextSource) {
    self.source = source
    starts.reserveCapacity(source.body.count / 64 + 1)
  }

  /// Notes that a line begins here.
  mutating func append(_ start: Int) {
    starts.append(start)
  }

  /// The bytes of some lines of the body with their line ends.
  ///
  /// - Parameters:
  ///   - first: The first line, counted from 1 in the body.
  ///   - last: The last line, in the same way.
  func range(from first: Int, through last: Int) -> Range<Int> {
    let start = first >= 1 && first <= starts.count ? starts[first - 1] : source.bytes.count
    let end = last >= 0 && last < starts.count ? starts[last] : source.bytes.count
    return start..<max(start, end)
  }

  /// The line of the body, counted from 1, that a byte stands in.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The line of the file that a line of the body is; both count from 1.
  func fileLine(_ line: Int) -> Int { source.bodyFirstLine + line - 1 }

  /// The location of a byte.
  ///
  /// Locations asked for in the order they stand in cost no more than one look at each byte.
  mutating func location(of offset: Int) -> SourceLocation {
    let line = line(of: offset)
    let end = min(offset, source.bytes.count)
    let start = starts.isEmpty ? source.bodyStart : starts[line - 1]
    if line == counted.line, end < counted.offset {
      // A look back, as to a block's beginning, must not make what follows be counted again from there.
      let column = 1 + source.bytes[start..<max(start, end)].count { $0 & 0xC0 != 0x80 }
      return SourceLocation(file: source.file, line: fileLine(line), column: column)
    }
    if line != counted.line { counted = (line, start, 1) }
    counted.column += source.bytes[counted.offset..<max(counted.offset, end)].count { $0 & 0xC0 != 0x80 }
    counted.offset = max(counted.offset, end)
    return SourceLocation(file: source.file, line: fileLine(line), column: counted.column)
  }

  /// The beginning of a line of the body, counted from 1.
  func location(ofLine line: Int) -> SourceLocation {
    SourceLocation(file: source.file, line: fileLine(line), column: 1)
  }
}
