import Model

/// Lines at the beginning of a text that were meant as front matter but are not read as such.
///
/// Front matter is read only between a first line `---` and the next one. After a blank line, a space or a comment,
/// between other lines than `---`, or without any, it would be printed, and a draft would be published.
struct MisplacedFrontMatter: Hashable, Sendable {
  /// The reasons why the lines are not read.
  enum Reason: Hashable, Sendable {
    /// Blank lines before the first `---`.
    case blankLine
    /// A space before the first `---`.
    case space
    /// A comment before the first `---`.
    case comment
    /// An invisible character before the first `---`.
    case invisibleCharacter
    /// Words before the first `---`.
    case words
    /// Another line in place of `---`, as written.
    case fence(String)
    /// Another language, TOML or JSON, with its opening characters.
    case otherLanguage(name: String, String)
    /// No line before the keys.
    case noFence
    /// The title block of Pandoc, whose lines begin with `%`.
    case titleBlock
  }

  /// The reason why they are not read.
  let reason: Reason

  /// The offset of the first of the lines.
  let offset: Int

  /// The line of the file on which they begin, counted from 1.
  let line: Int

  /// Whether they mark the text as a draft, which would be published.
  let marksDraft: Bool

  /// The offset of the body after them, and the line of the file on which it begins.
  let bodyStart: Int
  let bodyFirstLine: Int

  /// The most lines that are examined.
  private static let limit = 60

  /// The most lines, and bytes, of words after which front matter may begin.
  private static let linesOfWords = 12
  private static let bytesOfWords = 600

  /// Examines the beginning of a text that does not begin with `---`.
  ///
  /// - Parameters:
  ///   - bytes: The text, or as much of its beginning as has been read.
  ///   - start: The offset of its beginning, after a byte order mark.
  /// - Returns: `nil` when nothing there looks like front matter, as is usual.
  init?(in bytes: [UInt8], from start: Int) {
    guard let found = Self(atHeadOf: bytes, from: start) ?? Self(behindWordsIn: bytes, from: start) else { return nil }
    self = found
  }

  /// Searches for keys between two lines `---` after a text's first words.
  ///
  /// They are taken for front matter only if they mark a draft, or are at least two known keys in lower case.
  private init?(behindWordsIn bytes: [UInt8], from start: Int) {
    let end = min(start + Self.bytesOfWords, bytes.count - 3)
    guard start < end,
      (start..<end).contains(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x2D && bytes[$0 + 2] == 0x2D })
    else { return nil }
    var lines = HeadLines(bytes, from: start, limit: Self.limit)
    while let line = lines.peek(), line.words != "---" || line.isIndented { lines.advance() }
    guard let first = lines.peek(), first.number <= Self.linesOfWords else { return nil }
    lines.advance()
    var known: Set<String> = []
    marksDraft = lines.readKeys(into: &known)
    guard lines.peek()?.words == "---", marksDraft || known.count > 1 else { return nil }
    lines.advance()
    reason = .words
    offset = first.content
    line = first.number
    bodyStart = lines.next
    bodyFirstLine = lines.number
  }

  /// Searches for front matter with nothing but blank lines and comments before it.
  private init?(atHeadOf bytes: [UInt8], from start: Int) {
    guard Self.mayBegin(bytes, from: start) else { return nil }
    var lines = HeadLines(bytes, from: start, limit: Self.limit)
    var hasBlank = false
    var hasComment = false
    while let line = lines.peek() {
      let words = line.words
      if words.isEmpty || words == "\u{FEFF}" || words.isInvisible {
        hasBlank = true
      } else if words.hasPrefix("<!--") {
        hasComment = true
        guard lines.skipComment() else { return nil }
        continue
      } else {
        break
      }
      lines.advance()
    }
    guard let first = lines.peek(), let opening = Opening(first.words) else { return nil }
    if opening.isKey, hasComment { return nil }
    if !opening.isKey { lines.advance() }

    var keys: [String] = []
    var draft = false
    var isClosed = false
    while let line = lines.peek() {
      let words = line.words
      if opening.isKey || opening.isTitleBlock, words.isEmpty { break }
      if opening.closes(words) {
        isClosed = !opening.isTitleBlock
        lines.advance()
        break
      }
      if let entry = HeadEntry(words, separator: opening.separator) {
        keys.append(entry.key)
        if entry.marksDraft { draft = true }
      } else if opening.isKey {
        // Running text that happens to begin with a word and a colon.
        guard line.isIndented || words.hasPrefix("- ") else { return nil }
      } else if !opening.mayHold(words), keys.isEmpty {
        return nil
      }
      lines.advance()
    }
    guard Self.isFrontMatter(keys, opening: opening) else { return nil }
    switch opening {
    case .hyphens where hasComment: reason = .comment
    case .hyphens where first.words != "---": reason = .invisibleCharacter
    case .hyphens where hasBlank: reason = .blankLine
    case .hyphens: reason = .space
    case .dashes: reason = .fence(first.words)
    case .foreign(let name): reason = .otherLanguage(name: name, first.words)
    case .titleBlock: reason = .titleBlock
    case .key: reason = .noFence
    }
    offset = first.content
    line = first.number
    marksDraft = draft
    bodyStart = isClosed ? lines.next : first.start
    bodyFirstLine = isClosed ? lines.number : first.number
  }

  /// Whether the first byte of a text may begin front matter, rather than a paragraph or a heading.
  private static func mayBegin(_ bytes: [UInt8], from start: Int) -> Bool {
    guard start < bytes.count else { return false }
    return switch bytes[start] {
    case UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: "("),
      UInt8(ascii: "|"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      false
    default: true
    }
  }

  /// Whether the keys are those of front matter: any known one after an opening line, more than one without.
  private static func isFrontMatter(_ keys: [String], opening: Opening) -> Bool {
    switch opening {
    case .titleBlock: return true
    case .key:
      guard Set(keys).count == keys.count else { return false }
      let telling = keys.filter {
        ["title", "draft", "published", "date", "author", "lang", "layout", "tags"].contains($0)
      }
      return telling.contains("draft") || telling.count > 1 || telling == ["title"] && keys.count == 1
    case .hyphens, .dashes, .foreign:
      return keys.contains { FrontMatterReader.isKnown($0) }
    }
  }
}
