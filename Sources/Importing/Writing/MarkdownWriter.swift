import Escaping

/// Writes the text as Markdown.
struct MarkdownWriter {
  /// The character that stands for the `*` of emphasis in a word, to distinguish it from a `*` of the text itself.
  static let emphasis: Unicode.Scalar = "\u{E000}"

  /// The character that stands for the `**` of strong emphasis.
  static let strong: Unicode.Scalar = "\u{E001}"

  private var out = String.UnicodeScalarView()

  /// Writes a text.
  static func write(_ front: FoundMetadata, _ blocks: [Block], _ notes: [Note]) -> String {
    var writer = MarkdownWriter()
    writer.write(front)
    var index = 0
    while index < blocks.count {
      let follows = index > 0 ? blocks[index - 1].kind : nil
      let rows = blocks[index...].prefix { $0.kind == .row }
      if rows.isEmpty { writer.write(blocks[index], after: follows) } else { writer.write(table: rows) }
      index += max(1, rows.count)
    }
    for (index, note) in notes.enumerated() {
      writer.separate()
      writer.out.append(contentsOf: "[^\(index + 1)]: ".unicodeScalars)
      if !note.words.isEmpty { writer.write(note.words, prefix: "    ") }
      writer.out.append("\n")
    }
    return String(writer.out)
  }

  private mutating func separate() {
    if !out.isEmpty { out.append("\n") }
  }

  private mutating func write(_ front: FoundMetadata) {
    guard !front.isEmpty else { return }
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(MarkdownWriter.quoted(value))") }
    }
    add("title", front.title)
    add("subtitle", front.subtitle)
    if let author = front.author, !front.coauthors.isEmpty {
      let all = [author] + front.coauthors
      lines.append("author: [" + all.map(MarkdownWriter.quoted).joined(separator: ", ") + "]")
    } else {
      add("author", front.author)
    }
    if let date = front.date { lines.append("date: \(date)") }
    if let language = front.language { lines.append("lang: \(language)") }
    add("translator", front.translator)
    add("publisher", front.publisher)
    add("summary", front.summary)
    if !front.topics.isEmpty {
      lines.append("topics: [" + front.topics.map(MarkdownWriter.quoted).joined(separator: ", ") + "]")
    }
    add("source", front.source)
    add("rights", front.rights)
    out.append(contentsOf: ("---\n" + lines.joined(separator: "\n") + "\n---\n").unicodeScalars)
  }

  /// Returns a value as YAML, quoted if needed.
  static func quoted(_ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy { scalar in
      scalar.isLetter || scalar == " " || scalar == "’" || scalar == "." || scalar == "-" || scalar == "—"
        || scalar == "“"
        || scalar == "”"
    }
    let reserved: Set<String> = ["yes", "no", "true", "false", "null", "on", "off", "y", "n"]
    if isPlain, let first = value.unicodeScalars.first, first.isLetter, !reserved.contains(value.lowercased()),
      value.unicodeScalars.last != " "
    {
      return value
    }
    return value.quotedForYAML
  }

  private mutating func write(_ block: Block, after previous: Block.Kind?) {
    guard !block.words.isEmpty || block.kind == .divider else { return }
    let joinsQuote = block.kind.isQuoted && previous?.isQuoted == true
    if joinsQuote, block.kind == .attribution || previous != .attribution {
      out.append(contentsOf: ">\n".unicodeScalars)
    } else if block.kind.isItem, previous?.isItem == true {
      // There is no blank line between list items.
    } else if joinsQuote {
      // Two adjacent quotations stay two.
      out.append(contentsOf: "\n<!-- -->\n\n".unicodeScalars)
    } else {
      separate()
    }
    switch block.kind {
    case .divider: out.append(contentsOf: "* * *".unicodeScalars)
    case .heading(let level):
      out.append(contentsOf: String(repeating: "#", count: level).unicodeScalars)
      out.append(" ")
      write(block.words, prefix: "")
    case .quotation, .quotedVerse, .attribution:
      out.append(contentsOf: "> ".unicodeScalars)
      write(block.words, prefix: "> ")
    case .bulletItem:
      out.append(contentsOf: "- ".unicodeScalars)
      write(block.words, prefix: "  ")
    case .numberItem: write(block.words, prefix: "   ")
    case .paragraph, .verse, .signature, .row: write(block.words, prefix: "")
    }
    out.append("\n")
  }

  private mutating func write(_ words: [Word], prefix: String) {
    var startsLine = true
    for (index, word) in words.enumerated() {
      if !startsLine, !words[index - 1].isTight { out.append(" ") }
      append(word.text, startsLine: startsLine)
      for reference in word.references {
        out.append(contentsOf: "[^\(reference + 1)]".unicodeScalars)
      }
      startsLine = false
      if word.endsLine, index + 1 < words.count {
        out.append(contentsOf: ("\\\n" + prefix).unicodeScalars)
        startsLine = true
      }
    }
  }

  /// Writes the rows of a table, the first one as its head.
  private mutating func write(table rows: ArraySlice<Block>) {
    separate()
    let cells = rows.map { $0.words.split(after: \.endsCell) }
    let width = max(2, cells.map(\.count).max() ?? 0)
    for (index, row) in cells.enumerated() {
      out.append("|")
      for column in 0..<width {
        out.append(" ")
        if column < row.count {
          let start = out.endIndex
          write(row[column], prefix: "")
          var cell: [Unicode.Scalar] = []
          for scalar in out[start...] {
            if scalar == "|", cell.last != "\\" { cell.append("\\") }
            cell.append(scalar)
          }
          out.replaceSubrange(start..., with: cell)
        }
        out.append(contentsOf: " |".unicodeScalars)
      }
      out.append("\n")
      if index == 0 {
        out.append(contentsOf: ("|" + String(repeating: " --- |", count: width) + "\n").unicodeScalars)
      }
    }
  }

  /// Writes a word with the characters escaped that Markdown would take for markup.
  private mutating func append(_ word: Scalars, startsLine: Bool) {
    for (index, scalar) in word.enumerated() {
      let next = index + 1 < word.count ? word[index + 1] : nil
      switch scalar {
      case MarkdownWriter.emphasis:
        out.append("*")
        continue
      case MarkdownWriter.strong:
        out.append(contentsOf: "**".unicodeScalars)
        continue
      case "\\", "*", "_", "`", "[", "<", "~": out.append("\\")
      case "&": if next?.isLetter == true || next == "#" { out.append("\\") }
      case "#", ">", "=", "|": if startsLine, index == 0 { out.append("\\") }
      case "+", "-": if startsLine, index == 0, next == nil || next == scalar || next == " " { out.append("\\") }
      case ".", ")":
        // `1848.` must not begin a list; `1.` may.
        if startsLine, index >= 3, next == nil || next == " ", word[..<index].allSatisfy(\.isDigit) { out.append("\\") }
      default: break
      }
      out.append(scalar)
    }
  }
}

extension [Word] {
  /// The words split after those that satisfy a test.
  fileprivate func split(after ends: (Word) -> Bool) -> [[Word]] {
    var pieces: [[Word]] = [[]]
    for (index, word) in enumerated() {
      pieces[pieces.count - 1].append(word)
      if ends(word), index + 1 < count { pieces.append([]) }
    }
    return pieces
  }
}

extension Block.Kind {
  /// Whether it is a list item.
  var isItem: Bool { self == .bulletItem || self == .numberItem }

  /// Whether it is part of a quotation.
  var isQuoted: Bool {
    switch self {
    case .quotation, .quotedVerse, .attribution: true
    case .paragraph, .heading, .verse, .signature, .bulletItem, .numberItem, .row, .divider: false
    }
  }
}
