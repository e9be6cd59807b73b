import Diagnostics

/// An ellipsis typed with spaces between the full stops, or with too many of them.
///
/// The end of a line may tear the stops apart. Three full stops close together become the single character.
///
/// ```
/// And then . . . nothing.
/// ```
///
/// ```
/// And then ... nothing.
/// ```
///
/// Source: Standard Ebooks Manual of Style; Duden, Die deutsche Rechtschreibung.
struct SpacedEllipsis: SymbolRule {
  static let code = DiagnosticCode.spacedEllipsis
  static let isReportedOnce = true
  static let symbols: [UInt8] = [0x2E]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.has(". .", at: index), passage.byte(index - 1) != 0x2E, !passage.has(". ", at: index - 2) else {
      return
    }
    var end = index + 3
    while passage.has(" .", at: end) { end += 2 }
    // A longer row of points marks an omission.
    guard end - index < 10 else { return }
    report.add(index..<end, "points stand apart", hint: "write ... or …")
  }
}
