import Diagnostics

/// A space just inside a bracket.
///
/// ```
/// Walk ( softly ) and far.
/// ```
///
/// ```
/// Walk (softly) and far.
/// ```
///
/// Source: The Chicago Manual of Style; Duden, Die deutsche Rechtschreibung.
struct SpaceInBrackets: SymbolRule {
  static let code = DiagnosticCode.spaceInBrackets
  static let symbols = Array("()[]".utf8)

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    let symbol = Character(Unicode.Scalar(passage.byte(index)))
    if symbol == "(" || symbol == "[" {
      guard passage.byte(index + 1) == 0x20, passage.isLetter(index + 2), passage.isBlank(index - 1) else { return }
      report.add((index + 1)..<(index + 2), "a space stands behind '\(symbol)'", hint: "take it out")
    } else {
      guard passage.byte(index - 1) == 0x20, passage.isJoined(index), passage.isLetter(before: index - 1) else {
        return
      }
      report.add((index - 1)..<index, "a space stands before '\(symbol)'", hint: "take it out")
    }
  }
}
