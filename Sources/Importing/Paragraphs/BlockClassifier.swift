/// Distinguishes headings, quotations, verse and signatures from running text.
struct BlockClassifier {
  /// The number of characters of a full line.
  let measure: Int

  /// The number of characters a full line may fall short by.
  let room: Int

  /// The kind of a block; `nil` for running text.
  func kind(of lines: [Line], after before: [Line]?, before after: [Line]?) -> Block.Kind? {
    guard let first = lines.first else { return nil }
    if lines.count == 1, isDivider(first.text) { return .divider }
    let isQuoted = lines.allSatisfy { $0.indent >= 2 }
    let isAttribution = lines.count <= 2 && startsWithDash(first.text) && first.width < measure
    if after == nil, (2...3).contains(lines.count), first.text.last == ",",
      lines.allSatisfy({ $0.text.count * 2 < measure })
    {
      return .signature
    }
    if isQuoted {
      if isAttribution, before?.allSatisfy({ $0.indent >= 2 }) == true { return .attribution }
      if lines.count <= 2, isHeading(lines, after: before, before: after) { return .heading(2) }
      if isSetRight(lines) { return .verse }
      if lines.count == 1 {
        // One indented line: a quotation if the block before is one; otherwise it may be centred, or a short paragraph.
        return first.indent >= 4 || before?.allSatisfy({ $0.indent >= 2 }) == true ? .quotation : nil
      }
      if first.indent >= 2, lines.dropFirst().allSatisfy({ $0.indent < first.indent }), lines.count > 2 { return nil }
      return isVerse(lines, width: measure - (lines.map(\.indent).min() ?? 0)) ? .quotedVerse : .quotation
    }
    if after == nil, Signature(lines) != nil { return .signature }
    if isHeading(lines, after: before, before: after) { return .heading(2) }
    if lines.count >= 2, isVerse(lines, width: measure), looksLikeVerse(lines) { return .verse }
    return isStanza(lines) ? .verse : nil
  }

  /// Whether lines are a stanza by their beginnings alone: all begin with a capital, also inside sentences, though some
  /// were not full. Of fewer than four lines, each but the last must be much shorter than a full one.
  func isStanza(_ lines: [Line]) -> Bool {
    let inner = lines.dropLast()
    guard !inner.isEmpty,
      lines.allSatisfy({ line in
        line.text.first { !$0.isOpening }?.isUpper == true && !line.text.isAllCapitals && line.width <= measure + 3
      }),
      inner.contains(where: { !$0.text.endsSentence })
    else { return false }
    if lines.count < 4 {
      return inner.allSatisfy { !$0.text.endsSentence && $0.width * 3 < measure * 2 } && !lines[0].text.endsInDots
    }
    // If all lines of the text are ragged, the room does not show whether a line is full.
    let usual = room * 5 > measure ? 0 : room + 1
    return zip(lines, lines.dropFirst()).contains { line, next in
      measure - line.width - 1 - (next.text.tokens.first?.letters.count ?? 0) > usual
    }
  }

  /// Whether lines are set at the right, like the place and date of a letter and the words above its signature.
  private func isSetRight(_ lines: [Line]) -> Bool {
    guard let first = lines.first?.indent else { return false }
    return lines.count <= 4 && first * 5 >= measure * 2
      && zip(lines, lines.dropFirst()).allSatisfy { $0.indent <= $1.indent }
  }

  /// Finds quotations recognised only by their marks: a block in quotation marks above a line that names its source.
  func findEpigraphs(
    count: Int, lines: (Int) -> [Line], kind: (Int) -> Block.Kind, set: (Int, Block.Kind) -> Void
  ) {
    for index in 0..<max(0, count - 1) where kind(index) == .paragraph {
      let quote = lines(index)
      let source = lines(index + 1)
      guard quote.count <= 8, let opening = quote.first?.text.first, let closing = quote.last?.text.last,
        opening == "“" || opening == "\"", closing == "”" || closing == "\"",
        quote.flatMap(\.text).count(where: { $0 == "“" || $0 == "”" || $0 == "\"" }) == 2,
        source.count == 1, let line = source.first, line.width * 4 < measure * 3, !line.text.endsSentence,
        line.text.first?.isUpper == true || startsWithDash(line.text), line.text.last != ":", line.text.last != ",",
        kind(index + 1) == .paragraph || kind(index + 1) == .heading(2) || kind(index + 1) == .signature,
        index + 2 < count
      else { continue }
      set(index, isVerse(quote, width: quote.width(at: 1) + 6) && quote.count > 2 ? .quotedVerse : .quotation)
      set(index + 1, .attribution)
    }
  }

  /// Whether a line is a list item.
  static func isItem(_ text: Scalars) -> Bool {
    guard let first = text.tokens.first?.letters, text.count > first.count else { return false }
    if first.count == 1, first[0] == "•" || first[0] == "*" { return true }
    guard first.count >= 2, first.count <= 4, let last = first.last, last == "." || last == ")" else { return false }
    let label = first.dropLast()
    return label.allSatisfy(\.isDigit)
      || (label.first == "(" && label.dropFirst().allSatisfy { $0.isDigit || $0.isLower } && label.count > 1)
  }

  /// Whether a line begins with a dash, like an attribution.
  func startsWithDash(_ text: Scalars) -> Bool {
    guard let first = text.first else { return false }
    return first == "—" || first == "–" || first == "―"
      || (first == "-" && text.count > 2 && (text[1] == "-" || text[1].isBlank))
  }

  private func isDivider(_ text: Scalars) -> Bool {
    let scalars = text.filter { !$0.isBlank }
    guard scalars.count >= 1 else { return false }
    if scalars.count == 1 { return scalars[0] == "*" || scalars[0] == "⁂" || scalars[0] == "❦" }
    return scalars.count >= 3 && scalars.allSatisfy { $0 == "*" || $0 == "⁂" }
      || (scalars.count >= 3 && scalars.allSatisfy { $0 == "-" || $0 == "—" || $0 == "_" })
  }

  /// Whether lines end before they are full.
  private func isVerse(_ lines: [Line], width: Int) -> Bool {
    guard lines.count >= 2 else { return false }
    var short = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      let space = width - line.width - 1 - (next.text.tokens.first?.letters.count ?? 0)
      if space > room + 1 { short += 1 }
    }
    return short * 3 >= (lines.count - 1) * 2
  }

  /// Whether lines outside a quotation look like verse.
  private func looksLikeVerse(_ lines: [Line]) -> Bool {
    let capitals = lines.count { line in
      line.text.first { $0.isLetter }?.isUpper == true
    }
    let inner = lines.dropLast()
    let widest = inner.map(\.width).max() ?? 0
    // Some authors begin a new line with each sentence.
    return lines.count >= 3 && inner.contains { !$0.text.endsSentence } && capitals * 10 >= lines.count * 8
      && widest * 10 <= measure * 9
      && inner.count { $0.width * 4 < measure * 3 } * 10 >= inner.count * 7
  }

  /// Whether words are the number of a chapter and its name: `I. The Oven`, `IV. Of Bread`.
  private func isNumbered(_ words: [Scalars]) -> Bool {
    guard (2...9).contains(words.count), words[0].last == ".", words[1].first?.isUpper == true,
      words.last?.endsSentence == false, words.last?.last != ",",
      words.reduce(0, { $0 + $1.count + 1 }) * 10 <= measure * 7
    else { return false }
    let number = Scalars(words[0].dropLast())
    // `V. Lenin` and `C. Darwin` are names.
    return number == ["I"] || number.count > 1 && number.first?.isUpper == true && PageNumber(number) != nil
  }

  /// Whether words are a heading because they stand alone above the first paragraph of the text.
  private func opensText(_ words: [Scalars], before after: [Line]) -> Bool {
    let weighty = words.filter { $0.core.count >= 4 }
    return words.count <= 6 && !weighty.isEmpty && weighty.allSatisfy { $0.core.first?.isUpper == true }
      && !words.contains { $0.contains(",") } && DateReader(words) == nil && words.last?.endsSentence == false
      && after.reduce(0) { $0 + $1.text.count } > 120 && after.first?.text.first?.isUpper == true
  }

  /// The words that headings begin with.
  static let openers: Set<String> = [
    "chapter", "part", "section", "book", "letter", "appendix", "preface", "introduction", "conclusion", "notes",
    "postscript", "foreword", "afterword", "epilogue", "prologue", "contents", "lecture", "act", "scene", "canto",
    "kapitel", "chapitre", "teil", "vorwort", "préface", "avant-propos",
  ]

  /// Whether a block is a heading: up to three short lines without a full stop, in capitals or like a title.
  private func isHeading(_ lines: [Line], after before: [Line]?, before after: [Line]?) -> Bool {
    guard (1...3).contains(lines.count), after != nil, let first = lines.first, let last = lines.last else {
      return false
    }
    let text = Scalars(lines.map(\.text).joined(separator: [" "]))
    let words = text.tokens.map(\.letters)
    guard text.hasLetter, words.count <= 14, lines.allSatisfy({ $0.width <= measure + 2 }) else { return false }
    if startsWithDash(first.text) { return false }
    // The place and date of a letter are no heading.
    if let date = DateReader(words), !text.isAllCapitals, words.count - date.words.count <= 2, text.contains(",") {
      return false
    }
    let opener = words.first.map { Scalars($0.core).lowered.string } ?? ""
    if BlockClassifier.openers.contains(opener), lines.count <= 2, words.count <= 10, first.text.first?.isUpper == true,
      words.count == 1 || words[1].contains(where: \.isDigit)
        || words[1].core.allSatisfy({ "IVXLC".unicodeScalars.contains($0) })
        || text.isAllCapitals
    {
      return true
    }
    if text.isAllCapitals, text.count(where: \.isLetter) >= 2 || PageNumber(Scalars(text.core)) != nil,
      !(text.last == "," || text.last == ";")
    {
      return true
    }
    if words.count == 1, PageNumber(Scalars(text.core)) != nil, text.core.first?.isUpper == true { return true }
    if lines.count == 1, isNumbered(words) { return true }
    // A line like a title, alone between complete paragraphs.
    guard lines.count == 1,
      last.text.last.map({ $0.isLetter || $0.isDigit || $0 == "?" || $0 == "”" || $0 == "’" }) == true,
      first.text.first?.isUpper == true || first.text.first?.isDigit == true || first.text.first?.isOpening == true,
      last.width * 10 <= measure * 7 || first.indent >= 6, !BlockClassifier.isItem(text)
    else { return false }
    guard let below = after?.first?.text.first else { return false }
    guard let above = before?.last?.text else { return opensText(words, before: after ?? []) }
    guard above.endsSentence || before?.count == 1, !below.isLower, after?.isEmpty == false else { return false }
    if text.endsSentence, text.last != "?" { return false }
    let weighty = words.filter { $0.core.count >= 4 }
    let high = weighty.count { $0.core.first?.isUpper == true || $0.core.first?.isDigit == true }
    return words.count <= 10 && (weighty.isEmpty || high * 10 >= weighty.count * 8 || words.count <= 4)
      && text.last != "?"
      && above.endsSentence
  }
}
