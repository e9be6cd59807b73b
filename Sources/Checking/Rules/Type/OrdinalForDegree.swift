import Diagnostics

/// An ordinal sign instead of a degree sign.
///
/// The two look alike on the keyboard. In print, the ordinal sign may be underlined, and a screen reader speaks it
/// differently.
///
/// ```
/// It was 20 ºC.
/// ```
///
/// ```
/// It was 20 °C.
/// ```
///
/// Source: The International System of Units, 5.4.3.
struct OrdinalForDegree: WordRule {
  static let code = DiagnosticCode.ordinalForDegree
  static let words = ["ºc", "ºf", "º"]

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.isDigit(word.start - 1) || passage.isDigit(word.start - 2) else { return }
    var unit = String(passage.string(word).dropFirst())
    var end = word.end
    if unit.isEmpty {
      // The unit's letter stands apart: `20º C`.
      guard let next = passage.word(index + 1), next.start == word.end + 1, ["C", "F"].contains(passage.string(next))
      else { return }
      (unit, end) = (passage.string(next), next.end)
    }
    report.add(word.start..<end, "'º\(unit)' has the sign of ordinal numbers", hint: "write °\(unit)")
  }
}
