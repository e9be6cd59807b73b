import Diagnostics

/// A hyphen between spaces, where a dash is meant.
///
/// Type two hyphens for a dash with spaces around it, three for a long dash without spaces, or the dash itself.
///
/// ```
/// Walk softly - and far.
/// ```
///
/// ```
/// Walk softly -- and far.
/// ```
///
/// Source: The Chicago Manual of Style, 6.75 and 6.85 (17th edition); Duden, Die deutsche Rechtschreibung; Мильчин,
/// Справочник издателя и автора.
struct SpacedHyphen: SymbolRule {
  static let code = DiagnosticCode.spacedHyphen
  static let isReportedOnce = true
  static let symbols: [UInt8] = [0x2D]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.byte(index - 1) == 0x20, passage.isBlank(index + 1), passage.byte(index + 1) != 0,
      passage.byte(index - 2) > 0x20, !(passage.isDigit(index - 2) && passage.isDigit(index + 2))
    else { return }
    report.add(index..<(index + 1), "a hyphen stands for a dash", hint: "write -- or – for it")
  }
}
