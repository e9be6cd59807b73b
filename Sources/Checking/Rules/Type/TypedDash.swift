import Diagnostics
import Model

/// Hyphens instead of a dash, in a text whose punctuation is printed as typed.
///
/// ```
/// Walk -- softly.
/// ```
///
/// ```
/// Walk – softly.
/// ```
///
/// Source: The Chicago Manual of Style; Duden, Die deutsche Rechtschreibung.
struct TypedDash: SymbolRule {
  static let code = DiagnosticCode.typedDash
  static let isReportedOnce = true
  static let symbols: [UInt8] = [0x2D]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard !passage.text.text.frontMatter.isSmart, passage.byte(index + 1) == 0x2D, passage.byte(index - 1) != 0x2D
    else { return }
    var end = index
    while passage.byte(end) == 0x2D { end += 1 }
    guard end - index <= 3 else { return }
    report.add(
      index..<end, "\(end - index) hyphens are printed as they are", hint: end - index == 2 ? "write –" : "write —")
  }
}
