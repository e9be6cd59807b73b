import Diagnostics

/// A dash with a space on one side only.
///
/// A dash in a sentence has a space on both sides or on neither. With only one, the end of a line can separate the dash
/// from its words.
///
/// ```
/// Walk softly –and far.
/// ```
///
/// ```
/// Walk softly – and far.
/// ```
///
/// Source: The Chicago Manual of Style, 6.85 (17th edition); Duden, Die deutsche Rechtschreibung.
struct DashSpacing: SymbolRule {
  static let code = DiagnosticCode.dashSpacing
  static let languages: Set<String>? = ["en", "de", "nl", "sv", "da", "nb"]
  static let symbols: [UInt8] = [0xE2, 0x2D]

  func look(at index: Int, in passage: PassageView, _ report: inout Report) {
    let length =
      passage.has("–", at: index) || passage.has("—", at: index)
      ? 3 : passage.has("--", at: index) && passage.byte(index - 1) != 0x2D ? passage.has("---", at: index) ? 3 : 2 : 0
    guard length > 0 else { return }
    lookBehind(index, length, in: passage, &report)
    guard passage.byte(index - 1) == 0x20, passage.isLetter(index + length),
      passage.isLetter(before: index - 1) || passage.byte(index - 2) == 0x2C
    else { return }
    // A pair of dashes with the spaces outside, as in Spanish, is not reported.
    if passage.surroundings(index..<(index + length)).behind.contains(where: { $0 == "–" || $0 == "—" }) {
      return
    }
    report.add(
      index..<(index + length), "the dash has a space before it and none behind it",
      hint: "put one on both sides, or on none")
  }

  /// Looks for a space behind a dash that has none before it.
  private func lookBehind(_ index: Int, _ length: Int, in passage: PassageView, _ report: inout Report) {
    guard passage.isLower(beforeIndex: index), passage.byte(index + length) == 0x20, passage.isLower(index + length + 1)
    else { return }
    // The second of a pair of dashes may have its space outside, as in Spanish.
    let before = passage.surroundings(index..<index).before
    guard !before.contains("–"), !before.contains("—"), !before.contains("--") else { return }
    report.add(
      index..<(index + length), "the dash has a space behind it and none before it",
      hint: "put one on both sides, or on none")
  }
}
