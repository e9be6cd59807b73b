/// Finds the footnotes at the foot of a page.
///
/// Notes are blocks at the end of a page. They are recognised by smaller type, and so more letters to the line; by a
/// mark that the page above has too; or by the text above them, which breaks off because it continues on the next page,
/// while they begin like a sentence.
struct NoteFinder {
  /// The number of characters of a full line of the text.
  let measure: Int

  /// The variation in the length of full lines.
  let slack: Int

  /// The number of characters of a full line of the notes.
  private let noteMeasure: Int

  /// Learns the measure of the text from the upper halves of pages, where there are no notes.
  init(pages: [Page]) {
    // Some pages are mostly notes, so only lines not longer than the first lines of most pages count.
    let tops = pages.map { [Line]($0.body.filter { !$0.isBlank }.prefix(pages.count > 1 ? 10 : .max)) }.filter {
      $0.count >= 3
    }
    let widths = tops.map { $0.width(at: 1) }.sorted()
    let usual = widths.isEmpty ? 0 : widths[widths.count / 2]
    var upper: [Line] = []
    for page in pages {
      upper += page.body.prefix(pages.count > 1 ? max(1, page.body.count / 2) : page.body.count).filter {
        !$0.isBlank && $0.width * 100 <= usual * 108
      }
    }
    measure = upper.width(at: 0.98)
    slack = max(2, measure - upper.width(at: 0.35))
    let limit = measure + 3
    let wide = pages.flatMap { $0.body.suffix($0.body.count / 2) }.filter {
      $0.width >= limit && $0.width <= limit + 30
    }
    noteMeasure = wide.count >= 4 && pages.count > 1 ? wide.width(at: 0.95) : measure
  }

  /// Returns a page with its notes separated from its text.
  func split(_ page: Page) -> Page {
    var page = page
    let whole = page.body
    if let start = tightStart(in: page.body) {
      page.body.insert(Line(number: page.body[start].number, column: 1, indent: 0, text: []), at: start)
    }
    var result = apart(page)
    if result.notes.isEmpty { result.body = whole }
    if !result.whole.isEmpty { result.whole = whole }
    return result
  }

  /// The beginning of notes that no blank line separates from the text: at a mark that the text above has too, or where
  /// the lines become longer than those of the text.
  private func tightStart(in body: [Line]) -> Int? {
    guard body.count >= 6, !body.contains(where: isRule) else { return nil }
    let low = body.count / 4
    for index in max(2, low)..<body.count where !body[index].isBlank && !body[index - 1].isBlank {
      let rest = body[index...].filter { !$0.isBlank }
      let line = body[index]
      let wide = rest.count { $0.width >= measure + 3 }
      if let mark = NoteMark.opening(line.text)?.mark, line.indent < 2 {
        let isMarked: Bool
        switch mark {
        case .number(let number): isMarked = NoteFinder.refers([Line](body[..<index]), to: number)
        case .symbol(let symbol): isMarked = NoteFinder.refers([Line](body[..<index]), to: symbol)
        case .misread: isMarked = false
        }
        if isMarked, wide > 0 || isNoteList(rest, from: mark) { return index }
      }
      if line.width >= measure + 4, line.indent < 2, wide * 3 >= rest.count, rest.count * 2 <= body.count,
        wide >= 2 || hasOddMark([Line](body[..<index]))
      {
        return index
      }
    }
    return nil
  }

  /// Whether lines from a mark to the end of a page are notes in the order of their marks, or one short note.
  private func isNoteList(_ lines: [Line], from mark: NoteMark) -> Bool {
    guard lines.count <= 12 else { return false }
    let openings = lines.compactMap { NoteMark.opening($0.text)?.mark }
    guard case .number(let first) = mark else { return true }
    var next = first
    for case .number(let number) in openings {
      guard number == next else { return false }
      next += 1
    }
    return openings.count >= 2 || lines.count <= 3
  }

  private func apart(_ page: Page) -> Page {
    var result = page
    let blocks = page.body.blocks
    guard blocks.count > 1 else { return result }
    // A rule separates notes from the text, whatever they look like.
    if let rule = blocks.lastIndex(where: { $0.count == 1 && isRule($0[0]) }), rule > 0, rule + 1 < blocks.count,
      blocks[(rule + 1)...].joined().count <= blocks[..<rule].joined().count,
      NoteMark.opening(blocks[rule + 1][0].text) != nil
        || blocks[rule + 1].count(where: { $0.width >= measure + 3 }) * 3 >= blocks[rule + 1].count
    {
      result.runningLines += blocks[rule]
      return divided(result, blocks: blocks, at: rule + 1, isGuess: false, dropping: rule)
    }
    var first: Int?
    var isGuess = false
    var index = blocks.count - 1
    while index > 0 {
      guard !isRule(blocks[index][0]) else { break }
      let evidence = evidence(for: blocks, at: index)
      if evidence.score >= 3 {
        first = index
        isGuess = evidence.isGuess
      } else if !attaches(blocks[index], to: blocks[index - 1]) {
        break
      }
      index -= 1
    }
    guard let first else { return result }
    return divided(result, blocks: blocks, at: first, isGuess: isGuess, dropping: nil)
  }

  private func divided(_ page: Page, blocks: [[Line]], at first: Int, isGuess: Bool, dropping rule: Int?) -> Page {
    var result = page
    guard let start = blocks[first].first, let index = page.body.firstIndex(of: start) else { return page }
    var body = [Line](page.body[..<index])
    if let rule { body.removeAll { $0 == blocks[rule][0] } }
    result.body = body.trimmed
    result.whole = page.body
    result.notes = notes(in: [[Line]](blocks[first...]), marks: oddMarks(in: body))
    result.notesAreGuessed = isGuess
    return result
  }

  /// The evidence for a block being a note.
  private func evidence(for blocks: [[Line]], at index: Int) -> (score: Int, isGuess: Bool) {
    let block = blocks[index]
    let above = blocks[index - 1]
    guard let opening = block.first, let last = above.last else { return (0, false) }
    var score = 0
    let width = block.filter { !isRule($0) }.map(\.width).max() ?? 0
    score += width >= measure + 3 ? 3 : width > measure ? 2 : 0
    let isIndented = block.allSatisfy { $0.indent >= 3 }
    if isIndented { score -= 2 }
    if let mark = NoteMark.opening(opening.text)?.mark {
      switch mark {
      case .number(let number):
        score += blocks[..<index].contains { NoteFinder.refers($0, to: number) } ? 3 : 0
      case .symbol(let symbol):
        score += blocks[..<index].contains { NoteFinder.refers($0, to: symbol) } ? 3 : 1
      case .misread: score += 2
      }
    } else if block.dropFirst().contains(where: { line in
      if case .misread? = NoteMark.opening(line.text)?.mark { true } else { false }
    }) {
      score += 2
    }
    if index == blocks.count - 1, blocks[..<index].contains(where: hasOddMark) { score += 2 }
    if index == blocks.count - 1, block.count == 1, last.text.endsSentence, width * 2 < measure, score == 2 {
      score += 1
    }
    let isLast = index == blocks.count - 1 && block.last?.text.endsSentence == true
    // Text without a mark, in normal type, that does not end continues on the next page.
    if score == 0 || score < 3 && NoteMark.opening(opening.text) == nil, block.last?.text.endsSentence == false,
      width < measure + 3
    {
      return (0, false)
    }
    let isCut =
      !isRule(last) && last.text.hasLetter && !last.text.endsSentence && last.text.last != ":"
      && (last.width + slack >= measure - slack || isLast && last.width * 4 >= measure * 3 && above.count > 2)
    let startsLikeSentence =
      opening.text.first.map { $0.isUpper || $0.isOpening || $0.isDigit || NoteMark.symbols.contains($0) } == true
    let isHeading = above.count == 1 && last.width * 3 < measure * 2
    var isGuess = false
    if isCut, startsLikeSentence, !isHeading, !isIndented {
      isGuess = score < 3
      score += 3
    } else if !isCut, last.text.hasLetter, last.text.last?.isHyphen == true, startsLikeSentence {
      score += 3
    }
    return (score, isGuess)
  }

  /// Whether a block continues or follows the note above it.
  private func attaches(_ block: [Line], to above: [Line]) -> Bool {
    guard let first = block.first?.text.first, let last = above.last else { return false }
    if first.isLower, !last.text.endsSentence || (above.map(\.width).max() ?? 0) >= measure + 3 { return true }
    return NoteMark.opening(block[0].text) != nil
  }

  /// Whether a block has a mark with a number after one of its words.
  static func refers(_ block: [Line], to number: Int) -> Bool {
    let digits = Scalars(String(number))
    return block.contains { line in
      line.text.tokens.contains { token in
        let word = token.letters
        if word.first(where: { NoteMark.raised($0) != nil }) != nil { return true }
        guard word.count > digits.count else { return false }
        if token.start > 0, word.elementsEqual(digits + [")"]) { return true }
        if word.suffix(digits.count).elementsEqual(digits), !word[word.count - digits.count - 1].isDigit {
          return word.first.map { !$0.isDigit } ?? false
        }
        if word.last == ")", word.dropLast().suffix(digits.count).elementsEqual(digits), word.count > digits.count + 1,
          !word[word.count - digits.count - 2].isDigit, word[0] != "("
        {
          return true
        }
        let bracketed = ["["] + digits + ["]"], rounded = ["("] + digits + [")"]
        return word.holds(bracketed) || word.holds(rounded)
      }
    }
  }

  static func refers(_ block: [Line], to scalar: Scalars) -> Bool {
    block.contains { line in
      line.text.tokens.contains { token in
        token.letters.holds(scalar) && token.letters.first.map { !scalar.contains($0) } == true
          || token.start > 0 && Scalars(token.letters.filter { $0 != ")" || scalar.contains(")") }) == scalar
      }
    }
  }

  /// Whether a block has a character that can hardly be anything but a misread mark.
  private func hasOddMark(_ block: [Line]) -> Bool {
    let hasSingle = block.contains { $0.text.contains("‘") }
    return block.contains { line in line.text.tokens.contains { isOddMark($0.letters, hasSingle: hasSingle) } }
  }

  /// Whether a word ends in a character that can hardly be anything but a misread mark.
  private func isOddMark(_ word: Scalars, hasSingle: Bool) -> Bool {
    guard let last = word.last, word.count >= 3 else { return false }
    let before = word[word.count - 2]
    let isBehindPoint = before == "." || before == "," || before == ";"
    switch last {
    case "*", "°", "^", "®", "†", "‡": return before.isLetter || isBehindPoint || before.isClosing
    case "?": return isBehindPoint
    case "'", "’": return isBehindPoint && !hasSingle && word[0] != "'" && word[0] != "’" && word[0] != "‘"
    default: return false
    }
  }

  /// Whether a line is a rule: dashes or underscores and nothing else.
  private func isRule(_ line: Line) -> Bool {
    line.text.count >= 3
      && line.text.allSatisfy { $0 == "-" || $0 == "_" || $0 == "—" || $0 == "–" || $0 == "=" || $0.isBlank }
  }

  /// The number of characters in the text above that can hardly be anything but misread marks.
  private func oddMarks(in body: [Line]) -> Int {
    let words = body.flatMap { $0.text.tokens.map(\.letters) }
    var count = 0
    for (index, word) in words.enumerated() {
      guard let last = word.last, word.count >= 3 else { continue }
      let isLowNext = index + 1 < words.count && words[index + 1].first?.isLower == true
      if last == "?" ? isLowNext || !word[word.count - 2].isLetter : isOddMark(word, hasSingle: false) { count += 1 }
    }
    return count
  }

  /// Splits notes without marks where a line ends a sentence, until there are as many as marks above; first where the
  /// line ends earliest.
  private func cut(_ notes: [[Line]], to count: Int) -> [[Line]] {
    var result = notes
    let width = max(noteMeasure, notes.flatMap { $0 }.map(\.width).max() ?? 0)
    while result.count < count {
      var best: (note: Int, line: Int, room: Int)?
      for (note, lines) in result.enumerated() {
        for (index, (line, next)) in zip(lines, lines.dropFirst()).enumerated() {
          let room = width - line.width - 1 - (next.text.tokens.first?.letters.count ?? 0)
          let isHigh = next.text.first.map { $0.isUpper || $0 == "“" || $0 == "\"" } == true
          guard isHigh, line.text.endsSentence, !line.text.endsInDots, room > best?.room ?? .min else { continue }
          best = (note, index + 1, room)
        }
      }
      guard let best else { break }
      let lines = result[best.note]
      result.replaceSubrange(best.note...best.note, with: [[Line](lines[..<best.line]), [Line](lines[best.line...])])
    }
    return result
  }

  /// Splits the blocks at a page's foot into notes.
  private func notes(in blocks: [[Line]], marks: Int) -> [[Line]] {
    var notes: [[Line]] = []
    var current: [Line] = []
    let width = max(noteMeasure, blocks.flatMap { $0 }.map(\.width).max() ?? 0)
    var expected: Int?
    for block in blocks {
      for (index, line) in block.enumerated() {
        let opening = NoteMark.opening(line.text)
        var begins = false
        if case .number(let number)? = opening?.mark {
          begins = current.isEmpty || expected.map { number == $0 } ?? (number <= 3)
          if begins { expected = number + 1 }
        } else if opening != nil {
          begins = true
        }
        if !begins, let before = current.last {
          let first = line.text.first
          let startsHigh = first.map { $0.isUpper || $0 == "“" || $0 == "\"" } == true
          let ended = before.text.endsSentence && !before.text.endsInDots
          let room = width - before.width - 1 - (line.text.tokens.first?.letters.count ?? 0)
          begins = ended && startsHigh && (index == 0 ? room > 0 : room >= max(10, width / 7))
        }
        if begins, !current.isEmpty {
          notes.append(current)
          current = []
        }
        current.append(line)
      }
    }
    if !current.isEmpty { notes.append(current) }
    return cut(notes, to: marks)
  }
}

extension Scalars {
  /// Whether it contains some characters in a row.
  func holds(_ other: Scalars) -> Bool {
    guard !other.isEmpty, count >= other.count else { return false }
    return (0...(count - other.count)).contains { self[$0..<($0 + other.count)].elementsEqual(other) }
  }

  /// Whether it ends in an ellipsis.
  var endsInDots: Bool {
    let dots = filter { !$0.isBlank }.suffix(2)
    return last == "…" || dots.count == 2 && dots.allSatisfy { $0 == "." }
  }
}
