import Diagnostics

/// A hyphen instead of a minus sign.
///
/// A hyphen is too short and too low, and a line may end after it.
///
/// ```
/// It was -20 °C that night.
/// ```
///
/// ```
/// It was −20 °C that night.
/// ```
///
/// Source: The Chicago Manual of Style; Duden, Die deutsche Rechtschreibung.
struct HyphenForMinus: SymbolRule {
  static let code = DiagnosticCode.hyphenForMinus
  static let symbols: [UInt8] = [0x2D]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.isDigit(index + 1), passage.byte(index - 1) == 0x20 || passage.byte(index - 1) == 0x28,
      !passage.isDigit(index - 2), let number = passage.word(at: index + 1), !number.parts.contains(.letter),
      passage.byte(number.end) != 0x2D
    else { return }
    let digits = passage.string(number)
    report.add(index..<number.end, "a hyphen stands for the minus of '-\(digits)'", hint: "write −\(digits)")
  }
}
