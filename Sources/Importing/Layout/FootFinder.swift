/// Finds the notes at the foot of a column: set in smaller type than the text, and beginning with a mark.
struct FootFinder {
  let scale: TypeScale

  /// Whether an OCR program has read a line.
  private static func isScanned(_ line: LaidOutLine) -> Bool { line.runs.contains { $0.confidence != nil } }

  /// Whether a line is set in small type, as notes are.
  private func isSmall(_ line: LaidOutLine) -> Bool { scale.isSmall(line.size) }

  /// Returns the beginning of the notes of a column.
  ///
  /// - Parameters:
  ///   - lines: The lines of the column.
  ///   - references: The raised numbers and symbols in the text of the page.
  ///   - isOpen: Whether a note before this column may continue here.
  /// - Returns: The index of their first line; `nil` when there are none.
  func start(in lines: [LaidOutLine], references: Set<Scalars>, isOpen: Bool) -> Int? {
    var start = lines.count
    while start > 0, isSmall(lines[start - 1]) || start < lines.count && isMisjudged(lines, start - 1) {
      start -= 1
    }
    while start < lines.count, !isSmall(lines[start]) { start += 1 }
    guard start < lines.count else { return sameSize(lines, references: references) }
    let marked = lines.indices[start...].first { index in
      guard let mark = FootFinder.mark(of: lines[index]) else { return false }
      // OCR misreads marks as often as not.
      return FootFinder.isScanned(lines[index]) || references.contains(mark.letters)
    }
    // OCR may have lost all marks.
    let isApart = start > 0 && FootFinder.isScanned(lines[start]) && gap(lines, start) > 1.25
    guard let marked else {
      let goesOn = isOpen && (start == 0 || gap(lines, start) > 1.25)
      return goesOn && start > 0 || isApart ? start : nil
    }
    if isApart { return start }
    // Small type above the first mark is the end of an earlier note, or a quotation.
    if marked > start, !isOpen || gap(lines, marked) > 1.25 { return marked }
    return start == 0 && marked == 0 && lines.count > 30 && references.isEmpty ? nil : start
  }

  /// Whether a scanned line between small ones only seems larger.
  private func isMisjudged(_ lines: [LaidOutLine], _ index: Int) -> Bool {
    guard index > 0, lines[index].runs.contains(where: { $0.confidence != nil }) else { return false }
    return isSmall(lines[index - 1]) && lines[index].size < scale.body * 1.05
  }

  /// The distance to the line above, as a multiple of the leading.
  private func gap(_ lines: [LaidOutLine], _ index: Int) -> Double {
    guard index > 0 else { return 9 }
    return (lines[index].baseline - lines[index - 1].baseline) / (scale.leading * lines[index].size / scale.body)
  }

  /// The beginning of notes in the size of the text: below a gap, with a raised mark that the text has too.
  private func sameSize(_ lines: [LaidOutLine], references: Set<Scalars>) -> Int? {
    for index in lines.indices where index > 0 && index * 3 >= lines.count {
      guard let first = lines[index].runs.first, LineWriter.isRaised(first, in: lines[index]),
        let raised = LineWriter.raised(first.text), references.contains(raised), gap(lines, index) > 1.15
      else { continue }
      return index
    }
    return nil
  }

  /// The mark a line begins with, written as the references in the text are, and whether it is raised.
  static func mark(of line: LaidOutLine) -> (letters: Scalars, isRaised: Bool)? {
    guard let first = line.runs.first else { return nil }
    if line.runs.count > 1, LineWriter.isRaised(first, in: line) || first.size < line.size * 0.8,
      let raised = LineWriter.raised(first.text)
    {
      return (raised, true)
    }
    let isScanned = FootFinder.isScanned(line)
    guard let opening = NoteMark.opening(line.letters) ?? (isScanned ? NoteMark.misreadOpening(line.letters) : nil)
    else { return nil }
    switch opening.mark {
    case .number(let number): return (LineWriter.raised(Scalars(String(number))) ?? [], false)
    case .symbol(let symbol): return (symbol, false)
    case .misread(let scalar): return isScanned ? (scalar, false) : nil
    }
  }

  /// Returns the notes of a column, each as its lines; the first may be the end of one that began before.
  ///
  /// - Parameters:
  ///   - lines: The lines of the column's foot.
  ///   - left: The edge at which the text of the column begins.
  ///   - expected: The number that the first note should have.
  func notes(of lines: [LaidOutLine], left: Double, expected: Int?) -> [[LaidOutLine]] {
    guard lines.first.map(FootFinder.isScanned) != true else { return scannedNotes(of: lines, left: left) }
    var notes: [[LaidOutLine]] = []
    var next = expected
    let isRaised = lines.contains { FootFinder.mark(of: $0)?.isRaised == true }
    for line in lines {
      let mark = FootFinder.mark(of: line)
      var begins = mark?.isRaised == true
      if let mark, !mark.isRaised, !isRaised {
        // A number at the beginning of a line may be running text; that of a note is the expected one.
        let number = NoteMark.opening(mark.letters + [" ", "x"]).flatMap { opening -> Int? in
          if case .number(let number) = opening.mark { number } else { nil }
        }
        begins = number.map { value in next.map { $0 == value } ?? true || value == 1 } ?? true
        if begins, let number { next = number + 1 }
      }
      if begins || notes.isEmpty { notes.append([line]) } else { notes[notes.count - 1].append(line) }
    }
    return notes
  }

  /// Whether a line begins with a raised character.
  private static func hasRaisedMark(_ line: LaidOutLine) -> Bool {
    line.letters.first.map { $0 == NoteMark.unreadable || NoteMark.raised($0) != nil } == true
  }

  /// The notes of a scanned column, whose marks are unreliable: they begin at an indent if there is any, otherwise at a
  /// mark or a capital after the end of a sentence.
  private func scannedNotes(of lines: [LaidOutLine], left: Double) -> [[LaidOutLine]] {
    func isSetIn(_ line: LaidOutLine) -> Bool { line.box.left - left > scale.body * 0.4 }
    let setsIn = lines.contains(where: isSetIn)
    let right = lines.map(\.box.right).max() ?? 0
    var notes: [[LaidOutLine]] = []
    for line in lines {
      guard let above = notes.last?.last else {
        notes.append([line])
        continue
      }
      let ended = above.letters.endsSentence
      let isShort = right - above.box.right > line.firstWordWidth + scale.body
      let startsHigh = line.letters.first { $0.isLetter }?.isUpper == true
      let begins =
        if FootFinder.hasRaisedMark(line) { true } else if setsIn {
          isSetIn(line) && (ended || startsHigh)
        } else {
          ended && (FootFinder.mark(of: line) != nil || startsHigh && isShort)
        }
      if begins { notes.append([line]) } else { notes[notes.count - 1].append(line) }
    }
    return notes
  }
}
