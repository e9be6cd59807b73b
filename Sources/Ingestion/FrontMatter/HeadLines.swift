internal import Model

/// The first lines of a text.
struct HeadLines {
  struct Line {
    let start: Int
    /// The place of its first sign that is no white space.
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

  /// The next line, which stays the next.
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

  /// Passes over keys with their values, up to a line that is none.
  ///
  /// - Parameter known: The keys a text has among them, as far as they are written in small letters.
  /// - Returns: Whether they keep the text back.
  mutating func readKeys(into known: inout Set<String>) -> Bool {
    var keepsBack = false
    while let line = peek() {
      if let entry = HeadEntry(line.words, separator: ":"), line.words.first?.isLowercase == true {
        if FrontMatterReader.isKnown(entry.key) { known.insert(entry.key) }
        if entry.keepsBack { keepsBack = true }
      } else if !line.isIndented, !line.words.hasPrefix("- "), !line.words.hasPrefix("#"), !line.words.isEmpty {
        break
      }
      advance()
    }
    return keepsBack
  }

  /// Passes over the lines of a comment.
  ///
  /// - Returns: Whether it ends, and nothing stands behind it in its line.
  mutating func skipComment() -> Bool {
    while let line = peek() {
      advance()
      if line.words.hasSuffix("-->") { return true }
      if line.words.contains("-->") { return false }
    }
    return false
  }
}
