import Diagnostics

/// Highlighting for another program, which is printed as it stands.
///
/// In other programs, `==` around words highlights them. Here it does nothing.
///
/// ```
/// It was ==very== late.
/// ```
///
/// ```
/// It was *very* late.
/// ```
///
/// Source: CommonMark, 6; GitHub Flavored Markdown, 6.5.
struct HighlightRemains: SymbolRule {
  static let code = DiagnosticCode.strikeRemains
  static let symbols = Array("=+".utf8)

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    let symbol = passage.byte(index)
    guard passage.byte(index + 1) == symbol, passage.byte(index - 1) != symbol, passage.byte(index + 2) != symbol,
      passage.isLetter(index + 2), passage.isBlank(index - 1)
    else { return }
    let written = passage.string(index..<(index + 2))
    guard passage.surroundings(index..<(index + 2)).behind.contains(written) else { return }
    report.add(
      index..<(index + 2), "'\(written)' is another program's and is printed",
      hint: "write * before and behind the words")
  }
}
