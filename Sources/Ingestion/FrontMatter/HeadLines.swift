internal import Model

/// The first lines of a text.
struct HeadLines {
  struct Line {
    let start: Int
    /// The offset of its first character that is not white space.
    let content: Int
    let number: Int
    let words: String
    var isIndented: Bool { content > start }
  }

  private let bytes: [UInt8]
  private var limit: Int
  private(set) var next: Int
  private(set) var number = 1

  init(_ bytes: [UInt8], from start: Int, limit: Int) {
    self.bytes = bytes
    self.next = start
    self.limit = limit
  }

  /// Returns the next line without consuming it.
  func peek() -> Line? {
    guard next < bytes.count, limit > 0 else { return nil }
    var end = next
    while end < bytes.count, !bytes[end].endsLine { end += 1 }
    var content = next
    while content < end, bytes[content].isBlank { content += 1 }
    var last = end
    while last > content, bytes[last - 1].isBlank { last -= 1 }
    return Line(
      start: next, content: content, number: number,
      words: String(decoding: bytes[content..<min(last, content + 300)], as: UTF8.self))
  }

  mutating func advance() {
    limit -= 1
    while next < bytes.count, !bytes[next].endsLine { next += 1 }
    guard next < bytes.count else { return }
    let isPair = bytes[next] == 0x0D && next + 1 < bytes.count && bytes[next + 1] == 0x0A
    next += isPair ? 2 : 1
    number += 1
  }

  /// Skips keys with their values, up to the first other line.
  ///
  /// - Parameter known: Receives those of the keys that front matter can have, as far as they are in lower case.
  /// - Returns: Whether they mark the text as a draft.
  mutating func readKeys(into known: inout Set<String>) -> Bool {
    var marksDraft = false
    while let line = peek() {
      if let entry = HeadEntry(line.words, separator: ":"), line.words.first?.isLowercase == true {
        if FrontMatterReader.isKnown(entry.key) { known.insert(entry.key) }
        if entry.marksDraft { marksDraft = true }
      } else if !line.isIndented, !line.words.hasPrefix("- "), !line.words.hasPrefix("#"), !line.words.isEmpty {
        break
      }
      advance()
    }
    return marksDraft
  }

  /// Skips the lines of a comment.
  ///
  /// - Returns: Whether it is closed, with nothing after it on its line.
  mutating func skipComment() -> Bool {
    while let line = peek() {
      advance()
      if line.words.hasSuffix("-->") { return true }
      if line.words.contains("-->") { return false }
    }
    return false
  }
}
