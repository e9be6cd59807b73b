/// The Anarchist Library's markup as Markdown: headings, emphasis, notes `[1]` and `{1}`, quotations, verse, metadata.
struct MuseReader {
  private var front = FrontMatter()
  private var out: [String] = []
  private var notes: [String] = []
  private var isInNote = false
  private var paragraph: [String] = []
  private var quoteDepth = 0
  private var isVerse = false
  private var isExample = false

  /// Reads a text.
  static func markdown(of text: String) -> String {
    var reader = MuseReader()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
    }
    var isHeader = true
    for line in lines {
      if isHeader, reader.readDirective(line) { continue }
      if isHeader, line.isEmpty || line.hasPrefix("; ") { continue }
      isHeader = false
      reader.read(line)
    }
    reader.flush()
    return reader.finished
  }

  private var finished: String {
    var text = MarkdownWriter.write(front, [], [])
    for block in out + notes {
      if !text.isEmpty { text += "\n" }
      text += block + "\n"
    }
    return text
  }

  /// Reads a line such as `#title On Bread`.
  private mutating func readDirective(_ line: String) -> Bool {
    guard line.hasPrefix("#"), line.count > 1, line.dropFirst().first?.isLetter == true else { return false }
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
    let value = parts.count > 1 ? plain(String(parts[1])) : ""
    guard !value.isEmpty else { return true }
    switch parts[0].lowercased() {
    case "title": front.title = value
    case "subtitle": front.subtitle = value
    case "author": front.author = value
    case "sortauthors", "sortauthor": front.author = front.author ?? value
    case "date": front.date = DateReader(Letters(value).tokens.map(\.letters))?.written ?? front.date
    case "lang", "language": front.language = value
    case "source": front.source = value
    case "publisher": front.publisher = value
    case "rights": front.rights = value
    case "teaser": front.summary = value
    case "sorttopics", "topics":
      front.topics = value.split(whereSeparator: { $0 == "," || $0 == ";" }).map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    default: break
    }
    return true
  }

  private mutating func read(_ raw: String) {
    if isExample {
      if raw.trimmedBlanks == "</example>" {
        isExample = false
        out.append((["```"] + paragraph + ["```"]).joined(separator: "\n"))
        paragraph = []
      } else {
        paragraph.append(raw)
      }
      return
    }
    let line = raw.trimmedBlanks
    if line.isEmpty {
      isVerse ? paragraph.append("") : flush()
      return
    }
    if line.hasPrefix("; ") { return }
    switch line.lowercased() {
    case "<quote>": flush(); quoteDepth += 1; return
    case "</quote>": flush(); quoteDepth = max(0, quoteDepth - 1); return
    case "<verse>": flush(); isVerse = true; return
    case "</verse>": flush(); isVerse = false; return
    case "<example>", "<code>": flush(); isExample = true; return
    case "<center>", "</center>", "<right>", "</right>", "<biblio>", "</biblio>", "<play>", "</play>": flush(); return
    default: break
    }
    if line.count >= 4, line.allSatisfy({ $0 == "-" }) {
      flush()
      add("* * *")
      return
    }
    let stars = line.prefix { $0 == "*" }.count
    if raw.first == "*", (1...5).contains(stars), line.dropFirst(stars).first == " " {
      flush()
      add(String(repeating: "#", count: min(6, stars + 1)) + " " + inline(String(line.dropFirst(stars + 1))))
      return
    }
    if let note = noteOpening(line) {
      flush()
      isInNote = true
      paragraph = ["[^\(note.label)]: " + inline(note.text)]
      return
    }
    if !isVerse, raw.hasPrefix("> ") {
      if paragraph.isEmpty { quoteDepth += 1 }
      paragraph.append(inline(String(line.dropFirst(2))) + "\\")
      return
    }
    if raw.first == " ", let item = itemOpening(line) {
      flush()
      paragraph = [item + inline(String(line.drop { $0 != " " }.dropFirst()))]
      return
    }
    var text = line
    for tag in ["<right>", "</right>", "<center>", "</center>", "<quote>", "</quote>"] {
      text = text.replacing(tag, with: "")
    }
    let escaped = paragraph.isEmpty && (text.first == "#" || text.first == ">") ? "\\" : ""
    paragraph.append(escaped + inline(text))
  }

  private func itemOpening(_ line: String) -> String? {
    if line.hasPrefix("- ") { return "- " }
    let digits = line.prefix { $0.isNumber }
    return !digits.isEmpty && digits.count < 4 && line.dropFirst(digits.count).hasPrefix(". ") ? "\(digits). " : nil
  }

  private func noteOpening(_ line: String) -> (label: String, text: String)? {
    for (open, close, prefix) in [("[", "]", ""), ("{", "}", "e")] as [(Character, Character, String)] {
      guard line.first == open, let end = line.firstIndex(of: close) else { continue }
      let number = line[line.index(after: line.startIndex)..<end]
      guard !number.isEmpty, number.allSatisfy(\.isNumber) else { continue }
      let rest = line[line.index(after: end)...]
      guard rest.first == " " else { continue }
      return (prefix + number, String(rest.dropFirst()))
    }
    return nil
  }

  private mutating func add(_ block: String) {
    if isInNote {
      notes.append(block)
    } else {
      let prefix = String(repeating: "> ", count: quoteDepth)
      out.append(prefix + block.replacing("\n", with: "\n" + prefix))
    }
  }

  private mutating func flush() {
    defer {
      paragraph = []
      isInNote = false
    }
    guard !paragraph.isEmpty else { return }
    if isVerse {
      while paragraph.last?.isEmpty == true { paragraph.removeLast() }
      for stanza in paragraph.split(separator: "") {
        add(stanza.map { $0 }.joined(separator: "\\\n"))
      }
      return
    }
    let isQuotedVerse = paragraph[0].hasSuffix("\\")
    if isQuotedVerse {
      paragraph[paragraph.count - 1].removeLast()
      add(paragraph.joined(separator: "\n"))
      quoteDepth = max(0, quoteDepth - 1)
    } else {
      add(paragraph.joined(separator: "\n"))
    }
  }

  /// Muse's marks inside a line as Markdown's.
  private func inline(_ text: String) -> String {
    var line = text
    for (tag, mark) in [
      ("<em>", "*"), ("</em>", "*"), ("<i>", "*"), ("</i>", "*"), ("<strong>", "**"), ("</strong>", "**"),
      ("<b>", "**"),
      ("</b>", "**"), ("<code>", "`"), ("</code>", "`"), ("<del>", "~~"), ("</del>", "~~"), ("<br>", "\\\n"),
      ("~~", "\u{A0}"),
      ("<verbatim>", ""), ("</verbatim>", ""),
    ] { line = line.replacing(tag, with: mark) }
    var written = ""
    var rest = line[...]
    while let first = rest.first {
      if first == "[", rest.hasPrefix("[["), let end = rest.range(of: "]]") {
        written += link(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound])
        rest = rest[end.upperBound...]
      } else if first == "[" || first == "{", let end = rest.firstIndex(of: first == "[" ? "]" : "}"),
        case let number = rest[rest.index(after: rest.startIndex)..<end], !number.isEmpty, number.allSatisfy(\.isNumber)
      {
        written += "[^" + (first == "{" ? "e" : "") + number + "]"
        rest = rest[rest.index(after: end)...]
      } else {
        if first == "_" || first == "[" { written += "\\" }
        written.append(first)
        rest = rest.dropFirst()
      }
    }
    return written
  }

  /// A link or an image: `address][words`, or an address alone.
  private func link(_ inner: Substring) -> String {
    let parts = inner.replacing("][", with: "\n").split(separator: "\n", maxSplits: 1).map(String.init)
    guard let address = parts.first else { return "" }
    let file = address.split(separator: " ").first.map(String.init) ?? address
    let isImage = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains { file.lowercased().hasSuffix($0) }
    let words = parts.count > 1 ? parts[1] : isImage ? "" : file
    return (isImage ? "!" : "") + "[\(words)](\(file))"
  }

  /// A value without markup.
  private func plain(_ text: String) -> String {
    var plain = text
    for mark in ["<em>", "</em>", "<strong>", "</strong>", "<br>", "*"] { plain = plain.replacing(mark, with: "") }
    return plain
  }
}

extension String {
  /// The string without blanks at either end.
  fileprivate var trimmedBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

extension Substring {
  /// Where a string first stands in it.
  fileprivate func range(of wanted: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension StringProtocol {
  /// The string with one piece in place of another.
  fileprivate func replacing(_ wanted: String, with other: String) -> String {
    var result = ""
    var rest = Substring(self)
    while let found = rest.range(of: wanted) {
      result += rest[..<found.lowerBound]
      result += other
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
