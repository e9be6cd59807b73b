import Diagnostics
import Model

/// Three full stops instead of an ellipsis, in a text whose punctuation is printed as typed.
///
/// With `smart: false` nothing is replaced, so you have to type the ellipsis itself.
///
/// ```
/// And then... nothing.
/// ```
///
/// ```
/// And then… nothing.
/// ```
///
/// Source: Standard Ebooks Manual of Style; Duden, Die deutsche Rechtschreibung.
struct TypedEllipsis: SymbolRule {
  static let code = DiagnosticCode.typedEllipsis
  static let isReportedOnce = true
  static let symbols: [UInt8] = [0x2E]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard !passage.text.text.frontMatter.isSmart, passage.has("...", at: index), passage.byte(index - 1) != 0x2E,
      passage.byte(index + 3) != 0x2E
    else { return }
    report.add(index..<(index + 3), "three full stops are printed as they are", hint: "write …")
  }
}
