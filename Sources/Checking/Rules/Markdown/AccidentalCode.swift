import Diagnostics

/// Words that are printed as code because their lines are indented.
///
/// Four spaces or a tab after a blank line make a code block.
///
/// ```
/// He said:
///
///     Walk softly, and carry your bread with you, for the way is long.
/// ```
///
/// ```
/// He said:
///
/// > Walk softly, and carry your bread with you, for the way is long.
/// ```
///
/// Source: CommonMark, 4.4.
struct AccidentalCode: TextRule {
  static let code = DiagnosticCode.accidentalCode

  func look(at text: CheckedText, _ report: inout Report) {
    for code in text.prose.code where code.line > 0 {
      let opening = text.line(code.line)
      let trimmed = opening.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
      if trimmed.starts(with: "```".utf8) || trimmed.starts(with: "~~~".utf8) { continue }
      let words = code.text.split(whereSeparator: \.isWhitespace)
      guard words.count >= 8, let last = code.text.last(where: { !$0.isWhitespace }), ".!?”\"".contains(last),
        words.count(where: { $0.allSatisfy { $0.isLetter || ",.;:!?'’“”\"".contains($0) } }) * 10 >= words.count * 9
      else { continue }
      report.add(
        at: text.location(of: trimmed.startIndex), "these words are printed as code, since their line is set in",
        hint: "begin the line further to the left, or with > for a quotation")
    }
  }
}
