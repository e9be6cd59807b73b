import Diagnostics

/// A line of your own that has become part of a quotation.
///
/// A quotation goes on until the next blank line, even on lines that do not begin with its sign.
///
/// ```
/// > Walk softly.
/// So he said, and went.
/// ```
///
/// ```
/// > Walk softly.
///
/// So he said, and went.
/// ```
///
/// Source: CommonMark, 5.1, on laziness.
struct LazyQuotation: PassageRule {
  static let code = DiagnosticCode.lazyQuotation

  func look(at passage: PassageView, _ report: inout Report) {
    guard passage.passage.isQuotation, passage.passage.line > 0 else { return }
    let text = passage.text
    func isMarked(_ number: Int) -> Bool { text.line(number).first { $0 != 0x20 } == 0x3E }
    let first = passage.passage.line
    let count = text.prose.bytes[passage.range].count { $0 == 0x0A || $0 == 0x0B }
    guard count > 0, isMarked(first) else { return }
    for number in (first + 1)...(first + count) where !isMarked(number) {
      // A quotation with a sign on its first line alone is meant so.
      if number == first + 1, count > 1, !(first + 1...first + count).contains(where: isMarked) { return }
      report.add(
        at: text.location(of: text.lines.start(of: number)), "this line is still part of the quotation above",
        hint: "leave a blank line before it, or begin it with >")
      return
    }
  }
}
