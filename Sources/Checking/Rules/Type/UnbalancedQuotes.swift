import Diagnostics

/// A quotation mark without its counterpart.
///
/// A straight mark that is alone in its paragraph cannot be printed as an opening or a closing one, and the reader does
/// not see where the quotation ends. A quotation of several paragraphs may open again in each of them.
///
/// ```
/// He said, "Walk softly.
/// ```
///
/// ```
/// He said, "Walk softly."
/// ```
///
/// Source: The Chicago Manual of Style; Standard Ebooks Manual of Style.
struct UnbalancedQuotes: PassageRule {
  static let code = DiagnosticCode.unbalancedQuotes

  func look(at passage: PassageView, _ report: inout Report) {
    guard passage.passage.symbols.count > 0 else { return }
    var straight: [Int] = []
    var open: [Int] = []
    var stray: Int?
    for index in passage.passage.symbols {
      let offset = passage.text.prose.symbols[index]
      switch passage.byte(offset) {
      case 0x22 where !passage.isDigit(offset - 1): straight.append(offset)
      case 0xE2 where passage.has("“", at: offset) && !passage.text.closesWithHighQuote: open.append(offset)
      case 0xE2 where passage.has("”", at: offset) && !passage.text.closesWithHighQuote:
        if open.popLast() == nil, stray == nil, !passage.isDigit(offset - 1) { stray = offset }
      default: continue
      }
    }
    if straight.count % 2 == 1, let last = straight.last, !goesOn(passage, from: straight[0], "\"") {
      add(straight.count == 1 ? straight[0] : last, 1, passage, &report)
    }
    if let first = open.first, !goesOn(passage, from: first, "“") { add(first, 3, passage, &report) }
    if let stray, !isOpenBefore(passage, "“", ["”"]) { add(stray, 3, passage, &report) }
    if let (opening, closing) = passage.text.otherQuotes { lookAtOthers(passage, opening, closing, &report) }
  }

  /// Looks at the marks of languages that do not quote as English does.
  private func lookAtOthers(
    _ passage: PassageView, _ opening: Character, _ closing: Set<Character>, _ report: inout Report
  ) {
    var open: [Int] = []
    var stray: Int?
    for index in passage.passage.symbols {
      let offset = passage.text.prose.symbols[index]
      // Two commas stand for a low mark; `TypedQuotes` reports them.
      if passage.has(",,", at: offset), opening == "„" { open.append(offset) }
      guard passage.byte(offset) >= 0xC2, let scalar = passage.scalar(at: offset) else { continue }
      if Character(scalar) == opening {
        open.append(offset)
      } else if closing.contains(Character(scalar)), open.popLast() == nil, stray == nil {
        stray = offset
      }
    }
    if let stray { lookAtStray(stray, passage, opening, closing, &report) }
    guard let first = open.first, passage.byte(first) != 0x2C, !passage.passage.hasLines, passage.passage.kind != .cell
    else { return }
    // A speech may go on for pages, and may open again in each paragraph.
    var next = passage.next
    var count = 0
    while let following = next, following.passage.footnote == passage.passage.footnote {
      count += 1
      if count > 40 { return }
      for (index, symbol) in following.string.enumerated() {
        if closing.contains(symbol) { return }
        if symbol == opening, index > 0 { return add(first, String(opening).utf8.count, passage, &report) }
      }
      next = following.next
    }
    add(first, String(opening).utf8.count, passage, &report)
  }

  /// Reports a closing mark without an opening one in its passage, at a word's end or behind a French space.
  ///
  /// At a paragraph's beginning a closing mark continues a quotation, and before a word it may open one, as in English.
  private func lookAtStray(
    _ offset: Int, _ passage: PassageView, _ opening: Character, _ closing: Set<Character>, _ report: inout Report
  ) {
    guard let scalar = passage.scalar(at: offset), !passage.passage.hasLines, passage.passage.kind != .cell,
      offset > passage.range.lowerBound
    else { return }
    let end = offset + String(scalar).utf8.count
    let isFrench = passage.text.language == "fr"
    guard isFrench || !passage.isBlank(offset - 1), !passage.isLetter(end), !passage.isDigit(end),
      !passage.isDigit(offset - 1), !isOpenBefore(passage, opening, closing)
    else { return }
    add(offset, end - offset, passage, &report)
  }

  /// Whether a quotation is open where a passage begins.
  private func isOpenBefore(_ passage: PassageView, _ opening: Character, _ closing: Set<Character>) -> Bool {
    var previous = passage.previous
    for _ in 0..<40 {
      guard let earlier = previous else { return false }
      var depth = 0
      for symbol in earlier.string where symbol == opening || closing.contains(symbol) {
        depth = symbol == opening ? 1 : 0
      }
      if depth > 0 { return true }
      previous = earlier.previous
    }
    return false
  }

  private func add(_ offset: Int, _ length: Int, _ passage: PassageView, _ report: inout Report) {
    report.add(
      offset..<(offset + length), "'\(passage.string(offset..<(offset + length)))' has no counterpart in its paragraph",
      hint: "close the quotation, or take the mark out")
  }

  /// Whether a mark without a counterpart may belong to a quotation of several paragraphs. In verse, block quotes and
  /// cells any may.
  private func goesOn(_ passage: PassageView, from offset: Int, _ mark: String) -> Bool {
    if let next = passage.next, next.passage.kind == .paragraph, next.has(mark, at: next.range.lowerBound) {
      return true
    }
    if passage.passage.hasLines || passage.passage.isQuotation || passage.passage.kind == .cell { return true }
    if let previous = passage.previous, previous.passage.kind == .paragraph,
      offset == passage.range.lowerBound || !passage.has(mark, at: passage.range.lowerBound),
      previous.string.contains(mark), previous.string.filter({ String($0) == mark }).count % 2 == 1
    {
      return true
    }
    return false
  }
}

extension CheckedText {
  /// Whether the language closes its quotations with the mark that opens English ones: „ … “.
  var closesWithHighQuote: Bool {
    ["de", "cs", "sk", "sl", "bg", "lt", "et", "is", "da", "hr", "ru", "uk", "ka"].contains(language)
  }

  /// The quotation marks of languages that do not quote as English does; `nil` for English, and where usage varies.
  fileprivate var otherQuotes: (Character, Set<Character>)? {
    switch language {
    case "de", "cs", "sk", "sl", "bg", "hr", "is": ("„", ["“", "”"])
    case "fr", "es", "it", "pt", "ru", "uk", "ca", "el", "nb", "no": ("«", ["»"])
    default: nil
    }
  }
}
