import Diagnostics

/// Two punctuation marks where one is meant.
///
/// ```
/// Bread,, salt and wine.
/// ```
///
/// ```
/// Bread, salt and wine.
/// ```
///
/// Source: The Chicago Manual of Style.
struct DoubledPunctuation: SymbolRule {
  static let code = DiagnosticCode.doubledPunctuation
  static let symbols = Array(",.;:".utf8)

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    let (symbol, next) = (passage.byte(index), passage.byte(index + 1))
    guard ",.;:".utf8.contains(next), !",.;:".utf8.contains(passage.byte(index - 1)),
      !",.;:".utf8.contains(passage.byte(index + 2)),
      passage.byte(index - 1) != 0x20
    else { return }
    // A point may end an abbreviation before another mark; `..` leads up a folder.
    switch (symbol, next) {
    case (0x2E, 0x2E): guard passage.isLetter(before: index), passage.isBlank(index + 2) else { return }
    case (0x2E, _): return
    case (0x3A, 0x3A): guard passage.isLower(beforeIndex: index), passage.isBlank(index + 2) else { return }
    case (0x2C, 0x2C): guard passage.isLetter(before: index) else { return }
    default: break
    }
    let written = passage.string(index..<(index + 2))
    report.add(index..<(index + 2), "'\(written)' has a mark too many", hint: "leave one of them")
  }
}
