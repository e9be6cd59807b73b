/// A reader that turns Muse, the Anarchist Library's markup, into Markdown: headings, emphasis, notes `[1]` and `{1}`,
/// quotations, verse, metadata.
struct MuseReader {
  private var front = FoundMetadata()
  private var out: [String] = []
  private var notes: [String] = []
  private var isInNote = false
  private var paragraph: [String] = []
  private var quoteDepth = 0
  private var isVerse = false
  private var isExample = false
  private var isIndented = false
  private var isItem = false
  private var list = MuseList()

  /// The last block: its depth of quotation, and whether it was a note or an item of a list.
  private var lastDepth = 0
  private var lastWasNote = false
  private var lastWasItem = false
  private var isQuotedVerse = false
  private var isTable = false
  private var hasHead = false
  private var rows: [[String]] = []

  /// The numbers of comments and anchors left out, and the directives without a key in front matter.
  private var comments = 0
  private var anchors = 0
  private var unknownDirectives: [String] = []

  /// The labels of the text's notes, and the numbers of references without a note.
  var labels: Set<String> = []
  var strayReferences: Set<String> = []

  /// The names of the pictures in it.
  var pictures: [String] = []

  /// The characters of markup in Muse or in Markdown, which the count of words ignores.
  private static let marks: Set<Unicode.Scalar> = [
    "[", "]", "*", "_", "=", "~", ">", "|", "-", "+", "#", "\\", "`",
  ]

  /// A text that was read.
  struct Result {
    let markdown: String

    /// A report in one line.
    let summary: String

    /// The words that only the source or only the result has.
    let faults: [String]

    /// The names of the pictures it shows.
    let pictures: [String]
  }

  /// Reads a text.
  ///
  /// - Returns: The text as Markdown, a summary, and the words that only the source or only the result has.
  static func text(of source: String) -> Result {
    let (text, remarks) = MuseWords.withoutComments(source)
    var (reader, markdown) = markdown(of: text)
    reader.comments += remarks
    var tally = WordTally(ignoring: marks)
    tally.add(MuseWords.plain(text, notes: reader.labels))
    tally.add(MarkdownWords.plain(markdown), times: -1)
    var parts = ["read as Muse"]
    if !reader.notes.isEmpty { parts.append("\(reader.notes.count) \(reader.notes.count == 1 ? "note" : "notes")") }
    if !reader.pictures.isEmpty {
      parts.append(reader.pictures.count == 1 ? "1 picture" : "\(reader.pictures.count) pictures")
    }
    if reader.comments > 0 {
      parts.append("\(reader.comments) \(reader.comments == 1 ? "comment" : "comments") left out")
    }
    if reader.anchors > 0 {
      parts.append(reader.anchors == 1 ? "1 mark of a place left out" : "\(reader.anchors) marks of places left out")
    }
    if !reader.unknownDirectives.isEmpty {
      parts.append("not in the front matter: " + reader.unknownDirectives.joined(separator: ", "))
    }
    if !reader.strayReferences.isEmpty {
      parts.append("calls without a note left as text: " + reader.strayReferences.sorted().joined(separator: ", "))
    }
    return Result(
      markdown: markdown, summary: parts.joined(separator: "; "), faults: tally.faults, pictures: reader.pictures)
  }

  private static func markdown(of text: String) -> (MuseReader, String) {
    var reader = MuseReader()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
    }
    reader.labels = Set(lines.compactMap { reader.noteOpening($0.trimmedBlanks)?.label })
    var isHeader = true
    for line in lines {
      if isHeader, reader.readDirective(line) { continue }
      if isHeader, line.isEmpty { continue }
      if isHeader, MuseWords.isComment(line) {
        reader.comments += 1
        continue
      }
      isHeader = false
      reader.read(line)
    }
    if reader.isExample { reader.read("</example>") }
    reader.flush()
    return (reader, reader.finished)
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
    let value = parts.count > 1 ? MuseWords.value(String(parts[1])) : ""
    guard !value.isEmpty else { return true }
    switch parts[0].lowercased() {
    case "title": front.title = value
    case "subtitle": front.subtitle = value
    case "author": front.author = value
    case "sortauthors", "sortauthor":
      let names = value.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
      if front.author == nil || names.first == front.author {
        front.author = names.first ?? front.author
        front.coauthors = [String](names.dropFirst())
      }
    case "date": front.date = DateReader(Scalars(value).tokens.map(\.letters))?.written ?? front.date
    case "lang", "language": front.language = value
    case "source": front.source = value
    case "publisher": front.publisher = value
    case "rights": front.rights = value
    case "teaser": front.summary = value
    case "sorttopics", "topics":
      front.topics = value.split(whereSeparator: { $0 == "," || $0 == ";" }).map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    default: unknownDirectives.append(String(parts[0]))
    }
    return true
  }

  private mutating func read(_ raw: String) {
    if isExample {
      readExample(raw)
      return
    }
    let line = raw.trimmedBlanks
    if line.isEmpty {
      isVerse ? paragraph.append("") : flush()
      return
    }
    if skip(raw) || readTag(line.lowercased()) || readMark(raw, line) || readRow(line) { return }
    if isTable { flush() }
    if !isVerse, readDefinition(raw) || readQuotedVerse(raw, line) || readItem(raw, line) { return }
    let isNext = isItem && !paragraph.isEmpty
    // An indented paragraph is a quotation.
    if paragraph.isEmpty, !isVerse, !isInNote, quoteDepth == 0, (2..<6).contains(raw.prefix { $0 == " " }.count) {
      isIndented = true
    }
    var text = line
    for tag in ["right", "center", "left", "quote", "biblio", "play", "verse"] {
      text = text.replacing("<\(tag)>", with: "").replacing("</\(tag)>", with: "")
    }
    let room = isNext ? list.room : isVerse ? String(raw.prefix { $0 == " " }) : ""
    paragraph.append(room + MarkdownSyntax.lineStart(inline(text)))
  }

  private mutating func readExample(_ raw: String) {
    guard raw.trimmedBlanks == "</example>" else {
      paragraph.append(raw)
      return
    }
    isExample = false
    out.append((["```"] + paragraph + ["```"]).joined(separator: "\n"))
    paragraph = []
  }

  /// Leaves out and counts a line that is a comment or an anchor.
  ///
  /// - Returns: Whether it is one.
  private mutating func skip(_ raw: String) -> Bool {
    if MuseWords.isComment(raw) {
      comments += 1
      return true
    }
    guard MuseWords.isAnchor(raw) else { return false }
    anchors += 1
    return true
  }

  /// Reads a tag on a line of its own.
  private mutating func readTag(_ tag: String) -> Bool {
    switch tag {
    case "<quote>":
      flush()
      quoteDepth += 1
    case "</quote>":
      flush()
      quoteDepth = max(0, quoteDepth - 1)
      lastDepth = quoteDepth
    case "<verse>":
      flush()
      isVerse = true
    case "</verse>":
      flush()
      isVerse = false
    case "<example>", "<code>":
      flush()
      isExample = true
    case "<center>", "</center>", "<right>", "</right>", "<biblio>", "</biblio>", "<play>", "</play>", "<left>",
      "</left>":
      flush()
    default: return false
    }
    return true
  }

  /// Reads a rule, a heading, or the beginning of a note.
  private mutating func readMark(_ raw: String, _ line: String) -> Bool {
    if line.count >= 4, line.allSatisfy({ $0 == "-" }) {
      flush()
      add("* * *")
      return true
    }
    let stars = line.prefix { $0 == "*" }.count
    if raw.first == "*", (1...5).contains(stars), line.dropFirst(stars).first == " " {
      flush()
      add(String(repeating: "#", count: min(6, stars + 1)) + " " + inline(String(line.dropFirst(stars + 1))))
      return true
    }
    // Inside a paragraph a line that begins with `[1]` continues the sentence.
    guard let note = noteOpening(line), paragraph.isEmpty || isInNote else { return false }
    flush()
    isInNote = true
    paragraph = ["[^\(note.label)]: " + inline(note.text)]
    return true
  }

  private mutating func readRow(_ line: String) -> Bool {
    guard !isVerse, let row = MuseWords.row(line) else { return false }
    if !isTable {
      flush()
      isTable = true
    }
    if row.isHead, rows.isEmpty { hasHead = true }
    rows.append(row.cells.map { inline($0).replacing("|", with: "\\|") })
    return true
  }

  private mutating func readDefinition(_ raw: String) -> Bool {
    guard paragraph.isEmpty, let (term, meaning) = MuseWords.definition(raw) else { return false }
    paragraph = ["**" + inline(term) + "**\\", inline(meaning)]
    return true
  }

  /// Reads a line of verse marked with `>`, as quotations are in mail; a `>` alone separates stanzas.
  private mutating func readQuotedVerse(_ raw: String, _ line: String) -> Bool {
    if line == ">", isQuotedVerse, !paragraph.isEmpty {
      paragraph.append("")
      return true
    }
    guard raw.hasPrefix("> ") else { return false }
    if paragraph.isEmpty {
      quoteDepth += 1
      isQuotedVerse = true
    }
    let text = raw.dropFirst(2)
    paragraph.append(text.prefix { $0 == " " } + inline(String(text).trimmedBlanks))
    return true
  }

  /// Reads the first line of a list item.
  private mutating func readItem(_ raw: String, _ line: String) -> Bool {
    guard raw.first == " " else { return false }
    let indent = raw.prefix { $0 == " " }.count
    if let mark = MuseWords.item(line) {
      flush()
      isItem = true
      let room = list.open(mark, indent: indent)
      paragraph = [room + mark + inline(String(line.drop { $0 != " " }.dropFirst()).trimmed)]
      return true
    }
    guard MuseWords.isLettered(line) else { return false }
    // Markdown numbers items in digits only: lettered items become lines of the item around them, or paragraphs.
    if isItem, let last = paragraph.last, list.holds(indent) {
      paragraph[paragraph.count - 1] = last + "\\"
    } else {
      flush()
    }
    return false
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
    defer {
      lastDepth = quoteDepth + (isIndented ? 1 : 0)
      lastWasNote = isInNote
      lastWasItem = isItem
    }
    if isInNote {
      notes.append(block)
      return
    }
    if lastWasNote, isIndented, let note = notes.last {
      // An indented paragraph after a note belongs to it.
      notes[notes.count - 1] = note + "\n\n    " + block.replacing("\n", with: "\n    ")
      isInNote = true
      return
    }
    let depth = quoteDepth + (isIndented ? 1 : 0)
    let prefix = String(repeating: "> ", count: depth)
    let written = (prefix + block.replacing("\n", with: "\n" + prefix)).replacing("> \n", with: ">\n")
    if !isItem { list = MuseList() }
    // A quotation of several paragraphs is one, and so is a list.
    let joint = isItem && lastWasItem && depth == lastDepth ? "\n" : depth > 0 && lastDepth > 0 ? "\n>\n" : nil
    if let joint, let last = out.last, !isQuotedVerse {
      out[out.count - 1] = last + joint + written
    } else {
      out.append(written)
    }
  }

  private mutating func flush() {
    defer {
      paragraph = []
      isInNote = false
      isIndented = false
      isItem = false
    }
    if isTable {
      add(MuseWords.table(rows, hasHead: hasHead))
      isTable = false
      hasHead = false
      rows = []
    }
    guard !paragraph.isEmpty else { return }
    guard isVerse || isQuotedVerse else {
      add(paragraph.joined(separator: "\n"))
      return
    }
    let stanzas = paragraph.split(separator: "").map { $0.joined(separator: "\\\n") }
    if isVerse {
      for stanza in stanzas { add(stanza) }
    } else {
      add(stanzas.joined(separator: "\n\n"))
      quoteDepth = max(0, quoteDepth - 1)
      isQuotedVerse = false
    }
  }
}

extension String {
  /// The string without blanks at either end.
  fileprivate var trimmedBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
