import Diagnostics

/// A heading that ends with a full stop, a colon or a semicolon.
///
/// A heading already stands apart, and it does not introduce anything.
///
/// ```
/// ## The Pond.
/// ```
///
/// ```
/// ## The Pond
/// ```
///
/// Source: The Chicago Manual of Style, 6.14 (17th edition); Duden, Die deutsche Rechtschreibung.
struct HeadingStop: PassageRule {
  static let code = DiagnosticCode.headingStop

  func look(at passage: PassageView, _ report: inout Report) {
    let symbol = passage.byte(passage.range.upperBound - 1)
    guard case .heading = passage.passage.kind, ".:;".utf8.contains(symbol), !isAccidental(passage),
      passage.byte(passage.range.upperBound - 2) != 0x2E, let last = passage.word(passage.passage.words.upperBound - 1),
      last.end == passage.range.upperBound - 1, last.range.count > 3, last.parts.contains(.lower),
      !["etc", "bros", "usw", "corp"].contains(passage.lowered(last))
    else { return }
    // Two sentences in a heading are a quotation or a summary, which have their stops.
    let inner = passage.string(passage.range.lowerBound..<last.start)
    guard !inner.contains(". "), !inner.contains("! "), !inner.contains("? ") else { return }
    report.add(
      (passage.range.upperBound - 1)..<passage.range.upperBound,
      "the heading ends with '\(Character(Unicode.Scalar(symbol)))'",
      hint: "take it out")
  }

  /// Whether a row of hyphens below has made a line a heading, which is reported already.
  private func isAccidental(_ passage: PassageView) -> Bool {
    let text = passage.text
    let lines = text.prose.bytes[passage.range].count { $0 == 0x0A }
    let below = text.line(passage.passage.line + lines + 1)
    return below.first == 0x2D && text.line(passage.passage.line).first != 0x23
  }
}
