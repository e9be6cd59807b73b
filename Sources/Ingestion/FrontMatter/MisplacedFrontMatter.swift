import Diagnostics
import Model

/// Lines at the head of a text that were meant as front matter and are none.
///
/// Front matter is read only between a first line `---` and the next one. What stands behind a blank line, a space or a
/// comment, between other lines than `---`, or between none at all, would be printed, and a draft would be published.
struct MisplacedFrontMatter: Hashable, Sendable {
  /// The reason that keeps the lines from being read.
  enum Reason: Hashable, Sendable {
    /// Blank lines before the first `---`.
    case blankLine
    /// A space before the first `---`.
    case space
    /// A comment before the first `---`.
    case comment
    /// A sign that cannot be seen before the first `---`.
    case invisibleSign
    /// Words before the first `---`.
    case words
    /// Another line than `---`, as it is written.
    case fence(String)
    /// The language TOML, or JSON, by the signs it begins with.
    case otherLanguage(name: String, String)
    /// No line before the keys.
    case noFence
    /// The title block of Pandoc, whose lines begin with `%`.
    case titleBlock
  }

  /// The reason that keeps them from being read.
  let reason: Reason

  /// The byte the first of the lines begins at.
  let offset: Int

  /// The line of the file they begin on, counted from 1.
  let line: Int

  /// Whether a text that was to be kept back would be published.
  let holdsDraft: Bool

  /// The beginning of the body behind them, and the line of the file it begins on.
  let bodyStart: Int
  let bodyFirstLine: Int

  /// The number of lines looked at.
  private static let limit = 60

  /// The number of lines, and of bytes, within which front matter may begin behind words.
  private static let linesOfWords = 12
  private static let bytesOfWords = 600

  /// Looks at the head of a text that does not begin with `---`.
  ///
  /// - Parameters:
  ///   - bytes: The text, or as much of its head as has been read.
  ///   - start: Where it begins, behind a byte order mark.
  /// - Returns: `nil` when nothing there looks like front matter, which is so in nearly every text.
  init?(in bytes: [UInt8], from start: Int) {
    guard let found = Self(atHeadOf: bytes, from: start) ?? Self(behindWordsIn: bytes, from: start) else { return nil }
    self = found
  }

  /// Looks for keys between two rows of hyphens behind a text's first words.
  ///
  /// Only what nobody would print is taken for front matter: a draft's, or two keys at least, in small letters.
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
    holdsDraft = lines.readKeys(into: &known)
    guard lines.peek()?.words == "---", holdsDraft || known.count > 1 else { return nil }
    lines.advance()
    reason = .words
    offset = first.content
    line = first.number
    bodyStart = lines.next
    bodyFirstLine = lines.number
  }

  /// Looks at the first lines, in which nothing but blank lines and comments stands before front matter.
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
        if entry.keepsBack { draft = true }
      } else if opening.isKey {
        // Running text that happens to begin with a word and a colon.
        guard line.isIndented || words.hasPrefix("- ") else { return nil }
      } else if !isWithin(words, opening), keys.isEmpty {
        return nil
      }
      lines.advance()
    }
    guard Self.isFrontMatter(keys, opening: opening) else { return nil }
    switch opening {
    case .hyphens where hasComment: reason = .comment
    case .hyphens where first.words != "---": reason = .invisibleSign
    case .hyphens where hasBlank: reason = .blankLine
    case .hyphens: reason = .space
    case .dashes: reason = .fence(first.words)
    case .foreign(let name): reason = .otherLanguage(name: name, first.words)
    case .titleBlock: reason = .titleBlock
    case .key: reason = .noFence
    }
    offset = first.content
    line = first.number
    holdsDraft = draft
    bodyStart = isClosed ? lines.next : first.start
    bodyFirstLine = isClosed ? lines.number : first.number
  }

  /// Whether the first bytes of a text are none that a paragraph or a heading begins with.
  private static func mayBegin(_ bytes: [UInt8], from start: Int) -> Bool {
    guard start < bytes.count else { return false }
    return switch bytes[start] {
    case UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: "("),
      UInt8(ascii: "|"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      false
    default: true
    }
  }

  /// Whether keys were found that a text has: any behind a row of signs, more than one where nothing stands before
  /// them.
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

/// Whether a line can belong to a block that has no key of its own: a remark, an entry of a list, JSON's brackets.
private func isWithin(_ words: String, _ opening: MisplacedFrontMatter.Opening) -> Bool {
  words.isEmpty || words.hasPrefix("#") || words.hasPrefix("-") || words.hasPrefix("{") || words.hasPrefix("[")
    || opening.isTitleBlock
}

extension MisplacedFrontMatter {
  /// The first line of what looks like front matter.
  enum Opening: Hashable {
    /// `---`, which does not stand where it is read.
    case hyphens
    /// Another row of hyphens or dashes.
    case dashes
    /// The first lines of front matter in other languages than YAML.
    case foreign(String)
    /// `% Title`.
    case titleBlock
    /// A key.
    case key

    /// Reads a line without white space around it.
    init?(_ words: String) {
      if words == "---" || words.drop(while: \.isInvisible) == "---" {
        self = .hyphens
      } else if words == "+++" {
        self = .foreign("TOML")
      } else if words == "{" || words == ";;;" || words == "---json" {
        self = .foreign("JSON")
      } else if words == "---toml" {
        self = .foreign("TOML")
      } else if words == "---yaml" || words == "```yaml" || words == "~~~" || words == "===" || Self.isRow(words) {
        self = .dashes
      } else if words.hasPrefix("% ") {
        self = .titleBlock
      } else if let entry = HeadEntry(words, separator: ":"), FrontMatterReader.isKnown(entry.key) {
        self = .key
      } else {
        return nil
      }
    }

    /// Whether a line is made of hyphens and dashes alone, or of the other signs that make a break.
    private static func isRow(_ words: String) -> Bool {
      let scalars = words.unicodeScalars
      if words.count > 2, words.allSatisfy({ $0 == "*" }) || words.allSatisfy({ $0 == "_" }) { return true }
      return !scalars.isEmpty && words != "-"
        && scalars.allSatisfy {
          $0 == "-" || $0 == " " || (0x2010...0x2015).contains($0.value) || $0.value == 0x2212 || $0.value == 0xFF0D
        }
    }

    /// Whether the line is a key itself.
    var isKey: Bool { self == .key }

    /// Whether the line is Pandoc's.
    var isTitleBlock: Bool { self == .titleBlock }

    /// The text between a key and its value.
    var separator: Character { self == .foreign("TOML") ? "=" : ":" }

    /// Whether a line ends the block.
    func closes(_ words: String) -> Bool {
      switch self {
      case .hyphens, .dashes:
        words == "---" || words == "..." || words == "```" || Self.isRow(words) || words == "==="
          || words == "~~~"
      case .foreign: words == "+++" || words == ";;;" || words == "}" || words == "---"
      case .titleBlock: !words.hasPrefix("%")
      case .key: words == "---" || words == "..."
      }
    }
  }
}

/// A key with its value, as far as a look at one line tells.
private struct HeadEntry {
  let key: String
  /// Whether it says that the text is not to be published.
  let keepsBack: Bool

  init?(_ words: String, separator: Character) {
    guard let end = words.firstIndex(of: separator) else { return nil }
    var key = words[..<end]
    while key.last == " " { key.removeLast() }
    if key.count > 2, key.first == "\"", key.last == "\"" { key = key.dropFirst().dropLast() }
    guard let first = key.utf8.first, first.isLetter, key.utf8.count <= 32,
      key.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
    else { return nil }
    let value = words[words.index(after: end)...]
    // An address or a time is no key.
    guard value.isEmpty || value.first == " " || separator == "=" || value.first == "\"" else { return nil }
    self.key = key.lowercased()
    let said = value.filter { $0 != " " && $0 != "," && $0 != "\"" }.lowercased()
    keepsBack = self.key == "draft" && (said == "true" || said == "yes") || self.key == "published" && said == "false"
  }
}

/// The first lines of a text.
private struct HeadLines {
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

extension Diagnostic {
  /// Lines that look like front matter and are not read as it.
  static func misplacedFrontMatter(_ found: MisplacedFrontMatter, at location: SourceLocation) -> Diagnostic {
    switch found.reason {
    case .blankLine:
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: a blank line stands before it",
        hint: "delete what stands before the first ---, so that it is the text's first line")
    case .space:
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: a space stands before ---",
        hint: "begin and end it with --- at the beginning of the line")
    case .invisibleSign:
      return .error(
        .misplacedFrontMatter, at: location,
        "the front matter is not read: a sign that cannot be seen stands before ---",
        hint: "delete the first line, and type --- anew")
    case .words:
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: words stand before it",
        hint: "put them behind the second ---")
    case .comment:
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: a comment stands before it",
        hint: "put the comment behind the second ---")
    case .fence(let row):
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: it begins with '\(row.shortened)'",
        hint: "write three hyphens, ---, on a line of their own before and behind it")
    case .otherLanguage(let name, let sign):
      return .error(
        .misplacedFrontMatter, at: location, "the front matter is not read: '\(sign.shortened)' begins one in \(name)",
        hint: "write it between two lines ---, each key as in title: On Walking")
    case .titleBlock:
      return .warning(
        .misplacedFrontMatter, at: location, "lines that begin with % are printed as they stand",
        hint: "write title: and author: between two lines ---")
    case .noFence:
      let message = "these lines look like front matter and would be printed"
      let hint = "write --- on a line of its own before and behind them"
      return found.holdsDraft
        ? .error(.misplacedFrontMatter, at: location, message, hint: hint)
        : .warning(.misplacedFrontMatter, at: location, message, hint: hint)
    }
  }
}

extension Character {
  /// Whether it takes no room: a zero-width space, a joiner, a mark of direction or of byte order.
  fileprivate var isInvisible: Bool {
    unicodeScalars.allSatisfy { (0x200B...0x200F).contains($0.value) || $0.value == 0x2060 || $0.value == 0xFEFF }
  }
}

extension String {
  /// Whether nothing of it can be seen.
  fileprivate var isInvisible: Bool { allSatisfy(\.isInvisible) }

  /// The beginning, for a message.
  fileprivate var shortened: String {
    unicodeScalars.count > 12 ? String(String.UnicodeScalarView(unicodeScalars.prefix(11))) + "…" : self
  }
}
