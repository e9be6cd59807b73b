import Diagnostics

/// The sign for a character that was lost.
///
/// Some program could not read a letter and put `�` in its place.
///
/// ```
/// caf�
/// ```
///
/// ```
/// café
/// ```
///
/// Source: Unicode Standard, chapter 23.
struct ReplacementCharacter: SymbolRule {
  static let code = DiagnosticCode.replacementCharacter
  static let symbols: [UInt8] = [0xEF]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.has("\u{FFFD}", at: index) else { return }
    report.add(index..<(index + 3), "a character was lost here", hint: "put in the one that belongs here")
  }
}
