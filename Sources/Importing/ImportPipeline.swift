import Diagnostics

/// The stages that turn lines or pages into one text.
struct ImportPipeline {
  let file: String
  private let lines: [Line]
  private let layout: LayoutReader?
  private let language: String
  private let corrections: Corrections
  private let isEnglish: Bool
  private let vocabulary: Vocabulary
  var diagnostics: [Diagnostic]
  var account: Account

  /// A text between two stages.
  struct Draft {
    var arrangement: Arrangement
    var front = FoundMetadata()
    var blocks: [Block] = []
    var notes: [Note] = []
    /// The number of notes without a mark in the text, and the number of words in them.
    var unplacedNotes = 0
    var unplacedNoteWords = 0
    var assembler: Assembler
  }

  /// Begins with plain text.
  init(lines: [Line], file: String, language: String, corrections: Corrections, diagnostics: [Diagnostic]) {
    self.init(lines, nil, file: file, language: language, corrections: corrections)
    self.diagnostics = diagnostics
  }

  /// Begins with laid-out pages.
  init(layout: LayoutReader, file: String, language: String, corrections: Corrections) {
    self.init(layout.lines, layout, file: file, language: language, corrections: corrections)
  }

  private init(_ lines: [Line], _ layout: LayoutReader?, file: String, language: String, corrections: Corrections) {
    self.lines = lines
    self.layout = layout
    self.file = file
    self.language = language
    self.corrections = corrections
    isEnglish = LanguageGuess.isEnglish(lines, tag: language)
    var vocabulary = Vocabulary(list: isEnglish ? .english : .empty)
    for line in lines { vocabulary.count(line) }
    self.vocabulary = vocabulary
    diagnostics = []
    account = Account(lines)
  }

  /// Whether an OCR program has read the laid-out pages.
  var isScan: Bool { lines.contains { $0.layout?.isScanned == true } }

  /// The location of a word for messages: line and column of plain text, page and line of laid-out pages.
  func location(_ line: Int, _ column: Int) -> SourceLocation {
    guard layout != nil, lines.indices.contains(line - 1), let print = lines[line - 1].layout else {
      return SourceLocation(file: file, line: line, column: column)
    }
    return SourceLocation(file: file, line: print.page, column: print.lineOnPage)
  }

  /// Goes through all stages.
  mutating func text(order: PageOrder) -> Diagnosed<ImportedText?> {
    let gutenberg = layout == nil ? Gutenberg.strip(lines) : nil
    if let gutenberg { account.drop(gutenberg.boilerplate, .boilerplate) }
    let proofread = layout == nil ? ProofreadText.joined(gutenberg?.text ?? lines) : nil
    if let proofread {
      account.drop(proofread.separators, .runningLines)
      for (before, after) in proofread.changed { account.change(before, to: after) }
    }
    guard let arrangement = arranged(proofread?.text ?? gutenberg?.text ?? lines, order) else {
      return Diagnosed(nil, diagnostics)
    }
    var draft = Draft(
      arrangement: arrangement,
      assembler: Assembler(arrangement, joiner: LineJoiner(vocabulary: vocabulary, language: language)))
    account.drop(ContentsFinder.take(from: &draft.arrangement.pages), .contents)
    readFront(of: &draft, known: gutenberg?.front)
    let endNotes = EndNotes.take(from: &draft.arrangement.pages)
    for line in endNotes?.heading ?? [] { account.drop([line], .noteMark) }
    draft.blocks = draft.assembler.blocks(of: draft.arrangement.pages)
    dropMarks(of: &draft.blocks)
    collectNotes(of: &draft, endNotes)
    placeNotes(of: &draft)
    readSignature(&draft.blocks, &draft.front)
    let findings = repair(&draft)
    return finished(draft, findings)
  }

  /// The pages in reading order; `nil` when the requested order does not fit them.
  private mutating func arranged(_ text: [Line], _ order: PageOrder) -> Arrangement? {
    let pieces =
      layout.map { Pieces($0.pages) } ?? PageSplitter().pieces(of: DoubleSpacing.closed(LongLines.separated(text)))
    let arrangement = OrderFinder(vocabulary: vocabulary).arrange(pieces, by: order)
    if case .list(let pages) = order, pages.count != arrangement.pages.count {
      diagnostics.append(.wrongPageCount(pages.count, found: arrangement.pages.count, at: .start(of: file)))
      return nil
    }
    report(arrangement, pieces)
    for page in arrangement.pages { account.drop(page.runningLines, .runningLines) }
    return arrangement
  }

  /// Reads title, author and date.
  private mutating func readFront(of draft: inout Draft, known: FoundMetadata?) {
    if let front = layout?.front, front.title != nil {
      draft.front = front
    } else if !draft.arrangement.pages.isEmpty {
      draft.front = TitleFinder(measure: draft.arrangement.measure, isEnglish: isEnglish).read(
        &draft.arrangement.pages[0], isFollowed: draft.arrangement.pages.count > 1)
    }
    account.drop(draft.front.lines, .title)
    if let known {
      draft.front.title = known.title ?? draft.front.title
      draft.front.author = known.author ?? draft.front.author
      draft.front.translator = known.translator
      if draft.front.subtitle == draft.front.title { draft.front.subtitle = nil }
    }
    draft.front.language = isEnglish ? "en" : language.isEmpty ? nil : language
  }

  /// Removes the words of rules and bullets, which Markdown has its own marks for.
  private mutating func dropMarks(of blocks: inout [Block]) {
    for index in blocks.indices {
      switch blocks[index].kind {
      case .divider:
        for word in blocks[index].words { account.drop(word, .divider) }
        blocks[index].words = []
      case .bulletItem:
        guard let first = blocks[index].words.first, blocks[index].words.count > 1 else { continue }
        account.drop(first, .bullet)
        blocks[index].words.removeFirst()
      case .row:
        let marks = blocks[index].words.prefix { BlankTable.isMark($0.text) && !$0.endsCell }
        for word in marks { account.drop(word, .divider) }
        blocks[index].words.removeFirst(marks.count)
      case .paragraph, .heading, .quotation, .verse, .quotedVerse, .attribution, .signature, .numberItem: break
      }
    }
    blocks.removeAll { $0.words.isEmpty && $0.kind != .divider }
  }

  /// Repairs misreadings and marks emphasis.
  private mutating func repair(_ draft: inout Draft) -> [Repairer.Finding] {
    var found: Set<Corrections.Position> = []
    for index in draft.blocks.indices { found.formUnion(corrections.apply(to: &draft.blocks[index].words)) }
    for index in draft.notes.indices { found.formUnion(corrections.apply(to: &draft.notes[index].words)) }
    for (place, entry) in corrections.entries.sorted(by: { $0.value.line < $1.value.line })
    where !found.contains(place) {
      diagnostics.append(.strayCorrection(entry.read.string, entry.right.string, at: .start(of: file)))
    }
    var repairer = Repairer(vocabulary: vocabulary)
    repairer.learn(draft.blocks.map(\.words) + draft.notes.map(\.words))
    for index in draft.blocks.indices { repairer.repair(&draft.blocks[index].words) }
    for index in draft.notes.indices { repairer.repair(&draft.notes[index].words) }
    for index in draft.blocks.indices { Emphasis.mark(&draft.blocks[index].words) }
    for index in draft.notes.indices { Emphasis.mark(&draft.notes[index].words) }
    return repairer.findings
  }

  /// Writes the text, if the account of its words balances.
  private mutating func finished(_ draft: Draft, _ findings: [Repairer.Finding]) -> Diagnosed<ImportedText?> {
    let others = diagnostics
    diagnostics += findings.map { .finding($0, at: location($0.line, $0.column)) }
    let markdown = MarkdownWriter.write(draft.front, draft.blocks, draft.notes)
    let words = draft.blocks.flatMap(\.words) + draft.notes.flatMap(\.words)
    let faults = account.settle(words, written: markdown)
    guard faults.isEmpty else {
      return Diagnosed(nil, diagnostics + [.accountFails(faults, at: .start(of: file))])
    }
    let summary = Summary(
      arrangement: draft.arrangement, notes: draft.notes.count, placed: draft.notes.count - draft.unplacedNotes,
      joins: (draft.assembler.joined, draft.assembler.kept), findings: findings, account: account)
    let proofs = ProofPage(
      front: draft.front, blocks: draft.blocks, notes: draft.notes, findings: findings, others: others,
      summary: summary.text, lines: lines)
    var text = ImportedText(
      markdown: markdown, summary: summary.text, quality: quality(of: draft), proofs: proofs)
    text.isReordered = draft.arrangement.sources != draft.arrangement.sources.sorted()
    return Diagnosed(text, diagnostics)
  }

  /// The share of words in paragraphs that begin and end like paragraphs, plus a little for a title page.
  private func quality(of draft: Draft) -> Double {
    var good = 0
    var total = draft.unplacedNoteWords
    for block in draft.blocks where block.kind == .paragraph {
      guard let first = block.words.first?.text.core.first, let last = block.words.last?.text else { continue }
      total += block.words.count
      if !first.isLower, last.endsSentence || last.last == ":" { good += block.words.count }
    }
    let known = [draft.front.title, draft.front.author, draft.front.date].count { $0 != nil }
    return total == 0 ? 0 : Double(good) / Double(total) + Double(known) / 100
  }

  /// Reports what is doubtful about the order of the pages.
  private mutating func report(_ arrangement: Arrangement, _ pieces: Pieces) {
    for repeated in arrangement.repeats {
      account.drop(pieces.pieces[repeated.page], .repeated)
      if let page = pieces.ready?[repeated.page] {
        account.drop(page.notes.flatMap { $0 } + page.runningLines, .repeated)
      }
      diagnostics.append(
        .repeatedPage(
          repeated.page + 1, of: repeated.first + 1, at: location(repeated.line.number, repeated.line.column)))
    }
    let broken = arrangement.isPaged || layout != nil ? [] : brokenPlaces(in: arrangement)
    if broken.count >= 4, let first = broken.first {
      diagnostics.append(.brokenSentences(broken.count, at: location(first.number, first.column)))
    }
    switch arrangement.confidence {
    case .given, .certain, .sure: break
    case .close(let other): diagnostics.append(.closeOrder(arrangement.name, other, at: .start(of: file)))
    case .unknown: diagnostics.append(.unknownOrder(arrangement.pages.count, at: .start(of: file)))
    }
  }

  /// The full lines of a text without pages that break off inside a sentence before a blank line and a new sentence.
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

  /// Reads author and date from the signature, which keeps its lines.
  private func readSignature(_ blocks: inout [Block], _ front: inout FoundMetadata) {
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
  /// A given list of pages that is too long or too short.
  static func wrongPageCount(_ given: Int, found: Int, at location: SourceLocation) -> Diagnostic {
    .error(
      .pageCount, at: location, "--pages names \(given) pages, but the text has \(found)",
      hint: "give one number for each page of the text, in the order in which they stand in it")
  }

  /// A page that came twice.
  static func repeatedPage(_ page: Int, of first: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .repeatedPage, at: location, "page \(page) of the scan is the same as page \(first) and was left out",
      hint: "look whether a page is missing in its place")
  }

  /// Two orders that fit nearly as well.
  static func closeOrder(_ name: String, _ other: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .pageOrder, at: location, "the pages were read as \(name), but \(other) fits nearly as well",
      hint: "read across the page ends, and say the order with --pages if it is wrong")
  }

  /// An order that could not be determined.
  static func unknownOrder(_ count: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .pageOrder, at: location, "cannot tell the order of the \(count) pages, so they were left as they stand",
      hint: "say with --pages which page each of them is")
  }

  /// Places where a text without pages breaks off.
  static func brokenSentences(_ count: Int, at location: SourceLocation) -> Diagnostic {
    .warning(
      .brokenSentences, at: location,
      "sentences break off here and at \(count - 1) more blank lines, and nothing shows where pages begin",
      hint: "compare with the scan; if pages are out of order, put each one's number on a line above it")
  }

  /// An account of words that does not balance: a mistake of the program.
  static func accountFails(_ words: [String], at location: SourceLocation) -> Diagnostic {
    .error(
      .wordAccount, at: location, "the account of words does not come out even: \(words.joined(separator: ", "))",
      hint: "nothing was written; please report this with the file, for it is a mistake in the program")
  }

  /// A word that was changed, or is doubtful.
  static func finding(_ finding: Repairer.Finding, at location: SourceLocation) -> Diagnostic {
    let before = finding.before.withoutMarks.string
    switch finding.reason {
    case .doubtful(let candidate?):
      return .warning(
        .doubtfulWord, at: location, "'\(before)' is doubtful",
        hint: "perhaps it should be '\(candidate.withoutMarks.string)'")
    case .doubtful(nil):
      return .warning(.doubtfulWord, at: location, "'\(before)' is in no word list", hint: "compare it with the page")
    case .digit, .point, .space, .dash, .misread, .bracket, .parted, .context:
      return .warning(
        .changedWord, at: location, "'\(before)' was changed to '\(finding.after.withoutMarks.string)'",
        hint: "change it back if the page has it so")
    }
  }

  /// A correction whose word is not in the text.
  static func strayCorrection(_ read: String, _ right: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .strayCorrection, at: location, "the correction of '\(read)' to '\(right)' finds no such word where it was",
      hint: "make it by hand; the file or the order of its pages is another than when it was corrected")
  }
}
