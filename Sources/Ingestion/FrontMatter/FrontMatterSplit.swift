/// The range of a text's front matter and the beginning of its body, found without parsing.
///
/// Front matter is enclosed by a first line `---` and the next line `---`; lines end with LF, CRLF or CR, and a byte
/// order mark before the first is skipped.
struct FrontMatterSplit: Hashable, Sendable {
  /// The kinds of front matter at the beginning of a text.
  enum Finding: Hashable, Sendable {
    /// No front matter: the whole text is the body.
    case none
    /// Front matter in a range of bytes, without its `---` lines.
    case block(Range<Int>)
    /// An opening line `---` without a closing one.
    case unclosed
    /// Lines that were meant as front matter; the body begins after them if their end is known.
    case misplaced(MisplacedFrontMatter)
  }

  /// The number of the line on which the content of front matter begins.
  static let blockFirstLine = 2

  /// The front matter that was found.
  let finding: Finding

  /// The offset of the body.
  let bodyStart: Int

  /// The line on which the body begins, counted from 1.
  let bodyFirstLine: Int

  /// Searches for front matter at the beginning of a text.
  ///
  /// - Parameter bytes: The text, or as much of its beginning as has been read.
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

  /// The beginning of the next line, if the line at `index` is `---`, perhaps with blanks after it.
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
  /// Whether it is an end of line: LF or CR.
  var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
