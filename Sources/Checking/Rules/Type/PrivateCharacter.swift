import Diagnostics
import Escaping

/// A private-use character, which has a meaning in one font only.
///
/// Readers see an empty box.
///
/// ```
/// Walk  softly.
/// ```
///
/// ```
/// Walk ☞ softly.
/// ```
///
/// Source: Unicode Standard, chapter 23.
struct PrivateCharacter: SymbolRule {
  static let code = DiagnosticCode.privateCharacter
  static let symbols: [UInt8] = [0xEE, 0xEF]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    guard let scalar = passage.scalar(at: index), (0xE000...0xF8FF).contains(scalar.value) else { return }
    report.add(
      index..<(index + 3),
      "the character U+\(scalar.value.hexadecimal(uppercase: true)) has a meaning in one font alone",
      hint: "put in the one that is meant")
  }
}
