import Diagnostics

/// A line that comes again and again, like the header of a page.
///
/// ```
/// He walked on.
///
/// THE POND 13
///
/// It was cold.
///
/// THE POND 15
///
/// It was late.
///
/// THE POND 17
/// ```
///
/// ```
/// He walked on.
///
/// It was cold.
///
/// It was late.
/// ```
///
/// Source: Distributed Proofreaders, Proofreading Guidelines, on page headers.
struct RunningHead: TextRule {
  static let code = DiagnosticCode.runningHead

  func look(at text: CheckedText, _ report: inout Report) {
    var known: [String: [PassageView]] = [:]
    for passage in text.passages
    where passage.passage.kind == .paragraph && passage.range.count < 60 && passage.range.count > 4
      && passage.passage.footnote == nil && !passage.passage.isQuotation && !passage.passage.isItem
      && !passage.passage.hasLines
    {
      let words = passage.string
      guard words.contains(where: \.isLetter), words.contains(where: \.isNumber) || words == words.uppercased(),
        ![".", "!", "?", "”", "\""].contains(words.last.map(String.init) ?? "")
      else { continue }
      known[words.filter { !$0.isNumber }, default: []].append(passage)
    }
    for passages in known.values where passages.count >= 3 {
      guard let first = passages.first else { continue }
      report.add(
        first.range, "'\(first.string)' comes \(passages.count) times, as the head of a page does", hint: "take it out",
        related: passages.dropFirst().map {
          RelatedLocation(text.location(of: text.prose.source(of: $0.range.lowerBound)), "again here")
        })
    }
  }
}
