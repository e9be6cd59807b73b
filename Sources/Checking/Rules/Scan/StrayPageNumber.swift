import Diagnostics

/// A page number among the paragraphs.
///
/// ```
/// He walked on and
///
/// 12
///
/// came to the pond.
/// ```
///
/// ```
/// He walked on and came to the pond.
/// ```
///
/// Source: Distributed Proofreaders, Proofreading Guidelines, on page headers.
struct StrayPageNumber: TextRule {
  static let code = DiagnosticCode.strayPageNumber

  func look(at text: CheckedText, _ report: inout Report) {
    var found: [(passage: PassageView, number: Int, isPlain: Bool)] = []
    for passage in text.passages
    where passage.passage.kind == .paragraph && passage.passage.words.count > 0 && passage.passage.words.count <= 2
      && passage.range.count < 16 && passage.passage.footnote == nil && !passage.passage.isItem
    {
      guard let last = passage.word(passage.passage.words.upperBound - 1), let number = Int(passage.string(last)),
        number < 2_000
      else { continue }
      if passage.passage.words.count == 2 {
        guard let first = passage.word(passage.passage.words.lowerBound),
          ["page", "seite", "p", "pág", "стр"].contains(passage.lowered(first))
        else { continue }
      }
      let rest = passage.string.filter { !$0.isNumber && !$0.isLetter }
      guard rest.allSatisfy({ " -–—[](){}.|".contains($0) }) else { continue }
      found.append((passage, number, passage.passage.words.count == 1 && (rest.isEmpty || rest == ".")))
    }
    // Sections may be numbered so, from 1 on.
    let plain = found.filter(\.isPlain).map(\.number)
    if plain.count == found.count, let first = plain.first, first == 1, plain == Array(1...max(1, plain.count)),
      plain.count > 1
    {
      return
    }
    for one in found {
      report.add(
        one.passage.range, "'\(one.passage.string)' stands alone, as the number of a page does",
        hint: "take it out, or write ## before it if it numbers a section")
    }
  }
}
