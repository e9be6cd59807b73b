/// Assembles the lines of the pages, in reading order, into blocks.
struct Assembler {
  let joiner: LineJoiner
  private let measure: Int
  private let room: Int
  private let isIndented: Bool
  private let paragraphIndent: Int
  private let splitter: BlockSplitter
  private let classifier: BlockClassifier

  /// The numbers of words joined across lines: without the hyphen, and with a hyphen of their own.
  private(set) var joined = 0
  private(set) var kept = 0

  /// A run of lines that belong together, and what separates it from the run before.
  private struct Fragment {
    var lines: [Line]
    var page: Int
    var kind: Block.Kind
    var boundary: Boundary

    /// The row of a table in plain text.
    var row: BlankTable.Row?
  }

  private enum Boundary {
    case start, blank, page, indent, short
  }

  /// Learns how a text separates its paragraphs.
  init(_ arrangement: Arrangement, joiner: LineJoiner) {
    self.joiner = joiner
    measure = arrangement.measure
    splitter = BlockSplitter(measure: arrangement.measure, pages: arrangement.pages)
    var rooms: [Int] = []
    var indents: [Int: Int] = [:]
    var starts = 0
    for page in arrangement.pages {
      // After a speech of one line, the line above the next paragraph is indented too.
      let hasFlush = Set(page.body.blocks.filter { $0.contains { $0.indent < 2 } }.flatMap { $0 }.map(\.number))
      for (above, line) in zip(page.body, page.body.dropFirst()) where !above.isBlank && !line.isBlank {
        let followsSpeech = above.text.endsSentence && hasFlush.contains(line.number) && line.indent == above.indent
        if line.indent >= 2, above.indent < 2 || followsSpeech {
          indents[line.indent, default: 0] += 1
          starts += 1
        } else if line.indent < 2 {
          rooms.append(arrangement.measure - above.width - 1 - (line.text.tokens.first?.letters.count ?? 0))
        }
      }
    }
    // A line that ends in its first two thirds is verse or a caption, and no line of a paragraph.
    rooms = rooms.filter { $0 * 3 < arrangement.measure }.sorted()
    // In all but a few of a paragraph's lines, the next word did not fit.
    room = max(0, rooms.isEmpty ? 0 : rooms[min(rooms.count - 1, rooms.count * 95 / 100)])
    classifier = BlockClassifier(measure: measure, room: room)
    isIndented = starts >= 3
    paragraphIndent = indents.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 4
  }

  /// Whether the next line's first word would have fitted, so that the line ends a paragraph or a line of verse.
  private func isShort(_ line: Line, before next: Line, width: Int? = nil) -> Bool {
    let space = (width ?? measure) - line.width - 1 - (next.text.tokens.first?.letters.count ?? 0)
    return space > room
  }

  /// Returns the blocks of pages.
  mutating func blocks(of pages: [Page]) -> [Block] {
    var fragments: [Fragment] = []
    for (index, page) in pages.enumerated() {
      var isFirst = true
      for lines in page.body.blocks {
        let startsColumn = isFirst || lines[0].layout?.startsColumn == true
        let boundary: Boundary = fragments.isEmpty ? .start : startsColumn ? .page : .blank
        fragments += self.fragments(of: lines, page: index, boundary: boundary)
        isFirst = false
      }
    }
    for index in fragments.indices where fragments[index].kind == .paragraph {
      let before = index > 0 ? fragments[index - 1].lines : nil
      let after = index + 1 < fragments.count ? fragments[index + 1].lines : nil
      // The first of paragraphs without blank lines between them.
      let isFirst =
        isIndented && fragments[index].lines.count == 1 && fragments[index].lines[0].indent == paragraphIndent
        && index + 1 < fragments.count && fragments[index + 1].boundary == .indent
      let isApart = !isFirst && fragments[index].boundary != .indent && fragments[index].boundary != .short
      if isApart, let kind = classifier.kind(of: fragments[index].lines, after: before, before: after),
        fragments[index].lines[0].layout == nil || kind.isRecognisedByWords
      {
        fragments[index].kind = kind
      }
    }
    classifier.findEpigraphs(count: fragments.count) {
      fragments[$0].lines
    } kind: {
      fragments[$0].kind
    } set: {
      fragments[$0].kind = $1
    }
    var blocks: [Block] = []
    var previous: Fragment?
    for fragment in fragments {
      if let last = previous, continues(fragment, last), !blocks.isEmpty {
        append(fragment, to: &blocks[blocks.count - 1])
      } else {
        var block = Block(kind: fragment.kind, words: [])
        append(fragment, to: &block)
        if fragment.kind == .attribution, let first = block.words.first?.text, first.allSatisfy(\.isHyphen) {
          block.words[0].change(to: ["—"])
        }
        blocks.append(block)
      }
      previous = fragment
    }
    return blocks
  }

  /// Returns the words of a note.
  mutating func words(of lines: [Line], page: Int, after words: [Word] = []) -> [Word] {
    var result = words
    for line in lines where !line.isBlank { append(line, page: page, to: &result) }
    return result
  }

  /// Splits a block into fragments of one kind each.
  private func fragments(of lines: [Line], page: Int, boundary: Boundary) -> [Fragment] {
    if let layout = lines[0].layout {
      return [Fragment(lines: lines, page: page, kind: layout.kind ?? .paragraph, boundary: boundary)]
    }
    if let table = BlankTable(lines) {
      guard table.isEven else { return [Fragment(lines: lines, page: page, kind: .verse, boundary: boundary)] }
      return table.rows.enumerated().map { index, row in
        Fragment(lines: row.cells, page: page, kind: .row, boundary: index == 0 ? boundary : .short, row: row)
      }
    }
    let isQuoted = lines.allSatisfy { $0.indent >= 2 }
    let parts = splitter.parts(of: lines)
    if isQuoted, lines.count > 1 || !isIndented, !parts.allSatisfy({ $0.kind?.isItem == true }) {
      // The quoted person's name often follows directly. If other lines begin with a dash too, it is dialogue.
      if lines.count > 1, let last = lines.last, lines.count(where: { classifier.startsWithDash($0.text) }) == 1,
        classifier.startsWithDash(last.text)
      {
        return [
          Fragment(lines: lines.dropLast(), page: page, kind: .paragraph, boundary: boundary),
          Fragment(lines: [last], page: page, kind: .paragraph, boundary: .blank),
        ]
      }
      return [Fragment(lines: lines, page: page, kind: .paragraph, boundary: boundary)]
    }
    let indented = lines.count { isIndented && $0.indent >= 2 }
    if parts.count == 1, parts[0].kind == nil, indented > 0, indented * 2 <= lines.count, classifier.isStanza(lines) {
      return [Fragment(lines: lines, page: page, kind: .verse, boundary: boundary)]
    }
    if parts.count > 1 || parts.first?.kind != nil {
      return parts.enumerated().flatMap { index, part in
        let boundary = index == 0 ? boundary : .short
        return part.kind.map { [Fragment(lines: part.lines, page: page, kind: $0, boundary: boundary)] }
          ?? paragraphs(of: part.lines, page: page, boundary: boundary)
      }
    }
    return paragraphs(of: lines, page: page, boundary: boundary)
  }

  /// Splits running text at the lines that begin a paragraph.
  private func paragraphs(of lines: [Line], page: Int, boundary: Boundary) -> [Fragment] {
    var found: [Fragment] = []
    var current: [Line] = []
    var currentBoundary = boundary
    for (index, line) in lines.enumerated() {
      let startsIndented = isIndented && line.indent >= 2 && abs(line.indent - paragraphIndent) <= 2 && index > 0
      let startsBehindShort =
        !isIndented && lines.count >= 25 && index > 0 && lines[index - 1].text.endsSentence
        && isShort(lines[index - 1], before: line, width: measure - 6) && line.text.first?.isLower == false
      if startsIndented || startsBehindShort, !current.isEmpty {
        found.append(Fragment(lines: current, page: page, kind: .paragraph, boundary: currentBoundary))
        current = []
        currentBoundary = startsIndented ? .indent : .short
      }
      current.append(line)
    }
    if !current.isEmpty {
      found.append(Fragment(lines: current, page: page, kind: .paragraph, boundary: currentBoundary))
    }
    return found
  }

  /// Whether a fragment continues the one before.
  private func continues(_ fragment: Fragment, _ last: Fragment) -> Bool {
    guard let above = last.lines.last, let line = fragment.lines.first, let initial = line.text.first else {
      return false
    }
    if let layout = line.layout { return continues(fragment, last, layout) }
    if fragment.kind != .paragraph || last.kind != .paragraph {
      let isVerse = fragment.kind == last.kind && (fragment.kind == .quotation)
      return isVerse && fragment.boundary == .page && !above.text.endsSentence
    }
    if BlockClassifier.isItem(line.text),
      fragment.boundary != .page || above.text.endsSentence || above.text.last == ":"
    {
      return false
    }
    let isCut = above.text.last?.isHyphen == true && above.text.count > 1
    let startsLow = initial.isLower
    if isCut, startsLow { return true }
    let short = isShort(above, before: line)
    let ends = above.text.endsSentence || Anchors.seemsMarkedEnd(above.text)
    switch fragment.boundary {
    case .start, .short: return false
    case .indent: return false
    case .blank:
      if above.text.endsInDots { return startsLow && !short }
      return !ends && startsLow && !short && above.text.last != ":"
    case .page:
      if isIndented, line.indent >= 2 { return false }
      if startsLow { return !(short && (above.text.last == ":" || above.text.last == "—")) }
      if ends { return !short }
      return !short || (above.text.last == "," && !above.text.isAllCapitals)
    }
  }

  /// Whether a fragment of laid-out lines continues the one before.
  private func continues(_ fragment: Fragment, _ last: Fragment, _ layout: LineLayout) -> Bool {
    guard fragment.boundary == .page, let above = last.lines.last, let line = fragment.lines.first else { return false }
    switch (last.kind, fragment.kind) {
    case (.paragraph, .paragraph), (.quotation, .quotation), (.bulletItem, .paragraph), (.numberItem, .paragraph),
      (.bulletItem, .quotation), (.numberItem, .quotation):
      break
    case (.verse, .verse), (.quotedVerse, .quotedVerse): return !above.text.endsSentence
    default: return false
    }
    let startsLow = line.text.first { $0.isLetter || $0.isDigit }?.isLower == true
    if above.text.last?.isHyphen == true, startsLow { return true }
    if layout.isIndented, last.kind == fragment.kind { return false }
    let ends = above.text.endsSentence || above.text.last == ":"
    if startsLow { return !(ends && above.layout?.isShort == true && above.text.last == ":") }
    return !ends || above.layout?.isShort != true && last.kind == fragment.kind
  }

  private mutating func append(_ fragment: Fragment, to block: inout Block) {
    if let row = fragment.row {
      block.words += Assembler.words(of: row, page: fragment.page)
      return
    }
    if fragment.kind == .row {
      for line in fragment.lines { block.words += Assembler.cells(of: line, page: fragment.page) }
      return
    }
    let isVerse = fragment.kind == .verse || fragment.kind == .quotedVerse || fragment.kind == .signature
    for (index, line) in fragment.lines.enumerated() {
      if isVerse, index > 0 || !block.words.isEmpty {
        if !block.words.isEmpty { block.words[block.words.count - 1].endsLine = true }
        block.words += line.words.map { word in
          var word = word
          word.page = fragment.page
          return word
        }
      } else {
        append(line, page: fragment.page, to: &block.words)
      }
    }
  }

  /// The words of a row in plain text, beginning with those that are part of no cell.
  private static func words(of row: BlankTable.Row, page: Int) -> [Word] {
    var words = row.marks
    for cell in row.cells {
      words += cell.words
      words[words.count - 1].endsCell = true
    }
    words[words.count - 1].endsCell = false
    for index in words.indices {
      words[index].page = page
      if let plain = Glyphs.plain(words[index].text) { words[index].change(to: plain) }
    }
    return words
  }

  /// The words of a table's row, whose cells are separated by wide gaps.
  private static func cells(of line: Line, page: Int) -> [Word] {
    var words = line.words
    for index in words.indices {
      words[index].page = page
      let end = words[index].column - line.column + words[index].text.count
      let gap = line.text[min(end, line.text.count)...].prefix(3)
      words[index].endsCell = gap.count == 3 && gap.allSatisfy(\.isBlank)
      if let plain = Glyphs.plain(words[index].text) { words[index].change(to: plain) }
    }
    return words
  }

  private mutating func append(_ line: Line, page: Int, to words: inout [Word]) {
    for (index, word) in line.words.enumerated() {
      var word = word
      word.page = page
      if let plain = Glyphs.plain(word.text) { word.change(to: plain) }
      guard index == 0, !words.isEmpty else {
        words.append(word)
        continue
      }
      switch joiner.join(word, to: &words) {
      case .joined: joined += 1
      case .kept: kept += 1
      case .apart, .dashed: break
      }
    }
  }
}
