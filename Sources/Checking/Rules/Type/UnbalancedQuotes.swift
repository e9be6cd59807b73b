import Diagnostics

/// A quotation mark that nothing closes or opens.
///
/// A straight mark alone in its paragraph cannot be printed as an opening or a closing one, and a reader does not see
/// where the quotation ends. A quotation of several paragraphs may open in each of them.
///
/// ```
/// He said, "Walk softly.
/// ```
///
/// ```
/// He said, "Walk softly."
/// ```
///
/// Source: The Chicago Manual of Style, 13.30; Standard Ebooks Manual of Style, 8.7.
struct UnbalancedQuotes: PassageRule {
  static let code = DiagnosticCode.unbalancedQuotes

  func look(at passage: PassageView, _ report: inout Report) {
    guard passage.passage.signs.count > 0 else { return }
    var straight: [Int] = []
    var open: [Int] = []
    for index in passage.passage.signs {
      let place = passage.text.prose.signs[index]
      switch passage.byte(place) {
      case 0x22 where !passage.isDigit(place - 1): straight.append(place)
      case 0xE2 where passage.has("“", at: place) && !passage.text.closesWithHighQuote: open.append(place)
      case 0xE2 where passage.has("”", at: place) && !passage.text.closesWithHighQuote: _ = open.popLast()
      default: continue
      }
    }
    if straight.count % 2 == 1, let last = straight.last, !goesOn(passage, from: straight[0], "\"") {
      tell(straight.count == 1 ? straight[0] : last, 1, passage, &report)
    }
    if let first = open.first, !goesOn(passage, from: first, "“") { tell(first, 3, passage, &report) }
  }

  private func tell(_ place: Int, _ length: Int, _ passage: PassageView, _ report: inout Report) {
    report.tell(
      place..<(place + length), "'\(passage.string(place..<(place + length)))' has no counterpart in its paragraph",
      hint: "close the quotation, or take the mark out")
  }

  /// Whether the quotation opens its paragraph's text and goes on in the next paragraph, or ends here what an earlier
  /// one began.
  private func goesOn(_ passage: PassageView, from place: Int, _ mark: String) -> Bool {
    if let next = passage.next, next.passage.kind == .paragraph, next.has(mark, at: next.range.lowerBound) {
      return true
    }
    if passage.passage.hasLines || passage.passage.isQuotation || passage.passage.kind == .cell { return true }
    if let previous = passage.previous, previous.passage.kind == .paragraph,
      place == passage.range.lowerBound || !passage.has(mark, at: passage.range.lowerBound),
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
}
