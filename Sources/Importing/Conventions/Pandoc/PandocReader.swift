import JSON

/// A reader that turns pandoc's JSON tree of a document into Markdown with front matter and footnotes.
///
/// Raw markup and links into the document itself are left out and counted. Every word of the tree is accounted for.
struct PandocReader {
  /// The metadata of the text.
  var front = FoundMetadata()

  /// The names of the pictures in it.
  var pictures: [String] = []

  /// The kinds of parts left out, with their counts.
  var leftOut: [Omission: Int] = [:]

  /// The metadata keys that front matter has no place for.
  var unknownKeys: [String] = []

  /// The notes, in the order of their references.
  var notes: [String] = []

  /// The numbers of linked notes by name, for notes with several references.
  var numbers: [String: Int] = [:]

  /// The tracked changes that were accepted.
  private var changes = TrackedChanges()

  /// The facts passed through the metadata.
  private var facts = OpenDocumentFacts()

  /// The number of words outside a web page's main part.
  private var outside = 0

  /// The number of levels headings are lowered by, since the title stands above them.
  private var lowering = 0

  /// A kind of thing that is left out.
  enum Omission: Int, Hashable, Sendable, CaseIterable {
    case innerLink, rawMarkup

    /// The clause about it in the summary.
    func name(_ count: Int) -> String {
      switch self {
      case .innerLink: "\(count) \(count == 1 ? "link" : "links") into the document itself left as words"
      case .rawMarkup: "\(count) \(count == 1 ? "piece" : "pieces") of raw markup left out"
      }
    }
  }

  /// The greatest nesting depth of pandoc's JSON, which has three or four levels for one of the document.
  static let depthLimit = 1500

  /// The depth from which quotations and lists are written without their marks.
  private static let limit = 40

  /// Reads a tree.
  ///
  /// - Returns: The reader, the Markdown, and the words that only the tree or only the Markdown has.
  static func text(of tree: JSONValue) -> (reader: PandocReader, markdown: String, faults: [String]) {
    var reader = PandocReader()
    reader.readMetadata(tree["meta"])
    let all = reader.mainPart(of: reader.facts.applied(to: reader.changes.accepted(tree["blocks"].items)))
    let resolved = reader.withNotes(all)
    let blocks = reader.prepared(resolved)
    if reader.front.title != nil, PandocReader.hasTopHeading(blocks) { reader.lowering = 1 }
    var markdown = MarkdownWriter.write(reader.front, [], [])
    let body = reader.written(blocks, depth: 0)
    if !markdown.isEmpty, !body.isEmpty { markdown += "\n" }
    markdown += body + "\n"
    for (index, note) in reader.notes.enumerated() { markdown += "\n[^\(index + 1)]: \(note)\n" }
    var words = WordTally()
    words.add(PandocWords.plain(blocks))
    words.add(MarkdownWords.plain(markdown), times: -1)
    return (reader, markdown, words.faults)
  }

  /// The blocks with the notes of a web page as footnotes, and without its boilerplate.
  ///
  /// The characters taken from the tree are counted. If any would be lost, because notes refer to each other in a
  /// cycle, the blocks stay as they are.
  private mutating func withNotes(_ blocks: [JSONValue]) -> [JSONValue] {
    let (linked, wayMarks, _) = LinkedNote.resolved(blocks)
    let (raised, noteMarks) = RaisedNotes.resolved(SideNotes.resolved(linked))
    let (resolved, boilerplate) = WebBoilerplate.removed(from: raised)
    var characters = WordTally(byCharacter: true)
    characters.add(PandocWords.plain(blocks))
    for words in [PandocWords.plain(resolved), wayMarks, noteMarks, boilerplate] { characters.add(words, times: -1) }
    guard characters.faults.isEmpty else { return blocks }
    outside += boilerplate.split(whereSeparator: \.isWhitespace).count
    return resolved
  }

  /// The blocks of a web page's main part, where the page marks it.
  private mutating func mainPart(of blocks: [JSONValue]) -> [JSONValue] {
    // One article is the text; of several, none is.
    let articles = PandocReader.parts("article", in: blocks)
    guard let main = articles.count == 1 ? articles[0] : PandocReader.parts("main", in: blocks).first else {
      return blocks
    }
    let words = [blocks, main].map { PandocWords.plain($0).split(whereSeparator: \.isWhitespace).count }
    outside = words[0] - words[1]
    return main
  }

  /// The parts of a web page that have a role.
  private static func parts(_ role: String, in blocks: [JSONValue]) -> [[JSONValue]] {
    blocks.filter { $0["t"].text == "Div" }.flatMap { block in
      let isPart = block["c"][0][2].items.contains { $0[0].text == "role" && $0[1].text == role }
      return isPart ? [block["c"][1].items] : parts(role, in: block["c"][1].items)
    }
  }

  /// The blocks without the title page, which goes to the front matter, and with typed headings and rules as such.
  private mutating func prepared(_ resolved: [JSONValue]) -> [JSONValue] {
    var blocks = withoutTitle(resolved)
    if blocks.count < resolved.count, let header = resolved.first { readHeader(header) }
    if front.title == nil, let page = DocumentTitlePage.take(from: &blocks) {
      front.title = page.title
      front.subtitle = front.subtitle ?? page.subtitle
      front.author = front.author ?? page.author
      front.date = front.date ?? page.date
      front.publisher = front.publisher ?? page.publisher
    }
    return TypedMarks.read(blocks)
  }

  private mutating func readMetadata(_ meta: JSONValue) {
    guard case .object(let members) = meta else { return }
    for key in members.names.sorted() {
      guard let value = members[key] else { continue }
      let words = PandocWords.values(of: value).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .filter { !$0.isEmpty }
      guard let first = words.first else { continue }
      switch key {
      case "headline": front.title = first
      case "title": front.title = front.title ?? first
      case "subtitle": front.subtitle = first
      case "author", "creator":
        front.author = first
        front.coauthors = [String](words.dropFirst())
      case "date": readDate(first)
      case "lang", "language": front.language = first
      case "publisher": front.publisher = first
      case "rights": front.rights = first
      case "source": front.source = first
      case "translator": front.translator = first
      case "description", "abstract": front.summary = words.joined(separator: " ")
      case "subject", "keywords": front.topics = words
      default: if !facts.read(key, words, &changes) { unknownKeys.append(key) }
      }
    }
  }

  private mutating func readDate(_ value: String) {
    let parts = value.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map(\.count)
    if parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }), [[4], [4, 2], [4, 2, 2]].contains(lengths) {
      front.date = String(value.prefix(10))
    } else if let date = DateReader(Scalars(value).tokens.map(\.letters)) {
      front.date = date.written
    } else {
      unknownKeys.append("date")
    }
  }

  /// Reads a web page's title block: a subtitle and a date that the page's metadata leave out.
  private mutating func readHeader(_ header: JSONValue) {
    guard header["t"].text == "Div" else { return }
    for block in header["c"][1].items where block["t"].text == "Para" || block["t"].text == "Plain" {
      let text = PandocWords.plain([block]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let words = Scalars(text).tokens.map(\.letters)
      if let date = DateReader(words), date.words.count == words.count {
        front.date = front.date ?? date.written
      } else if text != front.author, text != front.title, front.subtitle == nil, words.count <= 20 {
        front.subtitle = text
      }
    }
  }

  /// The blocks without a heading that only repeats the title, and without a web page's title block.
  private func withoutTitle(_ blocks: [JSONValue]) -> [JSONValue] {
    guard let title = front.title, let first = blocks.first else { return blocks }
    let names = [first["c"][0][0]] + first["c"][0][1].items
    let isHeader = first["t"].text == "Div" && names.contains { $0.text == "title-block-header" }
    let isSame =
      first["t"].text == "Header"
      && PandocWords.plain([first]).split(whereSeparator: \.isWhitespace).joined(separator: " ") == title
    guard isHeader || isSame else { return blocks }
    return [JSONValue](blocks.dropFirst())
  }

  private static func hasTopHeading(_ blocks: [JSONValue]) -> Bool {
    blocks.contains { block in
      block["t"].text == "Header" && block["c"][0].whole == 1
        || block["t"].text == "Div" && hasTopHeading(block["c"][1].items)
    }
  }

  /// Returns blocks as Markdown, separated by blank lines.
  mutating func written(_ blocks: [JSONValue], depth: Int, isTight: Bool = false) -> String {
    var pieces: [String] = []
    var wasList = false
    for block in blocks {
      let piece = written(block, depth: depth)
      guard !piece.isEmpty, piece != "* * *" || pieces.last != piece else { continue }
      let isList = block["t"].text == "BulletList" || block["t"].text == "OrderedList"
      // Two adjacent lists stay two.
      if isList, wasList { pieces.append("<!-- -->") }
      wasList = isList
      pieces.append(piece)
    }
    return pieces.joined(separator: isTight ? "\n" : "\n\n")
  }

  private mutating func written(_ block: JSONValue, depth: Int) -> String {
    let content = block["c"]
    switch block["t"].text {
    case "Plain", "Para":
      return paragraph(content.items)
    case "LineBlock":
      return content.items.map { paragraph($0.items) }.joined(separator: "\\\n")
    case "CodeBlock":
      let code = content[1].text ?? ""
      let longest = code.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
      let fence = String(repeating: "`", count: max(3, longest + 1))
      return fence + "\n" + code + "\n" + fence
    case "RawBlock":
      omit(.rawMarkup)
      return ""
    case "BlockQuote":
      let inner = written(content.items, depth: depth + 1)
      return depth < PandocReader.limit ? prefixed(inner, "> ", "> ") : inner
    case "BulletList":
      return list(content.items, depth: depth) { _ in "- " }
    case "OrderedList":
      let start = content[0][0].whole ?? 1
      let items = content[1].items
      return list(items, depth: depth) { "\(max(0, min(99_999_999, start + $0))). " }
    case "DefinitionList":
      return content.items.map { item in
        let term = strong(inlines(item[0].items))
        let meanings = item[1].items.map { written($0.items, depth: depth) }.filter { !$0.isEmpty }
        return ([term] + meanings).joined(separator: "\n\n")
      }.joined(separator: "\n\n")
    case "Header":
      let level = min(6, max(1, (content[0].whole ?? 1) + lowering))
      let words = inlines(content[2].items).replacing("\\\n", with: " ").trimmed
      return words.isEmpty ? "" : String(repeating: "#", count: level) + " " + words
    case "HorizontalRule":
      return "* * *"
    case "Table":
      return table(content, depth: depth)
    case "Figure":
      let caption = written(content[1][1].items, depth: depth)
      return [written(content[2].items, depth: depth), caption].filter { !$0.isEmpty }.joined(separator: "\n\n")
    case "Div":
      return written(content[1].items, depth: depth)
    default:
      return ""
    }
  }

  /// Returns a paragraph, escaped so that no line begins another kind of block.
  private mutating func paragraph(_ content: [JSONValue]) -> String {
    let words = inlines(content).trimmed
    return words.split(separator: "\n", omittingEmptySubsequences: false).map { MarkdownSyntax.lineStart(String($0)) }
      .joined(separator: "\n")
  }

  private mutating func list(_ items: [JSONValue], depth: Int, mark: (Int) -> String) -> String {
    let isTight = items.allSatisfy { $0.items.first.map { $0["t"].text == "Plain" } ?? true }
    var pieces: [String] = []
    for (index, item) in items.enumerated() {
      let inner = written(item.items, depth: depth + 1, isTight: isTight)
      if inner.isEmpty, !item.items.isEmpty { continue }
      let mark = mark(index)
      let indent = String(repeating: " ", count: mark.unicodeScalars.count)
      pieces.append(depth < PandocReader.limit ? prefixed(inner, mark, indent) : inner)
    }
    return pieces.joined(separator: isTight ? "\n" : "\n\n")
  }

  private func prefixed(_ text: String, _ first: String, _ rest: String) -> String {
    var isFirst = true
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      defer { isFirst = false }
      return ((isFirst ? first : rest) + line).withoutBlankEnd
    }.joined(separator: "\n")
  }

  mutating func omit(_ omission: Omission) { leftOut[omission, default: 0] += 1 }

  /// A report in one line.
  var summary: String {
    var parts = ["read with pandoc"]
    if !notes.isEmpty { parts.append(notes.count == 1 ? "1 note" : "\(notes.count) notes") }
    parts += changes.summary
    if outside > 0 { parts.append("\(outside) \(outside == 1 ? "word" : "words") around the main part left out") }
    for omission in Omission.allCases {
      if let count = leftOut[omission] { parts.append(omission.name(count)) }
    }
    if !unknownKeys.isEmpty { parts.append("not in the front matter: " + unknownKeys.joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }
}
