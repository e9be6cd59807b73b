import Diagnostics

/// The notes of a text: taken from the feet of its pages and from its end, and put at their marks.
extension ImportPipeline {
  /// Collects the notes of all pages, and those at the end.
  mutating func collectNotes(of draft: inout Draft, _ endNotes: EndNotes?) {
    draft.notes = footNotes(of: draft.arrangement.pages, &draft.assembler)
    findPages(of: &draft.notes, in: draft.blocks)
    for item in endNotes?.items ?? [] {
      var words = draft.assembler.words(of: item.lines, page: item.page)
      strip(item.length, from: &words)
      draft.notes.append(Note(page: item.page, mark: item.mark, words: words, isEndNote: true))
    }
  }

  /// Puts the notes at their marks.
  mutating func placeNotes(of draft: inout Draft) {
    let anchors = Anchors(vocabulary: draft.assembler.joiner.vocabulary).place(draft.notes, in: &draft.blocks)
    for index in anchors.unanchored {
      if let word = draft.notes[index].words.first {
        diagnostics.append(.noPlaceForNote(at: location(word.line, word.column)))
      }
    }
    draft.unplacedNotes = anchors.unanchored.count
    draft.unplacedNoteWords = anchors.unanchored.reduce(0) { $0 + draft.notes[$1].words.count }
    draft.notes = anchors.order.map { draft.notes[$0] }
    if draft.notes.isEmpty {
      let inline = InlineNotes.take(from: &draft.blocks)
      draft.notes = inline.notes
      for word in inline.dropped { account.drop(word, .noteMark) }
    }
    for word in draft.blocks.flatMap(\.words) where word.references.isEmpty && Anchors.hasPlainMark(word.text) {
      diagnostics.append(.markWithoutNote(word.text.string, at: location(word.line, word.column)))
    }
  }

  /// Finds the page of the raised mark for notes that are printed on the next page, or at the end.
  private func findPages(of notes: inout [Note], in blocks: [Block]) {
    var pages: [Int: [Int]] = [:]
    for word in blocks.flatMap(\.words) {
      for number in Anchors.raisedNumbers(in: word.text) { pages[number, default: []].append(word.page) }
    }
    // OCR does not read raised figures well enough.
    guard !isScan else { return }
    for index in notes.indices {
      guard let number = notes[index].mark?.number, let found = pages[number], !found.contains(notes[index].page) else {
        continue
      }
      let page = notes[index].page
      if let before = found.last(where: { abs(page - $0) == 1 }) ?? (found.count == 1 ? found[0] : nil) {
        notes[index].page = before
      }
    }
  }

  /// The notes of all pages; one that does not end on its page continues at the foot of the next.
  private mutating func footNotes(of pages: [Page], _ assembler: inout Assembler) -> [Note] {
    var notes: [Note] = []
    // The index of the page of the last note, and whether its last line is full.
    var noteLines = -1
    var isFull = false
    for (index, page) in pages.enumerated() {
      for (place, lines) in page.notes.enumerated() {
        guard let first = lines.first else { continue }
        defer {
          noteLines = index
          isFull = (lines.last?.width ?? 0) + 8 >= (lines.map(\.width).max() ?? 0) && lines.count > 1
        }
        let opening =
          NoteMark.opening(first.text) ?? (first.layout?.isScanned != true ? nil : NoteMark.misreadOpening(first.text))
        if place == 0, opening == nil, let last = notes.last, let end = last.words.last?.text,
          goesOn(first, after: end) || end.last?.isLetter == true && noteLines == index - 1 && isFull
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

  /// Whether a page's first note, which has no mark, continues the one before. In a PDF every note begins with its
  /// mark, but OCR may have lost it.
  private func goesOn(_ first: Line, after end: Scalars) -> Bool {
    if first.text.first?.isLower == true || end.last?.isHyphen == true { return true }
    return first.layout.map { !$0.isScanned || !end.endsSentence } ?? false
  }

  /// Removes a note's mark from its first word.
  private mutating func strip(_ length: Int, from words: inout [Word]) {
    guard let first = words.first else { return }
    if first.text.count < length, words.count > 1 {
      account.drop(first, .noteMark)
      words.removeFirst()
    } else if first.text.count > length {
      words[0].change(to: Scalars(first.text.dropFirst(length)))
    }
    // A raised figure that OCR read as two.
    if let first = words.first?.text, first.first == NoteMark.unreadable, first.count > 1 {
      words[0].change(to: Scalars(first.dropFirst()))
    }
  }
}

extension Diagnostic {
  /// A footnote whose mark was not found.
  static func noPlaceForNote(at location: SourceLocation) -> Diagnostic {
    .warning(
      .noteWithoutMark, at: location,
      "no mark in the text belongs to this note, so it was put at the end of a sentence",
      hint: "move its reference to where it belongs")
  }

  /// A mark that no note on its page belongs to.
  static func markWithoutNote(_ word: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .markWithoutNote, at: location, "'\(word)' has the mark of a note that is not there",
      hint: "write the note, or take the mark away")
  }
}
