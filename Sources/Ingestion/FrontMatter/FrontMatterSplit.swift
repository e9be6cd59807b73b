/// The front matter of a text and the beginning of its body, found by bytes alone.
///
/// Front matter is what stands between a first line `---` and the next line `---`; lines end with LF, CRLF or CR, and a
/// byte order mark before the first is passed over.
struct FrontMatterSplit: Hashable, Sendable {
  /// The front matter found at the head of the text.
  enum Finding: Hashable, Sendable {
    /// No front matter: the body is all there is.
    case none
    /// Front matter in these bytes, without its `---` lines.
    case block(Range<Int>)
    /// A first line `---` without a second.
    case unclosed
    /// Lines that were meant as front matter; the body begins behind them where their end is known.
    case misplaced(MisplacedFrontMatter)
  }

  /// The line the front matter's own first line is, counted from 1.
  static let blockFirstLine = 2

  /// The findings.
  let finding: Finding

  /// The beginning of the body.
  let bodyStart: Int

  /// The line the body begins on, counted from 1.
  let bodyFirstLine: Int

  /// Looks for front matter at the head of a text.
  ///
  /// - Parameter bytes: The text, or as much of its head as has been read.
  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = Self.endOfFence(in: bytes, at: start) else {
      if let found = MisplacedFrontMatter(in: bytes, from: start) {
        self.init(finding: .misplaced(found), bodyStart: found.bodyStart, bodyFirstLine: found.bodyFirstLine)
      } else {
        self.init(finding: .none, bodyStart: start, bodyFirstLine: 1)
      }
      return
    }
    var line = Self.blockFirstLine
    var index = first
    while index < bytes.count {
      if let end = Self.endOfFence(in: bytes, at: index) {
        self.init(finding: .block(first..<index), bodyStart: end, bodyFirstLine: line + 1)
        return
      }
      while index < bytes.count, !bytes[index].endsLine { index += 1 }
      index = Self.nextLine(in: bytes, after: index)
      line += 1
    }
    self.init(finding: .unclosed, bodyStart: first, bodyFirstLine: 2)
  }

  private init(finding: Finding, bodyStart: Int, bodyFirstLine: Int) {
    self.finding = finding
    self.bodyStart = bodyStart
    self.bodyFirstLine = bodyFirstLine
  }

  /// The beginning of the next line, when the line at `index` is `---` and nothing more than white space.
  private static func endOfFence(in bytes: [UInt8], at index: Int) -> Int? {
    guard index + 3 <= bytes.count, bytes[index] == UInt8(ascii: "-"),
      bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2] == UInt8(ascii: "-")
    else { return nil }
    var end = index + 3
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    guard end == bytes.count || bytes[end].endsLine else { return nil }
    return nextLine(in: bytes, after: end)
  }

  /// The beginning of the line after the one that ends at `index`.
  private static func nextLine(in bytes: [UInt8], after index: Int) -> Int {
    guard index < bytes.count else { return bytes.count }
    let isPair =
      bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    return index + (isPair ? 2 : 1)
  }
}

extension UInt8 {
  /// Whether it ends a line: LF or CR.
  var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
