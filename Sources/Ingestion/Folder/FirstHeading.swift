import Model

/// The first heading of a body, found by a simple scan of its lines, for texts whose front matter gives no title.
///
/// Both ATX and setext headings count; code, comments, block quotes, lists and notes are skipped.
struct FirstHeading {
  /// The heading's words without markup.
  let text: String

  /// Searches for the first heading.
  ///
  /// - Parameter body: The body's bytes.
  /// - Returns: `nil` when there is none with words in it, or none in valid UTF-8.
  init?(in body: ArraySlice<UInt8>) {
    var lines = HeadingLines(body)
    while let heading = lines.nextHeading() {
      guard let text = String(validating: heading, as: UTF8.self) else { continue }
      let words = PlainWords(of: text).text.asOneLine
      if !words.isEmpty {
        self.text = words
        return
      }
    }
    return nil
  }
}

/// The lines of a body, scanned for headings.
private struct HeadingLines {
  private let body: ArraySlice<UInt8>
  private var next: Int
  private var state = State.between

  /// The construct that the previous line left open.
  private enum State {
    /// Nothing.
    case between
    /// A paragraph, with the offset of its beginning.
    case paragraph(from: Int)
    /// A fenced code block, with the byte of its fence and the length a closing fence must have.
    case fence(UInt8, length: Int)
    /// A comment.
    case comment
    /// A block quote, a list or a note.
    case container
    /// A block quote, a list or a note after a blank line, which only indented lines continue.
    case containerAfterBlank
  }

  init(_ body: ArraySlice<UInt8>) {
    self.body = body
    self.next = body.startIndex
  }

  /// The bytes of the next heading, without its markers.
  mutating func nextHeading() -> ArraySlice<UInt8>? {
    while next < body.endIndex {
      let start = next
      let end = body[start...].firstIndex(where: \.endsLine) ?? body.endIndex
      next = min(end + 1, body.endIndex)
      if next < body.endIndex, body[end] == UInt8(ascii: "\r"), body[next] == UInt8(ascii: "\n") { next += 1 }
      if let heading = heading(in: body[start..<end]) { return heading }
    }
    return nil
  }

  /// Processes a line; returns the heading it completes, if any.
  private mutating func heading(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let content = line.drop { $0 == UInt8(ascii: " ") }
    let indent = content.startIndex - line.startIndex
    let isBlank = content.allSatisfy(\.isBlank)
    switch state {
    case .fence(let byte, let length):
      let run = content.prefix { $0 == byte }.count
      if indent < 4, run >= length, content.dropFirst(run).allSatisfy(\.isBlank) { state = .between }
      return nil
    case .comment:
      if content.holds("-->") { state = .between }
      return nil
    case .container:
      if isBlank { state = .containerAfterBlank }
      if isBlank || indent > 0 || !Self.interrupts(content) { return nil }
    case .containerAfterBlank:
      if isBlank || indent > 0 || content.first == UInt8(ascii: "\t") { return nil }
      state = .between
    case .between:
      if isBlank || indent > 3 || content.first == UInt8(ascii: "\t") { return nil }
    case .paragraph(let from):
      if isBlank {
        state = .between
        return nil
      }
      if indent < 4, Self.isUnderline(content) {
        state = .between
        return body[from..<line.startIndex]
      }
      if indent > 3 { return nil }
    }
    return begin(content)
  }

  /// Processes a line that may begin a construct.
  private mutating func begin(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if let heading = Self.heading(byNumberSigns: content) {
      state = .between
      return heading
    }
    if let (byte, length) = Self.fence(content) {
      state = .fence(byte, length: length)
    } else if content.starts(with: "<!--".utf8) {
      state = content.holds("-->") ? .between : .comment
    } else if Self.isBreak(content) {
      state = .between
    } else if Self.beginsContainer(content) {
      state = .container
    } else if case .between = state {
      state = .paragraph(from: content.startIndex)
    }
    return nil
  }

  /// Whether a line cannot be a lazy continuation of a paragraph in a block quote or list.
  private static func interrupts(_ content: ArraySlice<UInt8>) -> Bool {
    heading(byNumberSigns: content) != nil || fence(content) != nil || isBreak(content)
  }

  /// The text of an ATX heading, without the `#` at its end; `nil` for any other line.
  private static func heading(byNumberSigns content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let level = content.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = content.dropFirst(level)
    guard (1...6).contains(level), rest.first?.isBlank ?? true else { return nil }
    var heading = rest.drop(while: \.isBlank)
    while heading.last?.isBlank == true { heading.removeLast() }
    let closing = heading.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if closing == heading.count || heading.dropLast(closing).last?.isBlank == true { heading.removeLast(closing) }
    return heading
  }

  /// The byte and length of an opening code fence; `nil` for any other line.
  private static func fence(_ content: ArraySlice<UInt8>) -> (UInt8, Int)? {
    guard let first = content.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let run = content.prefix { $0 == first }.count
    guard run >= 3, first == UInt8(ascii: "~") || !content.dropFirst(run).contains(first) else { return nil }
    return (first, run)
  }

  /// Whether a line is the underline of a setext heading: only `=` or only `-`.
  private static func isUnderline(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
    return content.drop { $0 == first }.allSatisfy(\.isBlank)
  }

  /// Whether a line begins a block quote, a list or a note.
  private static func beginsContainer(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.first else { return false }
    switch first {
    case UInt8(ascii: ">"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return content.dropFirst().first?.isBlank ?? true
    case UInt8(ascii: "["): return content.starts(with: "[^".utf8) && content.holds("]:")
    case _ where first.isDigit:
      let rest = content.drop(while: \.isDigit)
      return (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"))
        && (rest.dropFirst().first?.isBlank ?? true)
    default: return false
    }
  }

  /// Whether the line is a thematic break.
  private static func isBreak(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.first, "*-_".utf8.contains(first) else { return false }
    return content.allSatisfy { $0 == first || $0.isBlank } && content.count { $0 == first } >= 3
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes of a text occur in these.
  fileprivate func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return false }
    return (startIndex...endIndex - wanted.count).contains { self[$0...].starts(with: wanted) }
  }
}
