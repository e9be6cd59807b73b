import Diagnostics

/// One text on its way through the stages.
struct Transcription {
  private let file: String
  private let lines: [Line]
  private var diagnostics: [Diagnostic]
  private var account: Account

  init(lines: [Line], file: String, diagnostics: [Diagnostic]) {
    self.lines = lines
    self.file = file
    self.diagnostics = diagnostics
    account = Account(lines)
  }

  private func place(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }

  /// Goes through all stages.
  mutating func finish(order: PageOrder, language: String) -> Diagnosed<Transcript?> {
    let isEnglish = LanguageGuess.isEnglish(lines, tag: language)
    var vocabulary = Vocabulary(list: isEnglish ? .english : .empty)
    for line in lines { vocabulary.count(line) }

    let gutenberg = Gutenberg.strip(lines)
    if let gutenberg { account.drop(gutenberg.boilerplate, .boilerplate) }
    let pieces = PageSplitter().pieces(of: DoubleSpacing.closed(gutenberg?.text ?? lines))
    var arrangement = OrderFinder(vocabulary: vocabulary).arrange(pieces, by: order)
    if case .list(let pages) = order, pages.count != arrangement.pages.count {
      diagnostics.append(.wrongPageCount(pages.count, found: arrangement.pages.count, at: .start(of: file)))
      return Diagnosed(nil, diagnostics)
    }
    report(arrangement, pieces)
    for page in arrangement.pages { account.drop(page.furniture, .furniture) }

    var front = FrontMatter()
    if !arrangement.pages.isEmpty {
      front = TitleFinder(measure: arrangement.measure).read(&arrangement.pages[0])
      account.drop(front.lines, .title)
    }
    if let known = gutenberg?.front {
      front.title = known.title ?? front.title
      front.author = known.author ?? front.author
      front.translator = known.translator
    }
    front.language = isEnglish ? "en" : language.isEmpty ? nil : language

    let endNotes = EndNotes.take(from: &arrangement.pages)
    for line in endNotes?.heading ?? [] { account.drop([line], .noteMark) }

    let joiner = LineJoiner(vocabulary: vocabulary)
    var assembler = Assembler(arrangement, joiner: joiner)
    var blocks = assembler.blocks(of: arrangement.pages)
    for index in blocks.indices where blocks[index].kind == .divider {
      for word in blocks[index].words { account.drop(word, .divider) }
      blocks[index].words = []
    }
    var notes = self.notes(of: arrangement.pages, &assembler)
    for item in endNotes?.items ?? [] {
      var words = assembler.words(of: item.lines, page: item.page)
      strip(item.length, from: &words)
      notes.append(Note(page: item.page, mark: item.mark, words: words, isEndNote: true))
    }
    let anchors = Anchors(vocabulary: vocabulary).place(notes, in: &blocks)
    for index in anchors.unanchored {
      if let word = notes[index].words.first { diagnostics.append(.noPlaceForNote(at: place(word.line, word.column))) }
    }
    let noteLengths = notes.map(\.words.count)
    notes = anchors.order.map { notes[$0] }
    if notes.isEmpty {
      let inline = InlineNotes.take(from: &blocks)
      notes = inline.notes
      for word in inline.dropped { account.drop(word, .noteMark) }
    }

    for word in blocks.flatMap(\.words) where word.references.isEmpty && Anchors.hasPlainMark(word.text) {
      diagnostics.append(.markWithoutNote(word.text.string, at: place(word.line, word.column)))
    }

    sign(&blocks, &front)

    var repairer = Repairer(vocabulary: vocabulary)
    repairer.learn(blocks.map(\.words) + notes.map(\.words))
    for index in blocks.indices { repairer.repair(&blocks[index].words) }
    for index in notes.indices { repairer.repair(&notes[index].words) }
    let others = diagnostics
    diagnostics += repairer.findings.map { .finding($0, at: place($0.line, $0.column)) }

    for index in blocks.indices { Emphasis.mark(&blocks[index].words) }
    for index in notes.indices { Emphasis.mark(&notes[index].words) }

    let markdown = MarkdownWriter.write(front, blocks, notes)
    let words = blocks.flatMap(\.words) + notes.flatMap(\.words)
    let faults = account.settle(words, written: markdown)
    guard faults.isEmpty else {
      return Diagnosed(nil, diagnostics + [.accountFails(faults, at: .start(of: file))])
    }
    let summary = Summary(
      arrangement: arrangement, notes: notes.count, placed: notes.count - anchors.unanchored.count,
      joined: assembler.joined, kept: assembler.kept, findings: repairer.findings, account: account)
    let proofs = ProofPage.write(
      front, blocks, notes, findings: repairer.findings, others: others, summary: summary.text, lines: lines)
    let strays = anchors.unanchored.reduce(0) { $0 + noteLengths[$1] }
    var transcript = Transcript(
      markdown: markdown, summary: summary.text, quality: quality(of: blocks, front, strays: strays), proofs: proofs)
    transcript.isReordered = arrangement.sources != arrangement.sources.sorted()
    return Diagnosed(transcript, diagnostics)
  }

  /// The share of words in paragraphs that begin and end like paragraphs, and a little for a title page.
  ///
  /// - Parameter strays: How many words are in notes that nothing in the text calls.
  private func quality(of blocks: [Block], _ front: FrontMatter, strays: Int) -> Double {
    var good = 0
    var total = strays
    for block in blocks where block.kind == .paragraph {
      guard let first = block.words.first?.text.core.first, let last = block.words.last?.text else { continue }
      total += block.words.count
      if !first.isLower, last.endsSentence || last.last == ":" { good += block.words.count }
    }
    let known = [front.title, front.author, front.date].count { $0 != nil }
    return total == 0 ? 0 : Double(good) / Double(total) + Double(known) / 100
  }

  /// Says what is doubtful about the order.
  private mutating func report(_ arrangement: Arrangement, _ pieces: Pieces) {
    for repeated in arrangement.repeats {
      account.drop(pieces.pieces[repeated.page], .repeated)
      diagnostics.append(
        .repeatedPage(repeated.page + 1, of: repeated.first + 1, at: place(repeated.line.number, repeated.line.column)))
    }
    let broken = arrangement.isPaged ? [] : brokenPlaces(in: arrangement)
    if broken.count >= 4, let first = broken.first {
      diagnostics.append(.brokenSentences(broken.count, at: place(first.number, first.column)))
    }
    switch arrangement.confidence {
    case .given, .certain, .sure: break
    case .close(let other): diagnostics.append(.closeOrder(arrangement.name, other, at: .start(of: file)))
    case .unknown: diagnostics.append(.unknownOrder(arrangement.pages.count, at: .start(of: file)))
    }
  }

  /// The full lines of a text without pages that break off inside a sentence, with a new one behind the blank line.
  private func brokenPlaces(in arrangement: Arrangement) -> [Line] {
    var found: [Line] = []
    for page in arrangement.pages {
      for (above, below) in zip(page.body.blocks, page.body.blocks.dropFirst()) {
        guard above.count > 2, let last = above.last, let first = below.first, last.indent < 2, first.indent < 2,
          last.width * 5 >= arrangement.measure * 4, first.text.first?.isUpper == true, below.count > 2,
          last.text.last.map({ $0.isLetter || $0.isHyphen || $0 == "," }) == true
        else { continue }
        found.append(last)
      }
    }
    return found
  }

  /// The notes of all pages; one that has no end goes on at the foot of the next page.
  private mutating func notes(of pages: [Page], _ assembler: inout Assembler) -> [Note] {
    var notes: [Note] = []
    // The page of the last note, and whether its last line is full.
    var noteLines = -1
    var isFull = false
    for (index, page) in pages.enumerated() {
      for (place, lines) in page.notes.enumerated() {
        guard let first = lines.first else { continue }
        defer {
          noteLines = index
          isFull = (lines.last?.width ?? 0) + 8 >= (lines.map(\.width).max() ?? 0) && lines.count > 1
        }
        let opening = NoteMark.opening(first.text)
        if place == 0, opening == nil, let last = notes.last, let end = last.words.last?.text,
          first.text.first?.isLower == true || end.last?.isHyphen == true
            || (end.last?.isLetter == true && noteLines == index - 1 && isFull)
        {
          notes[notes.count - 1].words = assembler.words(of: lines, page: last.page, after: last.words)
          continue
        }
        var words = assembler.words(of: lines, page: index)
        if let opening { strip(opening.length, from: &words) }
        notes.append(Note(page: index, mark: opening?.mark, words: words))
      }
    }
    return notes
  }

  /// Takes a note's mark off its first word.
  private mutating func strip(_ length: Int, from words: inout [Word]) {
    guard let first = words.first else { return }
    if first.text.count < length, words.count > 1 {
      account.drop(first, .noteMark)
      words.removeFirst()
    } else if first.text.count > length {
      words[0].change(to: Letters(first.text.dropFirst(length)))
    }
  }

  /// Reads author and date from the signature, and lets its lines stand as they are.
  private func sign(_ blocks: inout [Block], _ front: inout FrontMatter) {
    guard let last = blocks.indices.last, blocks[last].kind == .signature || blocks[last].kind == .paragraph,
      let signature = Signature(words: blocks[last].words.map(\.text))
    else { return }
    blocks[last].kind = .signature
    if front.author == nil { front.author = signature.name }
    if front.date == nil { front.date = signature.date }
    if signature.date != nil, signature.nameLength > 0, signature.nameLength < blocks[last].words.count {
      blocks[last].words[signature.nameLength - 1].endsLine = true
    }
  }
}

extension Diagnostic {
  /// A list of pages that is too long or too short.
  static func wrongPageCount(_ given: Int, found: Int, at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "--pages names \(given) pages, but the text has \(found)",
      hint: "give one number for each page of the text, in the order in which they stand in it")
  }

  /// A page that came twice.
  static func repeatedPage(_ page: Int, of first: Int, at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "page \(page) of the scan is the same as page \(first) and was left out",
      hint: "look whether a page is missing in its place")
  }

  /// Two orders that fit nearly as well.
  static func closeOrder(_ name: String, _ other: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "the pages were read as \(name), but \(other) fits nearly as well",
      hint: "read across the page ends, and say the order with --pages if it is wrong")
  }

  /// An order that cannot be told.
  static func unknownOrder(_ count: Int, at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "cannot tell the order of the \(count) pages, so they were left as they stand",
      hint: "say with --pages which page each of them is")
  }

  /// Places where a text without pages breaks off.
  static func brokenSentences(_ count: Int, at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "sentences break off here and at \(count - 1) more blank lines, and nothing shows where pages begin",
      hint: "compare with the scan; if pages are out of order, put each one's number on a line above it")
  }

  /// A footnote whose mark was not found.
  static func noPlaceForNote(at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "no mark in the text belongs to this note, so it was put at the end of a sentence",
      hint: "move its reference to where it belongs")
  }

  /// A mark that no note on its page belongs to.
  static func markWithoutNote(_ word: String, at place: SourceLocation) -> Diagnostic {
    .warning(
      at: place, "'\(word)' has the mark of a note that is not there", hint: "write the note, or take the mark away")
  }

  /// An account of words that does not come out even: a mistake of the program.
  static func accountFails(_ words: [String], at place: SourceLocation) -> Diagnostic {
    .error(
      at: place, "the account of words does not come out even: \(words.joined(separator: ", "))",
      hint: "nothing was written; please report this with the file, for it is a mistake in the program")
  }

  /// A word that was changed, or is doubtful.
  static func finding(_ finding: Repairer.Finding, at place: SourceLocation) -> Diagnostic {
    let before = finding.before.string
    switch finding.reason {
    case .doubtful(let candidate?):
      return .warning(at: place, "'\(before)' is doubtful", hint: "perhaps it should be '\(candidate.string)'")
    case .doubtful(nil):
      return .warning(at: place, "'\(before)' is in no word list", hint: "compare it with the page")
    case .unknown, .digit, .point, .space, .dash, .misread, .bracket, .parted, .context:
      return .warning(
        at: place, "'\(before)' was changed to '\(finding.after.string)'",
        hint: "change it back if the page has it so")
    }
  }
}
